package id.terbit.route;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What stands at a path of a site.
 *
 * @param path absolute within the site, for example {@code /berita/zapin-api}
 * @param document the document, for kind DOCUMENT and, where known, for the others
 * @param target where a redirect leads: a path of the same site or an https address
 */
public record Route(UUID siteId, String path, Kind kind, @Nullable UUID document, @Nullable String target) {

	/** What sort of address it is. */
	public enum Kind {

		/** A live document. */
		DOCUMENT,

		/** 301 to the target. */
		REDIRECT,

		/** 410. */
		GONE

	}

}
