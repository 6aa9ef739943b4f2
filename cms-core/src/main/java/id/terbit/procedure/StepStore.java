package id.terbit.procedure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;
import id.terbit.identity.Ids;
import id.terbit.person.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of steps. */
@Component
class StepStore {

	private static final String COLUMNS = """
			id, edition_id, number, coalesce(holder_roles, array[holder_role]) holders, started_at, ended_at, norm_minutes,
			used_minutes
			""";

	private final JdbcClient database;

	private final Ids ids;

	StepStore(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	/** An older instance knows the first role alone. */
	void insert(UUID editionId, SopStep step, StepRule rule, Instant now) {
		List<String> holders = rule.roles().stream().map(Role::name).toList();
		this.database.sql("""
				insert into step (id, edition_id, number, holder_role, holder_roles, started_at, norm_minutes)
				values (:id, :edition, :number, :first, cast(:holders as text[]), :now, :norm)
				""")
			.param("id", this.ids.next())
			.param("edition", editionId)
			.param("number", step.number())
			.param("first", holders.get(0))
			.param("holders", "{" + String.join(",", holders) + "}")
			.param("now", DatabaseTime.of(now))
			.param("norm", rule.minutes())
			.update();
	}

	void end(UUID stepId, Instant now, @Nullable Duration used, boolean late) {
		this.database.sql("""
				update step set ended_at = :now, used_minutes = :used, late = :late
				where id = :id and ended_at is null
				""")
			.param("now", DatabaseTime.of(now))
			.param("used", (used != null) ? used.toMinutes() : null)
			.param("late", (used != null) ? late : null)
			.param("id", stepId)
			.update();
	}

	List<Run> of(UUID editionId) {
		return this.database.sql("select " + COLUMNS + " from step where edition_id = :edition order by started_at, id")
			.param("edition", editionId)
			.query(StepStore::run)
			.list();
	}

	/** Steps that have ended without being counted, by id, a batch after an id. */
	List<Run> uncounted(UUID after, int most) {
		return this.database.sql("select " + COLUMNS + """
				from step where ended_at is not null and used_minutes is null and id > :after
				order by id limit :most
				""").param("after", after).param("most", most).query(StepStore::run).list();
	}

	void counted(UUID stepId, Duration used, boolean late) {
		this.database.sql("""
				update step set used_minutes = :used, late = :late where id = :id and used_minutes is null
				""").param("used", used.toMinutes()).param("late", late).param("id", stepId).update();
	}

	List<Run> running(Collection<UUID> editionIds) {
		if (editionIds.isEmpty()) {
			return List.of();
		}
		return this.database.sql("select " + COLUMNS + """
				from step where edition_id in (:editions) and ended_at is null order by started_at, id
				""").param("editions", Set.copyOf(editionIds)).query(StepStore::run).list();
	}

	private static Run run(ResultSet row, int number) throws SQLException {
		@Nullable Integer used = row.getObject("used_minutes", Integer.class);
		return new Run(row.getObject("id", UUID.class), row.getObject("edition_id", UUID.class),
				SopStep.of(row.getInt("number")), roles(row.getArray("holders")), DatabaseTime.in(row, "started_at"),
				DatabaseTime.nullableIn(row, "ended_at"), Duration.ofMinutes(row.getInt("norm_minutes")),
				(used != null) ? Duration.ofMinutes(used) : null);
	}

	private static List<Role> roles(Array names) throws SQLException {
		return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).sorted().toList();
	}

	/** A row of the table. */
	record Run(UUID id, UUID editionId, SopStep step, List<Role> holders, Instant startedAt, @Nullable Instant endedAt,
			Duration norm, @Nullable Duration used) {
	}

}
