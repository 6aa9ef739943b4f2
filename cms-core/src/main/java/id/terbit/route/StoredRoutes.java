package id.terbit.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Addresses in the database. */
@Component
class StoredRoutes implements Routes {

	/** More redirects in a row than any browser follows. */
	private static final int MOST_STEPS = 20;

	private final JdbcClient database;

	private final Sites sites;

	private final SiteAddresses addresses;

	private final SitePaths paths;

	private final InstantSource clock;

	StoredRoutes(JdbcClient database, Sites sites, SiteAddresses addresses, SitePaths paths, InstantSource clock) {
		this.database = database;
		this.sites = sites;
		this.addresses = addresses;
		this.paths = paths;
		this.clock = clock;
	}

	@Override
	public Optional<Route> at(UUID siteId, String path) {
		return this.database.sql("""
				select site_id, path, kind, document_id, target from route where site_id = :site and path = :path
				""").param("site", siteId).param("path", path).query(StoredRoutes::route).optional();
	}

	@Override
	public boolean isFree(UUID siteId, String path, UUID documentId) {
		return at(siteId, path)
			.map((route) -> route.kind() != Route.Kind.DOCUMENT || documentId.equals(route.document()))
			.orElse(true);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void assign(UUID siteId, String path, UUID documentId) {
		redirectOldPath(siteId, path, documentId);
		int assigned = this.database.sql("""
				insert into route (site_id, path, kind, document_id, created_at)
				values (:site, :path, 'DOCUMENT', :document, :now)
				on conflict (site_id, path) do update
					set kind = 'DOCUMENT', document_id = excluded.document_id, target = null,
						created_at = excluded.created_at
					where route.kind <> 'DOCUMENT' or route.document_id = excluded.document_id
				""")
			.param("site", siteId)
			.param("path", path)
			.param("document", documentId)
			.param("now", DatabaseTime.of(this.clock.instant()))
			.update();
		if (assigned == 0) {
			throw new RefusedException(RefusedException.Kind.NOT_NOW, Refusal.at("/slug", "route.taken", path));
		}
	}

	/** Also what led to the old path leads to the new one, so that no chains grow. */
	private void redirectOldPath(UUID siteId, String path, UUID documentId) {
		String old = pathsOf(Set.of(documentId)).get(documentId);
		if (old == null || old.equals(path)) {
			return;
		}
		this.database.sql("""
				update route set kind = 'REDIRECT', target = :path
				where document_id = :document and kind = 'DOCUMENT'
				""").param("path", path).param("document", documentId).update();
		this.database.sql("""
				update route set target = :path
				where site_id = :site and kind = 'REDIRECT' and target = :old and path <> :path
				""").param("path", path).param("site", siteId).param("old", old).update();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void retire(UUID documentId, @Nullable String target) {
		String path = pathsOf(Set.of(documentId)).get(documentId);
		if (target != null && (!RedirectTarget.fits(target) || target.equals(path))) {
			throw RefusedException.invalid(Refusal.at("/redirectTo", "route.target-invalid", target));
		}
		this.database.sql("""
				update route set kind = :kind, target = :target where document_id = :document and kind = 'DOCUMENT'
				""")
			.param("kind", ((target != null) ? Route.Kind.REDIRECT : Route.Kind.GONE).name())
			.param("target", target)
			.param("document", documentId)
			.update();
	}

	@Override
	public Lead lead(UUID siteId, String from, String target) {
		String home = this.addresses.url(this.sites.get(siteId), "");
		Optional<String> path = RedirectTarget.path(target, home);
		if (path.filter((direct) -> isSame(direct, from)).isPresent()) {
			return Lead.ITSELF;
		}
		for (int step = 0; path.isPresent() && step < MOST_STEPS; step++) {
			if (isSame(path.get(), from)) {
				return Lead.CIRCLE;
			}
			Route route = standing(siteId, path.get());
			if (route == null) {
				return this.paths.has(siteId, path.get()) ? Lead.SOMEWHERE : Lead.NOWHERE;
			}
			if (route.target() == null) {
				return (route.kind() == Route.Kind.GONE) ? Lead.NOWHERE : Lead.SOMEWHERE;
			}
			path = RedirectTarget.path(route.target(), home);
		}
		return path.isPresent() ? Lead.CIRCLE : Lead.SOMEWHERE;
	}

	/** A document answers with a slash at the end as well. */
	private @Nullable Route standing(UUID siteId, String path) {
		return at(siteId, path)
			.or(() -> path.endsWith("/") ? at(siteId, path.substring(0, path.length() - 1)) : Optional.empty())
			.orElse(null);
	}

	private static boolean isSame(String path, String from) {
		return path.equals(from) || path.equals(from + "/");
	}

	@Override
	public Map<UUID, String> pathsOf(Collection<UUID> documentIds) {
		if (documentIds.isEmpty()) {
			return Map.of();
		}
		Map<UUID, String> paths = new HashMap<>();
		this.database.sql("select document_id, path from route where kind = 'DOCUMENT' and document_id in (:documents)")
			.param("documents", Set.copyOf(documentIds))
			.query((row) -> {
				paths.put(row.getObject("document_id", UUID.class), row.getString("path"));
			});
		return paths;
	}

	@Override
	public List<Route> retired(UUID siteId) {
		return this.database.sql("""
				select site_id, path, kind, document_id, target from route
				where site_id = :site and kind <> 'DOCUMENT' order by path
				""").param("site", siteId).query(StoredRoutes::route).list();
	}

	private static Route route(ResultSet row, int number) throws SQLException {
		return new Route(row.getObject("site_id", UUID.class), row.getString("path"),
				Route.Kind.valueOf(row.getString("kind")), row.getObject("document_id", UUID.class),
				row.getString("target"));
	}

}
