package id.terbit.publication;

import java.util.UUID;

/** What a delivery is about. */
public record Subject(Kind kind, UUID id) {

	/** A document. */
	public static Subject document(UUID id) {
		return new Subject(Kind.DOCUMENT, id);
	}

	/** A site's settings, menus and lists. */
	public static Subject site(UUID id) {
		return new Subject(Kind.SITE, id);
	}

	/** The kinds of subject. */
	public enum Kind {

		/** A document. */
		DOCUMENT,

		/** An asset. */
		ASSET,

		/** A site's settings. */
		SITE

	}

}
