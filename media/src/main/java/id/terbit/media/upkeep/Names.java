package id.terbit.media.upkeep;

import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import id.terbit.media.store.MediaKey;
import id.terbit.media.store.MediaKey.Area;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which bytes are named by an asset, one of its versions, or an edition. */
@Component
class Names {

	private final JdbcClient database;

	Names(JdbcClient database) {
		this.database = database;
	}

	/** Those keys of originals and renditions that something names, in few statements. */
	Set<MediaKey> named(Collection<MediaKey> keys) {
		List<byte[]> digests = keys.stream().map(MediaKey::sha256).distinct().map(HexFormat.of()::parseHex).toList();
		if (digests.isEmpty()) {
			return Set.of();
		}
		Set<String> wanted = new HashSet<>(this.database.sql("""
				select encode(sha256, 'hex') from asset where sha256 in (:digests)
				union select encode(sha256, 'hex') from asset_version where sha256 in (:digests)
				union select encode(base_sha256, 'hex') from asset_version where base_sha256 in (:digests)
				union select encode(sha256, 'hex') from edition_media where sha256 in (:digests)
				""").param("digests", digests).query(String.class).list());
		Set<String> renditions = new HashSet<>(this.database.sql("""
				select encode(sha256, 'hex') || '/' || width || '.' || extension
				from rendition
				where sha256 in (:digests)
				union select encode(sha256, 'hex') || '/' || width || 'x' || height || '-' || focus_x || '-' || focus_y
					|| '.' || extension
				from cut
				where sha256 in (:digests)
				""").param("digests", digests).query(String.class).list());
		Set<MediaKey> named = new HashSet<>();
		for (MediaKey key : keys) {
			boolean listed = key.area() == Area.ORIGINAL || renditions.contains(key.sha256() + "/" + key.part());
			if (listed && wanted.contains(key.sha256())) {
				named.add(key);
			}
		}
		return named;
	}

	/**
	 * Forgets what is known of a file whose original nobody names. A table that names it
	 * all the same holds it by its foreign key.
	 */
	void forget(byte[] digest) {
		this.database.sql("delete from cut where sha256 = :sha256").param("sha256", digest).update();
		this.database.sql("delete from rendition where sha256 = :sha256").param("sha256", digest).update();
		this.database.sql("delete from media_words where sha256 = :sha256").param("sha256", digest).update();
		this.database.sql("delete from media_file where sha256 = :sha256").param("sha256", digest).update();
	}

}
