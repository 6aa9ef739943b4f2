package id.terbit.newsroom.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of reminders: who was told of which step. */
@Component
class ReminderStore {

	private final JdbcClient database;

	ReminderStore(JdbcClient database) {
		this.database = database;
	}

	/** Who was told of these steps already. */
	Map<UUID, Set<UUID>> told(Collection<UUID> steps) {
		Map<UUID, Set<UUID>> told = new HashMap<>();
		this.database.sql("select step_id, person_id from reminder where step_id in (:steps)")
			.param("steps", steps)
			.query((row) -> {
				told.computeIfAbsent(row.getObject("step_id", UUID.class), (step) -> new HashSet<>())
					.add(row.getObject("person_id", UUID.class));
			});
		return told;
	}

	/** Whom anything was told after a moment. */
	Set<UUID> toldSince(Instant moment) {
		return new HashSet<>(this.database.sql("select distinct person_id from reminder where at > :moment")
			.param("moment", DatabaseTime.of(moment))
			.query(UUID.class)
			.list());
	}

	/** Keeps who was told of which steps now. */
	void keep(Map<UUID, List<UUID>> stepsByPerson, Instant now) {
		List<String> people = new ArrayList<>();
		List<String> steps = new ArrayList<>();
		stepsByPerson.forEach((person, told) -> told.forEach((step) -> {
			people.add(person.toString());
			steps.add(step.toString());
		}));
		this.database.sql("""
				insert into reminder (step_id, person_id, at)
				select told.step, told.person, :now
				from unnest(cast(:steps as uuid[]), cast(:people as uuid[])) as told (step, person)
				on conflict (step_id, person_id) do nothing
				""")
			.param("now", DatabaseTime.of(now))
			.param("steps", "{" + String.join(",", steps) + "}")
			.param("people", "{" + String.join(",", people) + "}")
			.update();
	}

}
