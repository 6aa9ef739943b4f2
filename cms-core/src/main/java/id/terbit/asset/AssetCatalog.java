package id.terbit.asset;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.terbit.person.Person;
import org.jspecify.annotations.Nullable;

/** The asset library as core sees it; the media module fills this port. */
public interface AssetCatalog {

	/** Most characters of one paper that search is given. */
	int MAX_WORDS = 100_000;

	/** Assets by id, in a constant number of statements; unknown ids are absent. */
	Map<AssetId, Asset> byIds(Collection<AssetId> ids);

	/**
	 * The stored version of a file by its digest, for editions that keep an older version
	 * of an asset; pictures come with their renditions. Equal bytes may belong to several
	 * sites, and any of them names the file: what is public asks for
	 * {@linkplain #byVersions versions}.
	 */
	Map<String, Asset> byDigests(Collection<String> sha256);

	/**
	 * The same for files of assets that are known, under the name that each asset had
	 * with it; a constant number of statements.
	 */
	Map<Version, Asset> byVersions(Collection<Version> versions);

	/**
	 * Takes a file in: type by content, pictures cleaned and rendered before this
	 * returns. Equal bytes on one site give the asset that is already there.
	 * @param fileName as the client named it; never trusted
	 * @throws id.terbit.refusal.RefusedException (INVALID) with {@code asset.*} codes:
	 * type not allowed, too large, too many pixels, damaged, file empty
	 */
	Asset upload(UUID siteId, String fileName, InputStream content, Description description, Person uploader);

	/** Saves alt text, caption and credit. */
	Asset describe(AssetId id, Description description);

	/**
	 * The newest assets of a site, newest first, at most {@code limit}, older than the
	 * one given.
	 */
	List<Asset> newest(UUID siteId, @Nullable AssetId olderThan, int limit);

	/**
	 * The newest papers of a site, neither pictures nor films, newest first, at most
	 * {@code limit}.
	 */
	List<Asset> papers(UUID siteId, int limit);

	/**
	 * The first words of papers by digest, at most {@link #MAX_WORDS} characters of each,
	 * in one statement; those that were not read are absent.
	 */
	Map<String, String> words(Collection<String> sha256);

	/** Opens the stored original by digest; the caller closes it. */
	Optional<InputStream> original(String sha256);

	/** Opens a rendition; the caller closes it. */
	Optional<InputStream> rendition(String sha256, int width, String extension);

	/**
	 * Pictures cut to the shapes of public pages, as far as they were made, by version
	 * and around the focus that it has now; one statement.
	 */
	Map<Version, List<Cut>> cuts(Collection<Version> versions);

	/**
	 * Makes what {@link #cuts} lacks. Reads and writes the store, so it is called outside
	 * any transaction; what is no picture, or can't be cut, is passed over.
	 */
	void makeCuts(Collection<Version> versions);

	/** Opens a picture cut to a shape; the caller closes it. */
	Optional<InputStream> cut(String sha256, Cut cut);

	/**
	 * The last days on which assets may be shown, in one statement; assets that may be
	 * shown for good are absent.
	 */
	Map<AssetId, LocalDate> rightsUntil(Collection<AssetId> ids);

	/**
	 * A file that an asset has or had.
	 *
	 * @param sha256 64 lower-case hexadecimal digits
	 */
	record Version(AssetId asset, String sha256) {
	}

	/** What a person says about a file. */
	record Description(String alt, String caption, String credit) {

		/** Nothing said yet. */
		public static final Description NONE = new Description("", "", "");

		public Description {
			credit = Credit.name(credit);
		}

	}

}
