package id.terbit.newsroom.presence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of open editor pages. */
@Component
class PresenceStore {

	private final JdbcClient database;

	PresenceStore(JdbcClient database) {
		this.database = database;
	}

	/** Begins a visit or keeps it alive; a visit of somebody else is left as it is. */
	void seen(UUID visit, UUID document, UUID person, Instant now) {
		this.database.sql("""
				insert into presence (visit_id, document_id, person_id, since, seen_at)
				values (:visit, :document, :person, :now, :now)
				on conflict (visit_id) do update set seen_at = excluded.seen_at
				where presence.document_id = excluded.document_id and presence.person_id = excluded.person_id
				""")
			.param("visit", visit)
			.param("document", document)
			.param("person", person)
			.param("now", DatabaseTime.of(now))
			.update();
	}

	void left(UUID visit, UUID person) {
		this.database.sql("delete from presence where visit_id = :visit and person_id = :person")
			.param("visit", visit)
			.param("person", person)
			.update();
	}

	/** Sweeps away what has been silent for long. */
	void forget(Instant before) {
		this.database.sql("delete from presence where seen_at < :before")
			.param("before", DatabaseTime.of(before))
			.update();
	}

	/**
	 * Everybody whose page was heard of since, each once, who came first before who came
	 * later.
	 * @param without a visit that does not count, for example the one that asks
	 */
	List<Present> of(UUID document, UUID without, Instant heardSince) {
		return this.database.sql("""
				select presence.person_id, person.name, min(presence.since) as since from presence
				join person on person.id = presence.person_id
				where presence.document_id = :document and presence.visit_id <> :without and presence.seen_at >= :heard
				group by presence.person_id, person.name
				order by since, presence.person_id
				""")
			.param("document", document)
			.param("without", without)
			.param("heard", DatabaseTime.of(heardSince))
			.query((row, number) -> new Present(row.getObject("person_id", UUID.class), row.getString("name"),
					DatabaseTime.in(row, "since")))
			.list();
	}

	/** Somebody who has the document open. */
	record Present(UUID person, String name, Instant since) {
	}

}
