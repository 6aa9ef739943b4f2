package id.terbit.media.library;

import java.io.ByteArrayInputStream;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import id.terbit.asset.AssetCatalog.Version;
import id.terbit.asset.AssetId;
import id.terbit.asset.Cut;
import id.terbit.asset.Shape;
import id.terbit.media.rendition.Focus;
import id.terbit.media.rendition.Rendered;
import id.terbit.media.store.Claims;
import id.terbit.media.store.Claims.Claim;
import id.terbit.media.store.Digests;
import id.terbit.media.store.MediaKey;
import id.terbit.media.store.MediaStore;
import id.terbit.media.store.MediaStoreException;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Pictures cut to the shapes of public pages, made once for each focus. */
@Component
class Cuts {

	private static final Logger LOG = LoggerFactory.getLogger(Cuts.class);

	/**
	 * The newest focus of each version that is asked for; an asset may take one up again.
	 */
	private static final String FOCUSED = """
			select distinct on (asset_id, sha256) asset_id, sha256, focus_x, focus_y
			from asset_version
			where asset_id in (:assets) and sha256 in (:digests)
			order by asset_id, sha256, number desc
			""";

	private final JdbcClient database;

	private final NewFiles files;

	private final MediaStore bytes;

	private final Claims claims;

	private final TransactionTemplate transaction;

	Cuts(JdbcClient database, NewFiles files, MediaStore bytes, Claims claims, TransactionTemplate transaction) {
		this.database = database;
		this.files = files;
		this.bytes = bytes;
		this.claims = claims;
		this.transaction = transaction;
	}

	/** Those that there are, smallest first. */
	Map<Version, List<Cut>> of(Collection<Version> versions) {
		Map<Version, List<Cut>> found = new HashMap<>();
		if (versions.isEmpty()) {
			return found;
		}
		this.database.sql("""
				select focused.asset_id, cut.sha256, cut.shape, cut.width, cut.height, cut.focus_x, cut.focus_y,
					cut.extension, cut.size
				from (%s) focused
				join cut on cut.sha256 = focused.sha256 and cut.focus_x = focused.focus_x
					and cut.focus_y = focused.focus_y
				order by cut.sha256, cut.shape, cut.width, cut.extension
				""".formatted(FOCUSED))
			.param("assets", assets(versions))
			.param("digests", digests(versions))
			.query((ResultSet row) -> {
				Version version = new Version(new AssetId(row.getObject("asset_id", UUID.class)),
						HexFormat.of().formatHex(row.getBytes("sha256")));
				found.computeIfAbsent(version, (one) -> new ArrayList<>())
					.add(new Cut(Shape.valueOf(row.getString("shape")), row.getInt("width"), row.getInt("height"),
							row.getInt("focus_x"), row.getInt("focus_y"),
							Objects.requireNonNull(row.getString("extension")), row.getLong("size")));
			});
		found.keySet().retainAll(versions);
		return found;
	}

	/** Makes those that are not there yet, one picture after the other. */
	void make(Collection<Version> versions) {
		if (versions.isEmpty()) {
			return;
		}
		List<Missing> missing = this.database.sql("""
				select encode(focused.sha256, 'hex') as sha256, focused.focus_x, focused.focus_y
				from (%s) focused
				join media_file file on file.sha256 = focused.sha256 and file.media_type like 'image/%%'
				where not exists (
					select 1 from cut
					where cut.sha256 = focused.sha256 and cut.focus_x = focused.focus_x
						and cut.focus_y = focused.focus_y)
				""".formatted(FOCUSED))
			.param("assets", assets(versions))
			.param("digests", digests(versions))
			.query(Missing.class)
			.list();
		missing.stream().distinct().forEach(this::make);
	}

	private void make(Missing missing) {
		try (Claim claim = this.claims.take(missing.sha256())) {
			List<Made> made = made(missing);
			for (Made one : made) {
				byte[] content = one.rendered().bytes();
				this.bytes.put(MediaKey.cut(missing.sha256(), one.cut().file()), Digests.hex(content), content.length,
						new ByteArrayInputStream(content));
			}
			this.transaction.executeWithoutResult((status) -> {
				claim.settle();
				made.forEach((one) -> add(missing.sha256(), one.cut()));
			});
		}
		catch (MediaStoreException ex) {
			throw ex.refused();
		}
		catch (RefusedException ex) {
			if (ex.kind() != Kind.INVALID && ex.kind() != Kind.MISSING) {
				throw ex;
			}
			// pages show the whole picture instead
			LOG.warn("{} can't be cut to a shape: {}", missing.sha256(), ex.getMessage());
		}
	}

	private List<Made> made(Missing missing) {
		Focus focus = new Focus(missing.focusX(), missing.focusY());
		List<Made> made = new ArrayList<>();
		this.files.cut(missing.sha256(), focus)
			.forEach((shape, pictures) -> pictures
				.forEach((picture) -> made.add(new Made(new Cut(shape, picture.width(), picture.height(), focus.x(),
						focus.y(), picture.extension(), picture.bytes().length), picture))));
		return made;
	}

	/**
	 * The same picture always gives the same bytes, so whoever comes second changes
	 * nothing.
	 */
	private void add(String sha256, Cut cut) {
		this.database.sql("""
				insert into cut (sha256, shape, width, height, focus_x, focus_y, extension, size)
				values (:sha256, :shape, :width, :height, :x, :y, :extension, :size)
				on conflict do nothing
				""")
			.param("sha256", HexFormat.of().parseHex(sha256))
			.param("shape", cut.shape().name())
			.param("width", cut.width())
			.param("height", cut.height())
			.param("x", cut.focusX())
			.param("y", cut.focusY())
			.param("extension", cut.extension())
			.param("size", cut.size())
			.update();
	}

	private static List<UUID> assets(Collection<Version> versions) {
		return versions.stream().map((version) -> version.asset().value()).distinct().toList();
	}

	private static List<byte[]> digests(Collection<Version> versions) {
		return versions.stream().map(Version::sha256).distinct().map(HexFormat.of()::parseHex).toList();
	}

	/** A picture that was not cut around this spot yet. */
	record Missing(String sha256, int focusX, int focusY) {
	}

	private record Made(Cut cut, Rendered rendered) {
	}

}
