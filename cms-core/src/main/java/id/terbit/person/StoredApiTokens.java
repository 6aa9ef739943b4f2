package id.terbit.person;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;
import id.terbit.identity.Ids;
import id.terbit.person.Person.Grant;
import id.terbit.secret.Secrets;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** API tokens in the database: their digests, never their text. */
@Component
class StoredApiTokens implements ApiTokens {

	/** The time of last use is written at most so often. */
	private static final Duration USE_NOTED = Duration.ofMinutes(1);

	private final JdbcClient database;

	private final PersonStore people;

	private final Secrets secrets;

	private final Ids ids;

	private final InstantSource clock;

	StoredApiTokens(JdbcClient database, PersonStore people, Secrets secrets, Ids ids, InstantSource clock) {
		this.database = database;
		this.people = people;
		this.secrets = secrets;
		this.ids = ids;
		this.clock = clock;
	}

	@Override
	@Transactional
	public String issue(UUID personId, String name, Set<Scope> scopes, Set<UUID> sites, @Nullable Instant expiresAt) {
		String token = TokenText.of(this.secrets.newToken());
		this.database.sql("""
				insert into api_token (id, person_id, name, digest, scopes, site_ids, created_at, expires_at)
				values (:id, :person, :name, :digest, cast(:scopes as text[]), cast(:sites as uuid[]), :now, :expires)
				""")
			.param("id", this.ids.next())
			.param("person", personId)
			.param("name", name)
			.param("digest", this.secrets.digest(token))
			.param("scopes", arrayOf(scopes))
			.param("sites", sites.isEmpty() ? null : arrayOf(sites))
			.param("now", DatabaseTime.of(this.clock.instant()))
			.param("expires", DatabaseTime.ofNullable(expiresAt))
			.update();
		return token;
	}

	@Override
	public Optional<Grantee> resolve(String token) {
		if (!TokenText.wellFormed(token)) {
			return Optional.empty();
		}
		Instant now = this.clock.instant();
		return this.database.sql("""
				select id, person_id, scopes, site_ids, last_used_at from api_token
				where digest = :digest and revoked_at is null and (expires_at is null or expires_at > :now)
				""")
			.param("digest", this.secrets.digest(token))
			.param("now", DatabaseTime.of(now))
			.query(StoredApiTokens::found)
			.optional()
			.flatMap((found) -> grantee(found, now));
	}

	@Override
	public List<Summary> of(UUID personId) {
		return this.database
			.sql("""
					select id, name, scopes, site_ids, created_at, expires_at, last_used_at, revoked_at is not null as revoked
					from api_token where person_id = :person order by created_at desc, id desc
					""")
			.param("person", personId)
			.query((row, number) -> new Summary(row.getObject("id", UUID.class), row.getString("name"),
					scopes(row.getArray("scopes")), sites(row), DatabaseTime.in(row, "created_at"),
					DatabaseTime.nullableIn(row, "expires_at"), DatabaseTime.nullableIn(row, "last_used_at"),
					row.getBoolean("revoked")))
			.list();
	}

	@Override
	@Transactional
	public void revoke(UUID personId, UUID tokenId) {
		this.database.sql("""
				update api_token set revoked_at = :now where id = :id and person_id = :person and revoked_at is null
				""")
			.param("now", DatabaseTime.of(this.clock.instant()))
			.param("id", tokenId)
			.param("person", personId)
			.update();
	}

	private Optional<Grantee> grantee(Found found, Instant now) {
		Person person = this.people.byIds(Set.of(found.personId())).get(found.personId());
		if (person == null || person.disabled()) {
			return Optional.empty();
		}
		noteUse(found, now);
		return Optional
			.of(new Grantee(found.id(), person.holding(narrow(person.grants(), found.sites())), found.scopes()));
	}

	private void noteUse(Found found, Instant now) {
		Instant last = found.lastUsedAt();
		if (last != null && last.plus(USE_NOTED).isAfter(now)) {
			return;
		}
		this.database.sql("""
				update api_token set last_used_at = :now
				where id = :id and (last_used_at is null or last_used_at <= :before)
				""")
			.param("now", DatabaseTime.of(now))
			.param("before", DatabaseTime.of(now.minus(USE_NOTED)))
			.param("id", found.id())
			.update();
	}

	/** A role held everywhere becomes a role on each of the token's sites. */
	private static Set<Grant> narrow(Set<Grant> grants, Set<UUID> sites) {
		if (sites.isEmpty()) {
			return grants;
		}
		Set<Grant> narrowed = new HashSet<>();
		for (Grant grant : grants) {
			sites.stream()
				.filter((site) -> grant.siteId() == null || site.equals(grant.siteId()))
				.forEach((site) -> narrowed.add(new Grant(grant.role(), site)));
		}
		return narrowed;
	}

	private static String[] arrayOf(Collection<?> values) {
		return values.stream().map(Object::toString).sorted().toArray(String[]::new);
	}

	private static Found found(ResultSet row, int number) throws SQLException {
		return new Found(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
				scopes(row.getArray("scopes")), sites(row), DatabaseTime.nullableIn(row, "last_used_at"));
	}

	private static Set<UUID> sites(ResultSet row) throws SQLException {
		@Nullable Array sites = row.getArray("site_ids");
		return (sites != null) ? Set.of((UUID[]) sites.getArray()) : Set.of();
	}

	private static Set<Scope> scopes(Array names) throws SQLException {
		Set<Scope> scopes = EnumSet.noneOf(Scope.class);
		Arrays.stream((String[]) names.getArray()).map(Scope::valueOf).forEach(scopes::add);
		return scopes;
	}

	private record Found(UUID id, UUID personId, Set<Scope> scopes, Set<UUID> sites, @Nullable Instant lastUsedAt) {
	}

}
