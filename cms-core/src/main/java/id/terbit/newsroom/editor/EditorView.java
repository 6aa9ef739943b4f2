package id.terbit.newsroom.editor;

import java.util.List;

import id.terbit.contenttype.ContentType;
import id.terbit.language.Texts;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.StateView;
import id.terbit.newsroom.Viewer;

/**
 * The editor page.
 *
 * @param version what the form carries, so that a save against an older one is refused
 * @param textAllowed whether the reader may change the text
 * @param layoutAllowed whether the reader may change the layout
 * @param data everything that the script needs, as JSON
 * @param reading the body as it is read, for browsers without script
 * @param heading what the title is called
 * @param texts fields of the type that stand above the body
 * @param fields fields of the type that stand beside it
 * @param categories the site's, the first being none; empty where the type wants none
 * @param tags names separated by commas
 * @param knownTags names that the site uses, to choose from while typing
 * @param pathPrefix what stands before the slug in the address
 * @param checks what submitting would still refuse, in words
 * @param present who else has the text open, in sentences
 */
public record EditorView(Viewer viewer, String id, long version, String site, String type, StateView state,
		boolean textAllowed, boolean layoutAllowed, String data, gg.jte.Content reading, Words words, Heading heading,
		List<FieldView> texts, List<FieldView> fields, List<Choice> categories, String tags, List<String> knownTags,
		List<Choice> districts, String pathPrefix, List<PictureView> pictures, List<String> checks,
		List<String> present) {

	public EditorView {
		texts = List.copyOf(texts);
		fields = List.copyOf(fields);
		categories = List.copyOf(categories);
		knownTags = List.copyOf(knownTags);
		districts = List.copyOf(districts);
		pictures = List.copyOf(pictures);
		checks = List.copyOf(checks);
		present = List.copyOf(present);
	}

	/** What is written beside the body. */
	public record Words(String title, String summary, String slug, String seoTitle, String seoDescription) {
	}

	/**
	 * What a form says of its type.
	 *
	 * @param title label of the title
	 * @param titleHelp how to fill it in, or empty
	 */
	public record Heading(String title, String titleHelp) {

		static Heading of(Texts texts, ContentType type) {
			return new Heading(texts.find("field.title." + type.name()).orElseGet(() -> texts.get("content.title")),
					texts.find("help." + type.name() + ".title").orElse(""));
		}

	}

	/**
	 * A picture of the media list.
	 *
	 * @param address a small rendition
	 * @param newest digest of the file's newest version, where this text keeps an older
	 * one; else empty
	 * @param newestAddress a small rendition of it
	 */
	public record PictureView(String asset, String address, String alt, String caption, String credit, boolean hero,
			boolean gallery, String newest, String newestAddress) {
	}

}
