package id.terbit.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of sites. */
@Component
class SiteStore {

	private static final String COLUMNS = "id, version, slug, name, kind, host, zone, sample, look, rules";

	private final JdbcClient database;

	private final SettingsJson settings;

	private final InstantSource clock;

	SiteStore(JdbcClient database, SettingsJson settings, InstantSource clock) {
		this.database = database;
		this.settings = settings;
		this.clock = clock;
	}

	List<Site> all() {
		return this.database.sql("select " + COLUMNS + " from site order by (kind <> 'PORTAL'), name, id")
			.query(this::site)
			.list();
	}

	Optional<Site> byId(UUID id) {
		return this.database.sql("select " + COLUMNS + " from site where id = :id")
			.param("id", id)
			.query(this::site)
			.optional();
	}

	Optional<Site> bySlug(String slug) {
		return this.database.sql("select " + COLUMNS + " from site where slug = :slug")
			.param("slug", slug)
			.query(this::site)
			.optional();
	}

	Optional<Site> byHost(String host) {
		return this.database.sql("select " + COLUMNS + " from site where host = :host")
			.param("host", host.toLowerCase(Locale.ROOT))
			.query(this::site)
			.optional();
	}

	void insert(Site site) {
		try {
			this.database.sql("""
					insert into site (id, version, slug, name, kind, host, zone, sample, look, rules, created_at)
					values (:id, 0, :slug, :name, :kind, :host, :zone, :sample, cast(:look as jsonb),
						cast(:rules as jsonb), :now)
					""")
				.param("id", site.id())
				.param("slug", site.slug())
				.param("name", site.name())
				.param("kind", site.kind().name())
				.param("host", lowerCase(site.host()))
				.param("zone", site.zone().getId())
				.param("sample", site.sample())
				.param("look", this.settings.write(site.look()))
				.param("rules", this.settings.write(site.rules()))
				.param("now", DatabaseTime.of(this.clock.instant()))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw taken(ex, site);
		}
	}

	boolean update(Site site) {
		try {
			return this.database.sql("""
					update site set version = version + 1, name = :name, host = :host, zone = :zone,
						look = cast(:look as jsonb), rules = cast(:rules as jsonb)
					where id = :id and version = :expected
					""")
				.param("id", site.id())
				.param("expected", site.version())
				.param("name", site.name())
				.param("host", lowerCase(site.host()))
				.param("zone", site.zone().getId())
				.param("look", this.settings.write(site.look()))
				.param("rules", this.settings.write(site.rules()))
				.update() == 1;
		}
		catch (DuplicateKeyException ex) {
			throw taken(ex, site);
		}
	}

	private static @Nullable String lowerCase(@Nullable String host) {
		return (host != null) ? host.toLowerCase(Locale.ROOT) : null;
	}

	/** The database knows best which of the unique values was taken. */
	private static RefusedException taken(DuplicateKeyException ex, Site site) {
		String reason = String.valueOf(ex.getMessage());
		Refusal refusal;
		if (reason.contains("one_portal")) {
			refusal = Refusal.at("/kind", "site.portal-exists");
		}
		else if (reason.contains("site_host_key")) {
			refusal = Refusal.at("/host", "site.host-taken", String.valueOf(site.host()));
		}
		else {
			refusal = Refusal.at("/slug", "site.slug-taken", site.slug());
		}
		return RefusedException.invalid(refusal);
	}

	private Site site(ResultSet row, int number) throws SQLException {
		return new Site(row.getObject("id", UUID.class), row.getLong("version"), row.getString("slug"),
				row.getString("name"), Site.Kind.valueOf(row.getString("kind")), row.getString("host"),
				ZoneId.of(row.getString("zone")), row.getBoolean("sample"), this.settings.look(row.getString("look")),
				this.settings.rules(row.getString("rules")));
	}

}
