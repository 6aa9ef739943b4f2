package id.terbit.document;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import id.terbit.body.Body;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Field;
import id.terbit.document.Content.MediaItem;

/**
 * What an approval is bound to: the text, and what an edition shows of its files. The
 * form that is hashed is written down here and hangs on no other format, since a changed
 * form would void every approval.
 *
 * <p>
 * In the body, placed pictures and files and empty paragraphs (which an editor page
 * leaves behind a picture) are layout; a video of another platform is text, since no
 * media list holds it.
 *
 * <p>
 * Layout is: slug, category, hero, tags, districts and gallery in their order, the type's
 * fields that are no text, and which files the body shows in which order, each as
 * picture, gallery, download or video, pictures of one gallery together. Between which
 * paragraphs a file stands is not: a paragraph more above a picture leaves the page's
 * layout as it was.
 */
final class TextHash {

	private TextHash() {
	}

	/** Both hashes of a content. */
	static Hashed of(ContentType type, Content content) {
		return new Hashed(content, text(type, content), layout(type, content));
	}

	private static String text(ContentType type, Content content) {
		CanonicalDigest digest = new CanonicalDigest().add("text/1").add(type.name());
		digest.add(content.title()).add(content.summary()).add(content.seoTitle()).add(content.seoDescription());
		new CanonicalBody(digest).blocks(content.body().blocks());
		fields(digest, type, content, true);
		media(digest, content.media());
		return digest.hex();
	}

	/**
	 * The hash of the layout alone. The stored one may be of an older form, since no
	 * approval hangs on it: whoever compares two layouts computes both.
	 */
	static String layout(ContentType type, Content content) {
		CanonicalDigest digest = new CanonicalDigest().add("layout/2").add(type.name());
		digest.add(content.slug()).add(content.category()).add(content.hero());
		list(digest, content.tags());
		list(digest, content.districts());
		list(digest, content.gallery());
		placement(digest, content.body());
		fields(digest, type, content, false);
		return digest.hex();
	}

	static void list(CanonicalDigest digest, List<?> values) {
		digest.begin(values.size());
		values.forEach(digest::add);
	}

	/** The files in an order of their own: which stands where is layout. */
	private static void media(CanonicalDigest digest, List<MediaItem> media) {
		digest.begin(media.size());
		media.stream()
			.sorted(Comparator.comparing(MediaItem::sha256).thenComparing((item) -> item.asset().toString()))
			.forEach((item) -> digest.add(item.sha256()).add(item.alt()).add(item.caption()).add(item.credit()));
	}

	private static void fields(CanonicalDigest digest, ContentType type, Content content, boolean text) {
		TreeMap<String, Object> values = new TreeMap<>();
		for (Field field : type.fields()) {
			Object value = content.fields().get(field.name());
			if (field.text() == text && value != null) {
				values.put(field.name(), value);
			}
		}
		digest.begin(values.size());
		values.forEach((name, value) -> {
			digest.add(name);
			if (value instanceof List<?> items) {
				list(digest, items);
			}
			else {
				digest.add(value);
			}
		});
	}

	private static void placement(CanonicalDigest digest, Body body) {
		List<BodyReading.Use> uses = BodyReading.of(body).uses();
		digest.begin(uses.size());
		String block = "";
		for (BodyReading.Use use : uses) {
			digest.add(use.kind()).add(use.pointer().equals(block)).add(use.asset());
			block = use.pointer();
		}
	}

	/**
	 * A content with its hashes.
	 *
	 * @param text SHA-256 of the text, hexadecimal
	 * @param layout SHA-256 of everything else, hexadecimal
	 */
	record Hashed(Content content, String text, String layout) {
	}

}
