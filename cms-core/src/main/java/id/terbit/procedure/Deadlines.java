package id.terbit.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.identity.DatabaseTime;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When running steps are due, kept with the step, so that a look at what is late reads an
 * index and counts no working time. Step 1 is never due.
 */
@Component
public class Deadlines {

	private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

	/** Steps that are dated at once; the rest is dated at the next look. */
	private static final int MOST = 1_000;

	private final JdbcClient database;

	private final WorkingTime workingTime;

	Deadlines(JdbcClient database, WorkingTime workingTime) {
		this.database = database;
		this.workingTime = workingTime;
	}

	/**
	 * Dates the running steps that are not dated yet; those of a year without calendar
	 * stay so until it has one. Two statements, in the running transaction.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void date() {
		Map<UUID, Instant> dated = new HashMap<>();
		this.database.sql("""
				select id, started_at, norm_minutes from step
				where ended_at is null and due_at is null and number > 1
				order by started_at desc limit :most for update skip locked
				""").param("most", MOST).query((row) -> {
			Instant due = due(DatabaseTime.in(row, "started_at"), Duration.ofMinutes(row.getInt("norm_minutes")));
			if (due != null) {
				dated.put(row.getObject("id", UUID.class), due);
			}
		});
		date(dated);
	}

	/**
	 * When a step is due by the calendar as it is now; null where a year has none.
	 */
	public @Nullable Instant due(Instant start, Duration norm) {
		try {
			return this.workingTime.after(start, norm);
		}
		catch (RefusedException ex) {
			LOG.debug("A step can't be dated: {}", ex.getMessage());
			return null;
		}
	}

	/** Dates steps anew, after a change of the calendar. One statement. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void date(Map<UUID, Instant> dues) {
		if (!dues.isEmpty()) {
			List<UUID> ids = List.copyOf(dues.keySet());
			this.database.sql("""
					update step set due_at = dated.due_at
					from unnest(cast(:ids as uuid[]), cast(:dues as timestamptz[])) as dated (id, due_at)
					where step.id = dated.id and ended_at is null
					""")
				.param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
				.param("dues",
						ids.stream()
							.map((id) -> String.valueOf(dues.get(id)))
							.collect(Collectors.joining(",", "{", "}")))
				.update();
		}
	}

	/** Those who hold these steps were told. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void reminded(Collection<UUID> steps, Instant now) {
		mark("update step set reminded_at = :now where id in (:steps) and reminded_at is null", steps, now);
	}

	/** One level up was told of these steps: nobody is told any more. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void raised(Collection<UUID> steps, Instant now) {
		mark("update step set raised_at = :now where id in (:steps) and raised_at is null", steps, now);
	}

	private void mark(String statement, Collection<UUID> steps, Instant now) {
		if (!steps.isEmpty()) {
			this.database.sql(statement).param("now", DatabaseTime.of(now)).param("steps", steps).update();
		}
	}

}
