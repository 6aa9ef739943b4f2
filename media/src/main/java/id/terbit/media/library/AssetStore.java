package id.terbit.media.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.asset.Asset.Contents;
import id.terbit.asset.Asset.Reading;
import id.terbit.asset.Asset.Rendition;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.asset.AssetCatalog.Version;
import id.terbit.asset.AssetId;
import id.terbit.person.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the asset library. */
@Repository
class AssetStore {

	private static final String COLUMNS = """
			asset.id, asset.site_id, file.sha256, file.media_type, file.size, file.width, file.height,
			asset.alt, asset.caption, asset.credit, asset.file_name, asset.created_at, asset.uploaded_by,
			file.duration, file.pages, file.reading
			""";

	private static final UUID NEWEST = new UUID(-1, -1);

	private final JdbcClient database;

	AssetStore(JdbcClient database) {
		this.database = database;
	}

	List<Asset> byIds(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return withRenditions(this.database.sql("""
				select %s
				from asset join media_file file on file.sha256 = asset.sha256
				where asset.id in (:ids)
				""".formatted(COLUMNS)).param("ids", ids).query(AssetStore::bare).list());
	}

	/** The oldest asset that has or had each file, as it was with that file. */
	List<Asset> byDigests(Collection<byte[]> digests) {
		if (digests.isEmpty()) {
			return List.of();
		}
		return withRenditions(this.database.sql("""
				select distinct on (file.sha256) %s
				from asset_version version
				join asset on asset.id = version.asset_id
				join media_file file on file.sha256 = version.sha256
				where version.sha256 in (:digests)
				order by file.sha256, asset.id
				""".formatted(COLUMNS)).param("digests", digests).query(AssetStore::bare).list());
	}

	/** Assets as they were with files that they have or had. */
	List<Asset> byVersions(Collection<Version> versions) {
		if (versions.isEmpty()) {
			return List.of();
		}
		return withRenditions(this.database.sql("""
				select distinct on (version.asset_id, version.sha256) %s
				from asset_version version
				join asset on asset.id = version.asset_id
				join media_file file on file.sha256 = version.sha256
				where version.asset_id in (:assets) and version.sha256 in (:digests)
				order by version.asset_id, version.sha256, version.number desc
				""".formatted(COLUMNS.replace("asset.file_name", "version.file_name")))
			.param("assets", versions.stream().map((one) -> one.asset().value()).distinct().toList())
			.param("digests", versions.stream().map(Version::sha256).distinct().map(HexFormat.of()::parseHex).toList())
			.query(AssetStore::bare)
			.list());
	}

	/**
	 * The asset of a site that is this file, or was turned or cropped from it.
	 */
	Optional<UUID> idOf(UUID siteId, byte[] sha256) {
		return this.database.sql("""
				select id from asset where site_id = :site and sha256 = :sha256
				union all
				select asset.id
				from asset_version version
				join asset on asset.id = version.asset_id and asset.sha256 = version.sha256
				where version.base_sha256 = :sha256 and asset.site_id = :site
				limit 1
				""").param("site", siteId).param("sha256", sha256).query(UUID.class).optional();
	}

	/** Assets of a site, newest first. */
	List<Asset> newest(UUID siteId, @Nullable UUID olderThan, int limit) {
		return newest(siteId, olderThan, "true", limit);
	}

	/** Papers of a site, newest first. */
	List<Asset> papers(UUID siteId, int limit) {
		return newest(siteId, null, FileKind.DOCUMENT.condition(), limit);
	}

	private List<Asset> newest(UUID siteId, @Nullable UUID olderThan, String condition, int limit) {
		return withRenditions(this.database.sql("""
				select %s
				from asset join media_file file on file.sha256 = asset.sha256
				where asset.site_id = :site and asset.id < :older and %s
				order by asset.id desc
				limit :limit
				""".formatted(COLUMNS, condition))
			.param("site", siteId)
			.param("older", (olderThan != null) ? olderThan : NEWEST)
			.param("limit", limit)
			.query(AssetStore::bare)
			.list());
	}

	/** The sites that have or had a file. */
	List<UUID> sitesOf(byte[] sha256) {
		return this.database.sql("""
				select distinct asset.site_id
				from asset_version version join asset on asset.id = version.asset_id
				where version.sha256 = :sha256
				""").param("sha256", sha256).query(UUID.class).list();
	}

	/** The first characters of the words of papers, by digest. */
	Map<String, String> words(Collection<byte[]> digests, int most) {
		Map<String, String> words = new HashMap<>();
		if (!digests.isEmpty()) {
			this.database.sql("""
					select encode(sha256, 'hex') as digest, left(words, :most) as words
					from media_words where sha256 in (:digests)
					""").param("most", most).param("digests", digests).query((ResultSet row) -> {
				words.put(Objects.requireNonNull(row.getString("digest")),
						Objects.requireNonNull(row.getString("words")));
			});
		}
		return words;
	}

	boolean knowsFile(byte[] sha256) {
		return this.database.sql("select exists (select 1 from media_file where sha256 = :sha256)")
			.param("sha256", sha256)
			.query(Boolean.class)
			.single();
	}

	void addFile(FileFacts file, Instant now) {
		int added = this.database.sql("""
				insert into media_file (sha256, media_type, size, width, height, duration, reading, next_reading_at,
					created_at)
				values (:sha256, :type, :size, :width, :height, :duration, :reading,
					case when :reading = 'WAITING' then :now::timestamptz end, :now)
				on conflict do nothing
				""")
			.param("sha256", file.sha256())
			.param("type", file.mediaType())
			.param("size", file.size())
			.param("width", file.width())
			.param("height", file.height())
			.param("duration", file.contents().duration().toMillis())
			.param("reading", file.contents().reading().name())
			.param("now", time(now))
			.update();
		if (added == 1) {
			file.renditions().forEach((rendition) -> addRendition(file.sha256(), rendition));
		}
	}

	private void addRendition(byte[] sha256, Rendition rendition) {
		this.database.sql("""
				insert into rendition (sha256, width, height, extension, size)
				values (:sha256, :width, :height, :extension, :size)
				""")
			.param("sha256", sha256)
			.param("width", rendition.width())
			.param("height", rendition.height())
			.param("extension", rendition.extension())
			.param("size", rendition.size())
			.update();
	}

	/** Adds an asset with its first file; false where the site has these bytes by now. */
	boolean add(UUID id, NewAsset asset, Instant now) {
		int added = this.database
			.sql("""
					insert into asset (id, site_id, sha256, file_name, alt, caption, credit, folder, created_at, uploaded_by)
					values (:id, :site, :sha256, :name, :alt, :caption, :credit, :folder, :now, :uploader)
					on conflict (site_id, sha256) do nothing
					""")
			.param("id", id)
			.param("site", asset.siteId())
			.param("sha256", asset.sha256())
			.param("name", asset.fileName())
			.param("alt", asset.said().alt())
			.param("caption", asset.said().caption())
			.param("credit", asset.said().credit())
			.param("folder", asset.folder())
			.param("now", time(now))
			.param("uploader", asset.uploader().id())
			.update();
		if (added == 1) {
			this.database.sql("""
					insert into asset_version (asset_id, number, sha256, file_name, created_at, created_by)
					values (:id, 1, :sha256, :name, :now, :uploader)
					""")
				.param("id", id)
				.param("name", asset.fileName())
				.param("sha256", asset.sha256())
				.param("now", time(now))
				.param("uploader", asset.uploader().id())
				.update();
		}
		return added == 1;
	}

	boolean describe(UUID id, Description description) {
		return this.database.sql("""
				update asset set alt = :alt, caption = :caption, credit = :credit, version = version + 1
				where id = :id
				""")
			.param("id", id)
			.param("alt", description.alt())
			.param("caption", description.caption())
			.param("credit", description.credit())
			.update() == 1;
	}

	private List<Asset> withRenditions(List<Asset> bare) {
		List<byte[]> pictures = bare.stream()
			.filter((asset) -> asset.isPicture() || asset.contents().pages() > 0)
			.map((asset) -> HexFormat.of().parseHex(asset.sha256()))
			.toList();
		if (pictures.isEmpty()) {
			return bare;
		}
		Map<String, List<Rendition>> byFile = new HashMap<>();
		this.database.sql("""
				select sha256, width, height, extension, size
				from rendition
				where sha256 in (:files)
				order by sha256, width, extension
				""").param("files", pictures).query((ResultSet row) -> {
			byFile.computeIfAbsent(HexFormat.of().formatHex(row.getBytes("sha256")), (file) -> new ArrayList<>())
				.add(new Rendition(row.getInt("width"), row.getInt("height"),
						Objects.requireNonNull(row.getString("extension")), row.getLong("size")));
		});
		return bare.stream().map((asset) -> with(asset, byFile.getOrDefault(asset.sha256(), List.of()))).toList();
	}

	private static Asset with(Asset bare, List<Rendition> renditions) {
		return new Asset(bare.id(), bare.siteId(), bare.sha256(), bare.mediaType(), bare.size(), bare.width(),
				bare.height(), bare.alt(), bare.caption(), bare.credit(), bare.fileName(), bare.contents(), renditions,
				bare.createdAt(), bare.uploadedBy());
	}

	private static Asset bare(ResultSet row, int number) throws SQLException {
		return new Asset(new AssetId(row.getObject("id", UUID.class)), row.getObject("site_id", UUID.class),
				HexFormat.of().formatHex(row.getBytes("sha256")), row.getString("media_type"), row.getLong("size"),
				row.getInt("width"), row.getInt("height"), row.getString("alt"), row.getString("caption"),
				row.getString("credit"), row.getString("file_name"),
				new Contents(row.getInt("pages"), Duration.ofMillis(row.getLong("duration")),
						Reading.valueOf(row.getString("reading"))),
				List.of(), row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("uploaded_by", UUID.class));
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/** What is written of an upload. */
	@SuppressWarnings("ArrayRecordComponent") // a digest on its way, never compared
	record NewAsset(UUID siteId, byte[] sha256, String fileName, Description said, String folder, Person uploader) {
	}

	/** A file as it is stored and rendered. */
	@SuppressWarnings("ArrayRecordComponent") // a digest on its way into one statement,
												// never compared
	record FileFacts(byte[] sha256, String mediaType, long size, int width, int height, Contents contents,
			List<Rendition> renditions) {
	}

}
