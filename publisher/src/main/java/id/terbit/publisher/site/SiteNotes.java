package id.terbit.publisher.site;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Releases, and what must still be written into them, in the database. */
@Component
class SiteNotes {

	/** Whatever release readers see. */
	static final String CURRENT = "";

	private final JdbcClient database;

	private final NamedParameterJdbcOperations batches;

	private final InstantSource clock;

	SiteNotes(JdbcClient database, NamedParameterJdbcOperations batches, InstantSource clock) {
		this.database = database;
		this.batches = batches;
		this.clock = clock;
	}

	/** Notes keys for the release that readers see and for the one being built. */
	void note(UUID siteId, Collection<String> keys) {
		this.batches.batchUpdate("""
				insert into site_note (site_id, release, key)
				select cast(:site as uuid), r.release, cast(:key as text)
				from (select '' as release union select id from site_release
					where site_id = :site and state = 'BUILDING') r
				on conflict do nothing
				""",
				keys.stream()
					.map((key) -> new MapSqlParameterSource("site", siteId).addValue("key", key))
					.toArray(MapSqlParameterSource[]::new));
	}

	/** What is noted for a release. */
	List<String> of(UUID siteId, String release) {
		return this.database.sql("select key from site_note where site_id = :site and release = :release order by key")
			.param("site", siteId)
			.param("release", release)
			.query(String.class)
			.list();
	}

	/** Strikes out what is written. */
	void strike(UUID siteId, String release, Collection<String> keys) {
		if (!keys.isEmpty()) {
			this.database.sql("delete from site_note where site_id = :site and release = :release and key in (:keys)")
				.param("site", siteId)
				.param("release", release)
				.param("keys", keys)
				.update();
		}
	}

	/** Begins a release and gives up one that was not finished. */
	@Transactional
	void begin(SiteRelease release, String chrome) {
		giveUp(release.siteId());
		this.database.sql("""
				insert into site_release (site_id, id, state, chrome, begun_at)
				values (:site, :id, 'BUILDING', :chrome, :now)
				""")
			.param("site", release.siteId())
			.param("id", release.id())
			.param("chrome", chrome)
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

	private void giveUp(UUID siteId) {
		this.database.sql("delete from site_note where site_id = :site and release <> ''")
			.param("site", siteId)
			.update();
		this.database.sql("update site_release set state = 'GIVEN_UP' where site_id = :site and state = 'BUILDING'")
			.param("site", siteId)
			.update();
	}

	/** How far a release is. */
	Optional<String> state(SiteRelease release) {
		return this.database.sql("select state from site_release where site_id = :site and id = :id")
			.param("site", release.siteId())
			.param("id", release.id())
			.query(String.class)
			.optional();
	}

	/** Digest of what every page of a release carries. */
	Optional<String> chrome(UUID siteId, String id) {
		return this.database.sql("select chrome from site_release where site_id = :site and id = :id")
			.param("site", siteId)
			.param("id", id)
			.query(String.class)
			.optional();
	}

	/** Keeps the digest of what the pages of a release being built carry. */
	void chrome(SiteRelease release, String chrome) {
		this.database.sql("update site_release set chrome = :chrome where site_id = :site and id = :id")
			.param("chrome", chrome)
			.param("site", release.siteId())
			.param("id", release.id())
			.update();
	}

	/** The release is whole and readers see it: nothing is left to write. */
	@Transactional
	void finish(SiteRelease release) {
		this.database.sql("delete from site_note where site_id = :site").param("site", release.siteId()).update();
		this.database.sql("""
				update site_release set state = 'FINISHED', finished_at = :now
				where site_id = :site and id = :id
				""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("site", release.siteId())
			.param("id", release.id())
			.update();
	}

	/**
	 * The releases of a site, newest first, at most two: the last two that were finished.
	 */
	List<String> kept(UUID siteId) {
		return this.database.sql("""
				select id from site_release where site_id = :site and state in ('FINISHED', 'BUILDING')
				order by (state = 'BUILDING') desc, finished_at desc nulls first limit 3
				""").param("site", siteId).query(String.class).list();
	}

}
