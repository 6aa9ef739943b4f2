package id.terbit.publisher.site;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Releases, and what must still be written into them, in the database. */
@Component
class SiteNotes {

	/** Whatever release readers see. */
	static final String CURRENT = "";

	private final JdbcClient database;

	private final InstantSource clock;

	SiteNotes(JdbcClient database, InstantSource clock) {
		this.database = database;
		this.clock = clock;
	}

	/** Notes keys for the release that readers see and for the one being built. */
	void note(UUID siteId, Collection<String> keys) {
		this.database.sql("""
				insert into site_note (site_id, release, key)
				select cast(:site as uuid), r.release, k.key
				from (select '' as release union select id from site_release
					where site_id = :site and state = 'BUILDING') r
				cross join unnest(cast(:keys as text[])) as k (key)
				on conflict do nothing
				""").param("site", siteId).param("keys", keys.toArray(String[]::new)).update();
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
			this.database.sql(
					"delete from site_note where site_id = :site and release = :release and key = any(cast(:keys as text[]))")
				.param("site", siteId)
				.param("release", release)
				.param("keys", keys.toArray(String[]::new))
				.update();
		}
	}

	/** Begins a release and gives up one that was not finished. */
	@Transactional
	void begin(SiteRelease release) {
		giveUp(release.siteId());
		this.database.sql("""
				insert into site_release (site_id, id, state, chrome, begun_at)
				values (:site, :id, 'BUILDING', '', :now)
				""")
			.param("site", release.siteId())
			.param("id", release.id())
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

	/** What the pages of a release were made with; empty where it is not known. */
	Made made(UUID siteId, String id) {
		return this.database.sql("select chrome, look from site_release where site_id = :site and id = :id")
			.param("site", siteId)
			.param("id", id)
			.query(Made.class)
			.optional()
			.orElse(Made.UNKNOWN);
	}

	/** Keeps what the pages of a release are made with. */
	void made(UUID siteId, String id, Made made) {
		this.database.sql("update site_release set chrome = :chrome, look = :look where site_id = :site and id = :id")
			.param("chrome", made.chrome())
			.param("look", made.look())
			.param("site", siteId)
			.param("id", id)
			.update();
	}

	/** Sites whose readers see what another look made, or several, in order. */
	List<UUID> madeByOthers(String look) {
		return this.database.sql("""
				select site_id from (
					select distinct on (site_id) site_id, look from site_release where state = 'FINISHED'
					order by site_id, finished_at desc) seen
				where look <> :look order by site_id
				""").param("look", look).query(UUID.class).list();
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

	/**
	 * What the pages of a release were made with.
	 *
	 * @param chrome digest of the settings that every page carries
	 * @param look id of the templates and styles
	 */
	record Made(String chrome, String look) {

		static final Made UNKNOWN = new Made("", "");

	}

}
