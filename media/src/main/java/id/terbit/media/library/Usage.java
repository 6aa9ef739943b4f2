package id.terbit.media.library;

import java.util.List;
import java.util.UUID;

import id.terbit.document.EditionState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where files are used. */
@Repository
class Usage {

	private final JdbcClient database;

	Usage(JdbcClient database) {
		this.database = database;
	}

	/** The editions that name an asset, live ones first, then the newest. */
	List<Use> of(UUID asset, int most) {
		return this.database.sql("""
				select document.id as document_id, document.site_id, edition.title, edition.number, edition.state,
					media.sha256 <> asset.sha256 as older
				from edition_media media
				join asset on asset.id = media.asset_id
				join edition on edition.id = media.edition_id
				join document on document.id = edition.document_id
				where media.asset_id = :asset
				order by edition.state <> 'PUBLISHED', edition.updated_at desc, edition.id
				limit :most
				""")
			.param("asset", asset)
			.param("most", most)
			.query((row, number) -> new Use(row.getObject("document_id", UUID.class),
					row.getObject("site_id", UUID.class), row.getString("title"), row.getInt("number"),
					EditionState.valueOf(row.getString("state")), row.getBoolean("older")))
			.list();
	}

	/** Whether any edition names an asset. */
	boolean isUsed(UUID asset) {
		return this.database.sql("select exists (select 1 from edition_media where asset_id = :asset)")
			.param("asset", asset)
			.query(Boolean.class)
			.single();
	}

	/** Documents whose live page shows this file of an asset. */
	List<Live> live(UUID asset, byte[] sha256) {
		return this.database
			.sql("""
					select document.id as document_id, document.site_id
					from edition_media media
					join edition on edition.id = media.edition_id and edition.state in ('PUBLISHED', 'WITHDRAWN', 'ARCHIVED')
					join document on document.id = edition.document_id
					where media.asset_id = :asset and media.sha256 = :sha256
					""")
			.param("asset", asset)
			.param("sha256", sha256)
			.query((row, number) -> new Live(row.getObject("document_id", UUID.class),
					row.getObject("site_id", UUID.class)))
			.list();
	}

	/**
	 * An edition that names a file.
	 *
	 * @param older whether it keeps a version that is not the newest
	 */
	record Use(UUID documentId, UUID siteId, String title, int number, EditionState state, boolean older) {
	}

	/** A document with a live page. */
	record Live(UUID documentId, UUID siteId) {
	}

}
