package id.terbit.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.document.Documents.Row;
import id.terbit.person.Person;
import id.terbit.person.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for one person: steps that run and whose holder's role the person has. */
@Component
public class WorkList {

	private final JdbcClient database;

	WorkList(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Documents with a running step that this person may end, the step that started first
	 * at the top; a writer's steps wait for the writer of the text alone. One statement.
	 * @param most at most so many
	 */
	public List<Row> waiting(Person person, int most) {
		Set<String> grants = grants(person);
		if (grants.isEmpty()) {
			return List.of();
		}
		return this.database
			.sql("""
					select d.id document_id, e.id edition_id, d.site_id, d.type, e.title, e.state, e.writer_id, e.updated_at,
						e.state in ('PUBLISHED', 'WITHDRAWN', 'ARCHIVED') or exists (select 1 from edition l
							where l.document_id = d.id and l.state in ('PUBLISHED', 'WITHDRAWN', 'ARCHIVED')) live
					from edition e
					join document d on d.id = e.document_id
					join (select edition_id, min(started_at) started_at,
							array_agg(holder_role) holders
						from step where ended_at is null group by edition_id) s on s.edition_id = e.id
					where exists (select 1 from unnest(s.holders) holder
						where (holder <> 'WRITER' or e.writer_id = :person)
							and (holder || ':' || d.site_id in (:grants) or holder || ':*' in (:grants)))
					order by s.started_at, d.id
					limit :most
					""")
			.param("person", person.id())
			.param("grants", grants)
			.param("most", most)
			.query(WorkList::row)
			.list();
	}

	/**
	 * Texts that went out by the fast lane and wait for a review, oldest first, on the
	 * sites where this person may approve.
	 */
	public List<Row> unreviewed(Person person, int most) {
		Set<String> grants = grants(person).stream()
			.filter((grant) -> grant.startsWith(Role.SECTION_HEAD.name())
					|| grant.startsWith(Role.DIVISION_HEAD.name()))
			.map((grant) -> grant.substring(grant.indexOf(':') + 1))
			.collect(Collectors.toSet());
		if (grants.isEmpty()) {
			return List.of();
		}
		return this.database
			.sql("""
					select d.id document_id, e.id edition_id, d.site_id, d.type, e.title, e.state, e.writer_id, e.updated_at,
						true live
					from edition e
					join document d on d.id = e.document_id
					where e.unreviewed and e.state = 'PUBLISHED' and (d.site_id::text in (:sites) or '*' in (:sites))
					order by e.published_at, d.id
					limit :most
					""")
			.param("sites", grants)
			.param("most", most)
			.query(WorkList::row)
			.list();
	}

	private static Set<String> grants(Person person) {
		if (person.disabled()) {
			return Set.of();
		}
		return person.grants()
			.stream()
			.map((grant) -> grant.role() + ":" + ((grant.siteId() != null) ? grant.siteId().toString() : "*"))
			.collect(Collectors.toSet());
	}

	private static Row row(ResultSet rs, int number) throws SQLException {
		return new Row(rs.getObject("document_id", UUID.class), rs.getObject("edition_id", UUID.class),
				rs.getObject("site_id", UUID.class), rs.getString("type"), rs.getString("title"),
				EditionState.valueOf(rs.getString("state")), rs.getBoolean("live"),
				rs.getObject("writer_id", UUID.class), rs.getObject("updated_at", OffsetDateTime.class).toInstant());
	}

}
