package id.terbit.media.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import id.terbit.asset.Asset;
import id.terbit.asset.Asset.Contents;
import id.terbit.asset.Asset.Reading;
import id.terbit.asset.Asset.Rendition;
import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetId;
import id.terbit.identity.Ids;
import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.Inspected;
import id.terbit.media.inspection.Inspector;
import id.terbit.media.inspection.Intake;
import id.terbit.media.inspection.PictureFacts;
import id.terbit.media.inspection.Received;
import id.terbit.media.inspection.VideoFacts;
import id.terbit.media.library.AssetStore.FileFacts;
import id.terbit.media.rendition.Rendered;
import id.terbit.media.rendition.Renderer;
import id.terbit.media.store.Claims;
import id.terbit.media.store.Claims.Claim;
import id.terbit.media.store.Digests;
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

	private final MediaStore bytes;

	private final Inspector inspector;

	private final Renderer renderer;

	private final Claims claims;

	private final TransactionTemplate transaction;

	private final Ids ids;

	private final InstantSource clock;

	AssetLibrary(AssetStore assets, MediaStore bytes, Inspector inspector, Renderer renderer, Claims claims,
			TransactionTemplate transaction, Ids ids, InstantSource clock) {
		this.assets = assets;
		this.bytes = bytes;
		this.inspector = inspector;
		this.renderer = renderer;
		this.claims = claims;
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
	public Asset upload(UUID siteId, String fileName, InputStream content, Description description, Person uploader) {
		LibraryRights.requireChange(uploader, siteId);
		Description said = checked(description);
		try (Received received = Intake.receive(content, this.inspector.maxSize())) {
			byte[] sha256 = raw(received.sha256());
			Optional<UUID> known = this.assets.idOf(siteId, sha256);
			if (known.isPresent()) {
				return filledIn(one(known.get()), said);
			}
			Inspected inspected = this.inspector.inspect(received, fileName);
			try (Claim claim = this.claims.take(received.sha256())) {
				@Nullable FileFacts file = this.assets.knowsFile(sha256) ? null : stored(received, inspected);
				NewAsset added = new NewAsset(siteId, sha256, file, inspected.fileName(), said, uploader);
				return one(recorded(added, claim));
			}
		}
		catch (MediaStoreException ex) {
			throw ex.refused();
		}
	}

	/** Stores the original and its renditions. */
	private FileFacts stored(Received received, Inspected inspected) {
		PictureFacts picture = inspected.picture();
		List<Rendered> renditions = (picture != null) ? this.renderer.render(received.file(), inspected.type(), picture)
				: List.of();
		try (InputStream original = received.open()) {
			this.bytes.put(MediaKey.original(received.sha256()), received.sha256(), received.size(), original);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		for (Rendered rendered : renditions) {
			this.bytes.put(MediaKey.rendition(received.sha256(), rendered.width(), rendered.extension()),
					Digests.hex(rendered.bytes()), rendered.bytes().length, new ByteArrayInputStream(rendered.bytes()));
		}
		return facts(received, inspected,
				renditions.stream()
					.map((made) -> new Rendition(made.width(), made.height(), made.extension(), made.bytes().length))
					.toList());
	}

	private static FileFacts facts(Received received, Inspected inspected, List<Rendition> renditions) {
		FileType type = inspected.type();
		PictureFacts picture = inspected.picture();
		VideoFacts video = inspected.video();
		int width = 0;
		int height = 0;
		if (picture != null) {
			width = picture.shownWidth();
			height = picture.shownHeight();
		}
		else if (video != null) {
			width = video.width();
			height = video.height();
		}
		Contents contents = new Contents(0, (video != null) ? video.duration() : Duration.ZERO,
				type.isPaper() ? Reading.WAITING : Reading.NONE);
		return new FileFacts(raw(received.sha256()), type.mediaType(), received.size(), width, height, contents,
				renditions);
	}

	private UUID recorded(NewAsset asset, Claim claim) {
		UUID id = this.ids.next();
		Boolean added = this.transaction.execute((status) -> {
			claim.settle();
			if (asset.file() != null) {
				this.assets.addFile(asset.file(), this.clock.instant());
			}
			return this.assets.add(id, asset.siteId(), asset.sha256(), asset.fileName(), asset.said(),
					asset.uploader().id(), this.clock.instant());
		});
		// somebody uploaded the same bytes a moment ago
		return Boolean.TRUE.equals(added) ? id : this.assets.idOf(asset.siteId(), asset.sha256()).orElseThrow();
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
		return this.assets.newest(siteId, (olderThan != null) ? olderThan.value() : null, List.of(), limit);
	}

	/**
	 * A page of a site's files, newest first.
	 * @param words each must stand in name, alt text, caption or credit
	 */
	List<Asset> page(UUID siteId, @Nullable UUID olderThan, List<String> words, int limit) {
		return this.assets.newest(siteId, olderThan, words, limit);
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

	/** What is written of an upload; the file is null where it is known already. */
	@SuppressWarnings("ArrayRecordComponent") // a digest on its way, never compared
	private record NewAsset(UUID siteId, byte[] sha256, @Nullable FileFacts file, String fileName, Description said,
			Person uploader) {
	}

	private static boolean isDigest(String sha256) {
		return DIGEST.matcher(sha256).matches();
	}

	private static byte[] raw(String sha256) {
		return HexFormat.of().parseHex(sha256);
	}

}
