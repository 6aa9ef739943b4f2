package id.terbit.harness;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import id.terbit.asset.Asset;
import id.terbit.asset.Asset.Contents;
import id.terbit.asset.Asset.Rendition;
import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetId;
import id.terbit.asset.Cut;
import id.terbit.asset.Shape;
import id.terbit.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * An asset library in memory that believes what it is told: a name that ends in
 * {@code .pdf}, {@code .mp4} or {@code .vtt} is such a file, everything else a picture of
 * 1600 × 900 with two renditions.
 */
public class MemoryAssets implements AssetCatalog {

	private static final Map<String, String> FILES = Map.of("pdf", "application/pdf", "mp4", "video/mp4", "vtt",
			"text/vtt");

	private static final List<Cut> CUTS = List.of(new Cut(Shape.CARD, 640, 427, 500, 500, "jpg", 20_000),
			new Cut(Shape.CARD, 640, 427, 500, 500, "webp", 15_000),
			new Cut(Shape.SHARED, 1200, 630, 500, 500, "jpg", 60_000));

	private final Map<AssetId, Asset> assets = new ConcurrentHashMap<>();

	private final Map<String, byte[]> files = new ConcurrentHashMap<>();

	private final Map<AssetId, LocalDate> rights = new ConcurrentHashMap<>();

	private final Set<Version> cut = ConcurrentHashMap.newKeySet();

	/** A picture of a site with alt text and credit. */
	public Asset picture(UUID siteId, String alt, String credit) {
		return keep(siteId, "gambar-contoh.jpg", alt.getBytes(StandardCharsets.UTF_8), new Description(alt, "", credit),
				null);
	}

	/** Takes a picture's renditions away, as if it were still being worked on. */
	public void unrender(AssetId id) {
		this.assets.computeIfPresent(id, (key, asset) -> copy(asset, asset.sha256(), List.of(), description(asset)));
	}

	/** Deletes an asset, whoever shows it. */
	public void remove(AssetId id) {
		this.assets.remove(id);
	}

	/** Puts another file in the asset's place. */
	public Asset replace(AssetId id, byte[] content) {
		String digest = digest(content);
		this.files.put(digest, content);
		Asset asset = this.assets.computeIfPresent(id,
				(key, before) -> copy(before, digest, before.renditions(), description(before)));
		if (asset == null) {
			throw new IllegalArgumentException("no asset " + id);
		}
		return asset;
	}

	@Override
	public Map<AssetId, Asset> byIds(Collection<AssetId> ids) {
		Map<AssetId, Asset> found = new HashMap<>();
		for (AssetId id : ids) {
			Asset asset = this.assets.get(id);
			if (asset != null) {
				found.put(id, asset);
			}
		}
		return found;
	}

	@Override
	public Map<String, Asset> byDigests(Collection<String> sha256) {
		Map<String, Asset> found = new HashMap<>();
		this.assets.values()
			.stream()
			.filter((asset) -> sha256.contains(asset.sha256()))
			.forEach((asset) -> found.put(asset.sha256(), asset));
		return found;
	}

	@Override
	public Map<Version, Asset> byVersions(Collection<Version> versions) {
		Map<Version, Asset> found = new HashMap<>();
		for (Version version : versions) {
			Asset asset = this.assets.get(version.asset());
			if (asset != null && asset.sha256().equals(version.sha256())) {
				found.put(version, asset);
			}
		}
		return found;
	}

	@Override
	public Asset upload(UUID siteId, String fileName, InputStream content, Description description, Person uploader) {
		try {
			return keep(siteId, fileName, content.readAllBytes(), description, uploader.id());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Asset describe(AssetId id, Description description) {
		Asset asset = this.assets.computeIfPresent(id,
				(key, before) -> copy(before, before.sha256(), before.renditions(), description));
		if (asset == null) {
			throw new IllegalArgumentException("no asset " + id);
		}
		return asset;
	}

	@Override
	public List<Asset> newest(UUID siteId, @Nullable AssetId olderThan, int limit) {
		return this.assets.values()
			.stream()
			.filter((asset) -> asset.siteId().equals(siteId))
			.sorted(Comparator.comparing(Asset::createdAt).reversed())
			.limit(limit)
			.toList();
	}

	@Override
	public List<Asset> papers(UUID siteId, int limit) {
		return newest(siteId, null, Integer.MAX_VALUE).stream()
			.filter((asset) -> !asset.isPicture() && !asset.isVideo())
			.limit(limit)
			.toList();
	}

	@Override
	public Map<String, String> words(Collection<String> sha256) {
		return Map.of();
	}

	@Override
	public Optional<InputStream> original(String sha256) {
		byte[] file = this.files.get(sha256);
		return (file != null) ? Optional.of(new ByteArrayInputStream(file)) : Optional.empty();
	}

	@Override
	public Optional<InputStream> rendition(String sha256, int width, String extension) {
		return original(sha256);
	}

	@Override
	public Map<Version, List<Cut>> cuts(Collection<Version> versions) {
		Map<Version, List<Cut>> known = new HashMap<>();
		versions.stream().filter(this.cut::contains).forEach((version) -> known.put(version, CUTS));
		return known;
	}

	@Override
	public void makeCuts(Collection<Version> versions) {
		versions.stream()
			.filter((version) -> byDigests(List.of(version.sha256())).values().stream().anyMatch(Asset::isPicture))
			.forEach(this.cut::add);
	}

	@Override
	public Optional<InputStream> cut(String sha256, Cut cut) {
		return original(sha256);
	}

	/** Says when the right to show an asset ends. */
	public void endRights(AssetId id, LocalDate until) {
		this.rights.put(id, until);
	}

	@Override
	public Map<AssetId, LocalDate> rightsUntil(Collection<AssetId> ids) {
		Map<AssetId, LocalDate> found = new HashMap<>(this.rights);
		found.keySet().retainAll(Set.copyOf(ids));
		return found;
	}

	private Asset keep(UUID siteId, String fileName, byte[] content, Description description, @Nullable UUID uploader) {
		String type = FILES.get(fileName.substring(fileName.lastIndexOf('.') + 1));
		boolean picture = type == null;
		String digest = digest(content);
		this.files.put(digest, content);
		Asset asset = new Asset(new AssetId(UUID.randomUUID()), siteId, digest, (type != null) ? type : "image/jpeg",
				content.length, picture ? 1600 : 0, picture ? 900 : 0, description.alt(), description.caption(),
				description.credit(), fileName, Contents.NONE,
				picture ? List.of(new Rendition(320, 180, "jpg", 9_000), new Rendition(1600, 900, "jpg", 90_000))
						: List.of(),
				Instant.now(), uploader);
		this.assets.put(asset.id(), asset);
		return asset;
	}

	private static Asset copy(Asset asset, String digest, List<Rendition> renditions, Description description) {
		return new Asset(asset.id(), asset.siteId(), digest, asset.mediaType(), asset.size(), asset.width(),
				asset.height(), description.alt(), description.caption(), description.credit(), asset.fileName(),
				asset.contents(), renditions, asset.createdAt(), asset.uploadedBy());
	}

	private static Description description(Asset asset) {
		return new Description(asset.alt(), asset.caption(), asset.credit());
	}

	private static String digest(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
