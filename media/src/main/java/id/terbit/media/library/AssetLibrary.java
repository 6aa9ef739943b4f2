package id.terbit.media.library;

import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetId;
import id.terbit.asset.Cut;
import id.terbit.identity.Ids;
import id.terbit.media.inspection.Received;
import id.terbit.media.library.AssetStore.NewAsset;
import id.terbit.media.library.NewFiles.Stored;
import id.terbit.media.store.MediaKey;
import id.terbit.media.store.MediaStore;
import id.terbit.media.store.MediaStoreException;
import id.terbit.person.Person;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The asset library on a store of bytes and the tables of this module. Bytes are stored
 * and rendered before anything is written to a table: what a crash leaves behind is bytes
 * that nothing names, never a row without its bytes.
 */
@Component
public class AssetLibrary implements AssetCatalog {

	private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

	private static final int MAX_TEXT = 2_000;

	private final AssetStore assets;

	private final AssetRecords records;

	private final NewFiles files;

	private final Cuts cuts;

	private final MediaStore bytes;

	private final TransactionTemplate transaction;

	private final Ids ids;

	private final InstantSource clock;

	AssetLibrary(AssetStore assets, AssetRecords records, NewFiles files, Cuts cuts, MediaStore bytes,
			TransactionTemplate transaction, Ids ids, InstantSource clock) {
		this.assets = assets;
		this.records = records;
		this.files = files;
		this.cuts = cuts;
		this.bytes = bytes;
		this.transaction = transaction;
		this.ids = ids;
		this.clock = clock;
	}

	@Override
	public Map<AssetId, Asset> byIds(Collection<AssetId> wanted) {
		Map<AssetId, Asset> found = new LinkedHashMap<>();
		this.assets.byIds(wanted.stream().map(AssetId::value).distinct().toList())
			.forEach((asset) -> found.put(asset.id(), asset));
		return found;
	}

	@Override
	public Map<String, Asset> byDigests(Collection<String> sha256) {
		Map<String, Asset> found = new LinkedHashMap<>();
		List<byte[]> digests = sha256.stream()
			.filter(AssetLibrary::isDigest)
			.distinct()
			.map(AssetLibrary::raw)
			.toList();
		this.assets.byDigests(digests).forEach((asset) -> found.put(asset.sha256(), asset));
		return found;
	}

	@Override
	public Map<Version, Asset> byVersions(Collection<Version> versions) {
		Map<Version, Asset> found = new HashMap<>();
		this.assets.byVersions(versions).forEach((asset) -> found.put(new Version(asset.id(), asset.sha256()), asset));
		found.keySet().retainAll(versions);
		return found;
	}

	@Override
	public Asset upload(UUID siteId, String fileName, InputStream content, Description description, Person uploader) {
		return take(siteId, fileName, content, description, "", uploader).asset();
	}

	/**
	 * The same as {@link #upload}, into a folder, and says whether the file was there.
	 * @param folder where a new file lies; empty where nowhere in particular
	 */
	public Taken take(UUID siteId, String fileName, InputStream content, Description description, String folder,
			Person uploader) {
		LibraryRights.requireChange(uploader, siteId);
		Description said = checked(description);
		try (Received received = this.files.receive(content)) {
			Optional<UUID> known = this.assets.idOf(siteId, raw(received.sha256()));
			if (known.isPresent()) {
				return new Taken(filledIn(one(known.get()), said), true);
			}
			String clean = Folders.checked(folder);
			try (Stored stored = this.files.store(received, fileName)) {
				return recorded(new NewAsset(siteId, raw(received.sha256()), stored.fileName(), said, clean, uploader),
						stored);
			}
		}
	}

	private Taken recorded(NewAsset asset, Stored stored) {
		UUID id = this.ids.next();
		Boolean added = this.transaction.execute((status) -> {
			stored.record(this.clock.instant());
			return this.assets.add(id, asset, this.clock.instant());
		});
		// somebody uploaded the same bytes a moment ago
		return Boolean.TRUE.equals(added) ? new Taken(one(id), false)
				: new Taken(one(this.assets.idOf(asset.siteId(), asset.sha256()).orElseThrow()), true);
	}

	/** Equal bytes again: what was not said yet is taken, what was said stays. */
	private Asset filledIn(Asset there, Description said) {
		Description filled = new Description(there.alt().isEmpty() ? said.alt() : there.alt(),
				there.caption().isEmpty() ? said.caption() : there.caption(),
				there.credit().isEmpty() ? said.credit() : there.credit());
		boolean same = filled.equals(new Description(there.alt(), there.caption(), there.credit()));
		return same ? there : describe(there.id(), filled);
	}

	@Override
	public Asset describe(AssetId id, Description description) {
		if (!this.assets.describe(id.value(), checked(description))) {
			throw RefusedException.missing("asset", id);
		}
		return one(id.value());
	}

	@Override
	public List<Asset> newest(UUID siteId, @Nullable AssetId olderThan, int limit) {
		return this.assets.newest(siteId, (olderThan != null) ? olderThan.value() : null, limit);
	}

	@Override
	public List<Asset> papers(UUID siteId, int limit) {
		return this.assets.papers(siteId, limit);
	}

	/** Whether a person works on a site that has or had this file. */
	boolean maySee(Person person, String sha256) {
		return isDigest(sha256) && this.assets.sitesOf(raw(sha256)).stream().anyMatch(person::worksOn);
	}

	@Override
	public Map<String, String> words(Collection<String> sha256) {
		return this.assets.words(
				sha256.stream().filter(AssetLibrary::isDigest).distinct().map(AssetLibrary::raw).toList(), MAX_WORDS);
	}

	@Override
	public Optional<InputStream> original(String sha256) {
		return isDigest(sha256) ? opened(MediaKey.original(sha256)) : Optional.empty();
	}

	@Override
	public Optional<InputStream> rendition(String sha256, int width, String extension) {
		boolean thinkable = isDigest(sha256) && width > 0 && width < 100_000
				&& (extension.equals("jpg") || extension.equals("webp"));
		return thinkable ? opened(MediaKey.rendition(sha256, width, extension)) : Optional.empty();
	}

	@Override
	public Map<Version, List<Cut>> cuts(Collection<Version> versions) {
		return this.cuts.of(versions);
	}

	@Override
	public void makeCuts(Collection<Version> versions) {
		this.cuts.make(versions);
	}

	@Override
	public Optional<InputStream> cut(String sha256, Cut cut) {
		return isDigest(sha256) ? opened(MediaKey.cut(sha256, cut.file())) : Optional.empty();
	}

	@Override
	public Map<AssetId, LocalDate> rightsUntil(Collection<AssetId> wanted) {
		return this.records.rightsUntil(wanted.stream().map(AssetId::value).distinct().toList());
	}

	private Optional<InputStream> opened(MediaKey key) {
		try {
			return this.bytes.get(key);
		}
		catch (MediaStoreException ex) {
			throw ex.refused();
		}
	}

	private Asset one(UUID id) {
		return this.assets.byIds(List.of(id))
			.stream()
			.findFirst()
			.orElseThrow(() -> RefusedException.missing("asset", id));
	}

	/**
	 * Words about a file, stripped.
	 * @throws RefusedException (INVALID) {@code asset.text-too-long}
	 */
	public static Description checked(Description said) {
		return new Description(checked("/alt", said.alt()), checked("/caption", said.caption()),
				checked("/credit", said.credit()));
	}

	private static String checked(String pointer, String text) {
		String clean = text.replace("\0", "").strip();
		if (clean.length() > MAX_TEXT) {
			throw RefusedException.invalid(Refusal.at(pointer, "asset.text-too-long", MAX_TEXT));
		}
		return clean;
	}

	/**
	 * A file that was taken in.
	 *
	 * @param known whether the site had these bytes already
	 */
	public record Taken(Asset asset, boolean known) {
	}

	private static boolean isDigest(String sha256) {
		return DIGEST.matcher(sha256).matches();
	}

	private static byte[] raw(String sha256) {
		return HexFormat.of().parseHex(sha256);
	}

}
