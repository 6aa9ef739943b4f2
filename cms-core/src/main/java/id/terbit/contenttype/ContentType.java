package id.terbit.contenttype;

import java.util.List;

/**
 * A content type, declared once: its form, API schema, search fields, text hash and
 * templates follow from here. Title, slug, summary, body, SEO title and description,
 * category, tags and districts are common to all.
 *
 * @param name singular, as in {@code document.type}, for example {@code article}
 * @param plural as in {@code /api/v1/articles}
 * @param pathPrefix path of its documents before the slug, for example {@code /berita/}
 * @param categorised whether submit asks for a category
 * @param fields what this type has beside the common fields
 */
public record ContentType(String name, String plural, String pathPrefix, boolean categorised, List<Field> fields) {

	public ContentType {
		fields = List.copyOf(fields);
	}

	/**
	 * One field of a type.
	 *
	 * @param name as in JSON; the message files hold its label under {@code field.<name>}
	 * @param text whether it belongs to the approved text (and its hash) rather than to
	 * layout
	 * @param required whether submit asks for it
	 * @param searched whether the public search reads it
	 */
	public record Field(String name, Kind kind, boolean text, boolean required, boolean searched) {
	}

	/**
	 * What a field holds; its JSON value is a string but for the kinds that say
	 * otherwise.
	 */
	public enum Kind {

		/** One line, up to 300 characters. */
		LINE,

		/** Several lines, up to 5,000 characters. */
		LINES,

		/** A day, {@code 2026-03-13}. */
		DAY,

		/** A JSON boolean. */
		YES_NO,

		/** A JSON whole number from 0 to 9999. */
		NUMBER,

		/** The id of another document of the same site and type. */
		PARENT

	}

}
