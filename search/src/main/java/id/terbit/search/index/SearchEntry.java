package id.terbit.search.index;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.terbit.search.index.Criteria.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What an index keeps of one document. Texts are free of identity numbers.
 *
 * @param version the document's; an older one never replaces a newer one
 * @param site slug in the public index; in that of the newsroom the id, which never
 * changes
 * @param captions captions and alt texts of its pictures
 * @param extra the searched fields of its type and the names it is filed under
 * @param attached words of its attachments
 * @param year of publication in the site's zone
 * @param publishedAt in the index of the newsroom when the edition changed last
 * @param state of the edition in the index of the newsroom; null in the public one
 */
public record SearchEntry(UUID document, long version, String site, String type, String path, String title,
		String summary, String text, String captions, String extra, String attached, @Nullable String category,
		List<String> tags, List<String> districts, int year, Instant publishedAt, @Nullable String state) {

	/** The field that holds the state. */
	static final String STATE = "state";

	public SearchEntry {
		tags = List.copyOf(tags);
		districts = List.copyOf(districts);
	}

	/** Of what is live. */
	SearchEntry(UUID document, long version, String site, String type, String path, String title, String summary,
			String text, String captions, String extra, String attached, @Nullable String category, List<String> tags,
			List<String> districts, int year, Instant publishedAt) {
		this(document, version, site, type, path, title, summary, text, captions, extra, attached, category, tags,
				districts, year, publishedAt, null);
	}

	/** What it has of a filter, each once. */
	List<String> values(Filter filter) {
		return switch (filter) {
			case SITE -> List.of(this.site);
			case TYPE -> List.of(this.type);
			case CATEGORY -> (this.category != null) ? List.of(this.category) : List.of();
			case TAG -> this.tags.stream().distinct().toList();
			case DISTRICT -> this.districts.stream().distinct().toList();
			case YEAR -> List.of(Integer.toString(this.year));
		};
	}

}
