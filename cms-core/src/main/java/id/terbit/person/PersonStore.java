package id.terbit.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;
import id.terbit.person.Person.Grant;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of people and their roles. */
@Component
class PersonStore {

	private static final String COLUMNS = """
			person.id, person.version, person.username, person.name, person.email, person.position_title,
			person.language, person.disabled
			""";

	private final JdbcClient database;

	private final InstantSource clock;

	PersonStore(JdbcClient database, InstantSource clock) {
		this.database = database;
		this.clock = clock;
	}

	Map<UUID, Person> byIds(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return withGrants(this.database.sql("select " + COLUMNS + " from person where id in (:ids)")
			.param("ids", Set.copyOf(ids))
			.query(PersonStore::withoutGrants)
			.list());
	}

	Optional<Person> byUsername(String username) {
		return withGrants(this.database.sql("select " + COLUMNS + " from person where username = :username")
			.param("username", username)
			.query(PersonStore::withoutGrants)
			.list()).values().stream().findFirst();
	}

	List<Person> holding(Collection<Role> roles, UUID siteId) {
		if (roles.isEmpty()) {
			return List.of();
		}
		return List.copyOf(withGrants(this.database.sql("select " + COLUMNS + """
				from person where not disabled and exists (
					select 1 from person_role where person_id = person.id and role in (:roles)
						and (site_id = :site or site_id is null))
				order by name, id
				""")
			.param("roles", roles.stream().map(Role::name).toList())
			.param("site", siteId)
			.query(PersonStore::withoutGrants)
			.list()).values());
	}

	List<Person> all() {
		return List.copyOf(withGrants(this.database.sql("select " + COLUMNS + " from person order by name, id")
			.query(PersonStore::withoutGrants)
			.list()).values());
	}

	Optional<String> passwordHash(UUID id) {
		return this.database.sql("select password_hash from person where id = :id and password_hash is not null")
			.param("id", id)
			.query(String.class)
			.optional();
	}

	void setPasswordHash(UUID id, String hash) {
		this.database.sql("update person set version = version + 1, password_hash = :hash where id = :id")
			.param("hash", hash)
			.param("id", id)
			.update();
	}

	/**
	 * Whether this person runs the installation and nobody else does. The rows stay
	 * locked until the transaction ends, so that two operators can't remove each other at
	 * once.
	 */
	boolean isLastOperator(UUID id) {
		this.database
			.sql("""
					select person_id from person_role where role = 'OPERATOR' and site_id is null order by person_id for update
					""")
			.query(UUID.class)
			.list();
		List<UUID> operators = this.database.sql("""
				select person_role.person_id from person_role join person on person.id = person_role.person_id
				where person_role.role = 'OPERATOR' and person_role.site_id is null and not person.disabled
				""").query(UUID.class).list();
		return operators.equals(List.of(id));
	}

	void insert(Person person, @Nullable String passwordHash) {
		try {
			this.database.sql("""
					insert into person (id, version, username, name, email, position_title, password_hash, language,
						disabled, created_at)
					values (:id, 0, :username, :name, :email, :title, :hash, :language, :disabled, :now)
					""")
				.param("id", person.id())
				.param("username", person.username())
				.param("name", person.name())
				.param("email", person.email())
				.param("title", person.positionTitle())
				.param("hash", passwordHash)
				.param("language", person.language())
				.param("disabled", person.disabled())
				.param("now", DatabaseTime.of(this.clock.instant()))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw taken(ex, person);
		}
		insertGrants(person);
	}

	boolean update(Person person) {
		try {
			int updated = this.database.sql("""
					update person set version = version + 1, name = :name, email = :email, position_title = :title,
						language = :language, disabled = :disabled
					where id = :id and version = :expected
					""")
				.param("id", person.id())
				.param("expected", person.version())
				.param("name", person.name())
				.param("email", person.email())
				.param("title", person.positionTitle())
				.param("language", person.language())
				.param("disabled", person.disabled())
				.update();
			if (updated == 0) {
				return false;
			}
		}
		catch (DuplicateKeyException ex) {
			throw taken(ex, person);
		}
		this.database.sql("delete from person_role where person_id = :id").param("id", person.id()).update();
		insertGrants(person);
		return true;
	}

	private void insertGrants(Person person) {
		for (Grant grant : person.grants()) {
			this.database.sql("insert into person_role (person_id, site_id, role) values (:person, :site, :role)")
				.param("person", person.id())
				.param("site", grant.siteId())
				.param("role", grant.role().name())
				.update();
		}
	}

	private Map<UUID, Person> withGrants(List<Person> people) {
		if (people.isEmpty()) {
			return Map.of();
		}
		Map<UUID, Set<Grant>> grants = new HashMap<>();
		this.database.sql("select person_id, site_id, role from person_role where person_id in (:ids)")
			.param("ids", people.stream().map(Person::id).toList())
			.query((row) -> {
				grants.computeIfAbsent(row.getObject("person_id", UUID.class), (id) -> new HashSet<>())
					.add(new Grant(Role.valueOf(row.getString("role")), row.getObject("site_id", UUID.class)));
			});
		Map<UUID, Person> complete = new LinkedHashMap<>();
		for (Person person : people) {
			complete.put(person.id(), person.holding(grants.getOrDefault(person.id(), Set.of())));
		}
		return complete;
	}

	private static Person withoutGrants(ResultSet row, int number) throws SQLException {
		return new Person(row.getObject("id", UUID.class), row.getLong("version"), row.getString("username"),
				row.getString("name"), row.getString("email"), row.getString("position_title"),
				row.getString("language"), row.getBoolean("disabled"), Set.of());
	}

	private static RefusedException taken(DuplicateKeyException ex, Person person) {
		List<Refusal> refusals = new ArrayList<>();
		if (String.valueOf(ex.getMessage()).contains("person_email_key")) {
			refusals.add(Refusal.at("/email", "person.email-taken", person.email()));
		}
		else {
			refusals.add(Refusal.at("/username", "person.username-taken", person.username()));
		}
		return RefusedException.invalid(refusals);
	}

}
