package id.terbit.publisher.site;

import java.util.List;
import java.util.UUID;

import id.terbit.publication.PublishedEdition;

/**
 * Builds a whole site into a new release folder and switches to it. The phases are
 * {@link #begin}, {@link #index} for every edition, {@link #render} for every edition,
 * {@link #finish}; editions come in keyset order of document id from
 * {@link id.terbit.publication.PublishedEditions#of}, in chunks of any size. Each call is
 * idempotent, so a job that died repeats its last chunk and goes on. Deliveries to the
 * site go on meanwhile into the release that stands, and {@link #finish} repeats them in
 * the new one before it switches, so none is lost.
 */
public interface SiteBuild {

	/** Begins a release; one that was begun before and not finished is given up. */
	SiteRelease begin(UUID siteId);

	/**
	 * First pass: takes editions into the site's lists.
	 * @throws IllegalStateException where the release was given up
	 */
	void index(SiteRelease release, List<PublishedEdition> chunk);

	/**
	 * Second pass, after all are indexed: writes the pages of editions with their
	 * pictures.
	 * @throws IllegalStateException where the release was given up
	 */
	void render(SiteRelease release, List<PublishedEdition> chunk);

	/**
	 * Writes lists, home, feeds and sitemaps, repeats what was published meanwhile, and
	 * switches readers to the release. Calling it again after success changes nothing.
	 * @throws IllegalStateException where the release was given up
	 */
	void finish(SiteRelease release);

	/** All phases in one call, for a site of any size. */
	void rebuild(UUID siteId, Progress progress);

	/** Hears how far a rebuild has come. */
	@FunctionalInterface
	interface Progress {

		/** Nobody listens. */
		Progress SILENT = (pages) -> {
		};

		/** So many pages of documents are written. */
		void written(long pages);

	}

}
