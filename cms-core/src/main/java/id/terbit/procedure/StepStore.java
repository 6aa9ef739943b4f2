package id.terbit.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
			id, edition_id, number, holder_role, started_at, ended_at, norm_minutes, used_minutes, late
			""";

	private final JdbcClient database;

	private final Ids ids;

	StepStore(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	void insert(UUID editionId, SopStep step, Role holder, Instant now) {
		this.database.sql("""
				insert into step (id, edition_id, number, holder_role, started_at, norm_minutes)
				values (:id, :edition, :number, :holder, :now, :norm)
				""")
			.param("id", this.ids.next())
			.param("edition", editionId)
			.param("number", step.number())
			.param("holder", holder.name())
			.param("now", DatabaseTime.of(now))
			.param("norm", step.norm().toMinutes())
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
				SopStep.of(row.getInt("number")), Role.valueOf(row.getString("holder_role")),
				DatabaseTime.in(row, "started_at"), DatabaseTime.nullableIn(row, "ended_at"),
				Duration.ofMinutes(row.getInt("norm_minutes")), (used != null) ? Duration.ofMinutes(used) : null);
	}

	/** A row of the table. */
	record Run(UUID id, UUID editionId, SopStep step, Role holder, Instant startedAt, @Nullable Instant endedAt,
			Duration norm, @Nullable Duration used) {
	}

}
