package id.terbit.body;

import java.util.List;
import java.util.UUID;

import gg.jte.Content;
import id.terbit.asset.Asset;
import id.terbit.asset.AssetId;
import id.terbit.language.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Renders a body to HTML. Every character of content passes through one escaping writer
 * and addresses are those that {@link Mark.Link} lets through, so content can't carry
 * script.
 */
public final class BodyHtml {

	private BodyHtml() {
	}

	/** The HTML of a body: block elements without a wrapper. */
	public static String render(Body body, Context context) {
		StringBuilder html = new StringBuilder();
		new HtmlBlocks(new HtmlWriter(html), context, HeadingIds.of(body).iterator()).blocks(body.blocks());
		return html.toString();
	}

	/** The same for a template, which writes it as it is. */
	public static Content content(Body body, Context context) {
		String html = render(body, context);
		return (output) -> output.writeContent(html);
	}

	/** A figure of one picture as bodies have it, for heroes and lists of pictures. */
	public static Content figure(Picture picture, Texts texts) {
		StringBuilder html = new StringBuilder();
		new HtmlFigure(new HtmlWriter(html), texts).figure(picture);
		return (output) -> output.writeContent(html.toString());
	}

	/**
	 * The ids that the headings of a body get, in their order; for a list of contents.
	 */
	public static List<String> headingIds(Body body) {
		return HeadingIds.of(body);
	}

	/** What a rendering knows of pictures, files and other documents. */
	public interface Context {

		/** A picture, or null where it can't be shown: then nothing stands there. */
		@Nullable Picture picture(AssetId asset);

		/** A file to download or a video to play, or null: then nothing stands there. */
		@Nullable FileLink file(AssetId asset);

		/** The address of a document, or null: then the link's text stands alone. */
		@Nullable String address(UUID document);

		/**
		 * The address of a style sheet for a player that is loaded by a click, or null:
		 * then a video elsewhere is a link.
		 */
		default @Nullable String playerStyle() {
			return null;
		}

		/** The words between, in the language of the page. */
		Texts texts();

	}

	/**
	 * A picture with its renditions.
	 *
	 * @param src address of the rendition for browsers that choose none
	 * @param srcset JPEG renditions as in HTML, for example
	 * {@code /media/…/640.jpg 640w, …}; may be empty
	 * @param webpSrcset WebP renditions likewise; may be empty
	 * @param sizes as in HTML, for example {@code (min-width: 60rem) 45rem, 100vw}
	 * @param width pixels of {@code src}
	 * @param height pixels of {@code src}
	 */
	public record Picture(String src, String srcset, String webpSrcset, String sizes, int width, int height, String alt,
			String caption, String credit) {
	}

	/**
	 * A file.
	 *
	 * @param name that it is saved under
	 * @param caption what a person says it is, or empty
	 * @param size bytes
	 * @param pages 0 where unknown
	 * @param width pixels of a video; 0 where it is none
	 * @param height pixels of a video; 0 where it is none
	 */
	public record FileLink(String address, String name, String caption, String mediaType, long size, int pages,
			int width, int height) {

		/** A file of the library at an address. */
		public static FileLink of(String address, Asset file, String caption) {
			return new FileLink(address, file.fileName(), caption, file.mediaType(), file.size(),
					file.contents().pages(), file.width(), file.height());
		}

		/** What readers call it. */
		String title() {
			return this.caption.isEmpty() ? this.name : this.caption;
		}

	}

}
