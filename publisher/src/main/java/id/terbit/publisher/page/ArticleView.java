package id.terbit.publisher.page;

import java.util.List;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A document on its own page.
 *
 * @param type the content type's name
 * @param dateline the place the story comes from, or empty
 * @param byline who made it, each with the role
 * @param facts the type's own fields for people, label and value
 * @param notices what a reader must know first: archived, withdrawn, not reviewed
 * @param updated when it was changed after publication, for people, or null
 * @param earlier the story before it
 * @param later the story after it
 * @param children pages below a page
 * @param before markup above it in a preview
 * @param after markup below it in a preview
 */
public record ArticleView(String type, String title, String summary, String dateline, List<Link> crumbs,
		@Nullable Link category, List<String> byline, @Nullable String date, @Nullable String datetime,
		@Nullable String updated, List<Fact> facts, List<String> notices, boolean urgent, @Nullable FigureView hero,
		Content body, List<FigureView> gallery, List<Link> tags, List<Link> districts, List<Link> shares,
		@Nullable Link earlier, @Nullable Link later, List<Link> children, @Nullable Content before,
		@Nullable Content after) {

	/**
	 * One fact of a document, for example its number.
	 *
	 * @param links where the fact leads; then they are shown and not the value
	 */
	public record Fact(String label, String value, List<Link> links) {

		public Fact {
			links = List.copyOf(links);
		}

	}

}
