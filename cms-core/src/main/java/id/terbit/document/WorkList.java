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
import id.terbit.procedure.SopStep;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for one person: steps that run and that one of the person's roles may do, by
 * the rules that the step was started with.
 */
@Component
public class WorkList {

	private final JdbcClient database;

	WorkList(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Documents with a running step that this person may end, the step that started first
	 * at the top; writing waits for the writer of the text alone. One statement.
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
					join (select edition_id, min(started_at) started_at
						from step where ended_at is null group by edition_id) s on s.edition_id = e.id
					where exists (select 1 from step r
							cross join unnest(coalesce(r.holder_roles, array[r.holder_role])) holder
						where r.edition_id = e.id and r.ended_at is null
							and (r.number <> :writing or e.writer_id = :person)
							and (holder || ':' || d.site_id in (:grants) or holder || ':*' in (:grants)))
					order by s.started_at, d.id
					limit :most
					""")
			.param("writing", SopStep.WRITE.number())
			.param("person", person.id())
			.param("grants", grants)
			.param("most", most)
			.query(WorkList::row)
			.list();
	}

	/**
	 * Texts that went out by the fast lane and wait for a review, oldest first, as far as
	 * this person may approve them; heads of division see them as well.
	 */
	public List<Row> unreviewed(Person person, int most) {
		Set<String> grants = grants(person);
		if (grants.isEmpty()) {
			return List.of();
		}
		return this.database
			.sql("""
					select d.id document_id, e.id edition_id, d.site_id, d.type, e.title, e.state, e.writer_id, e.updated_at,
						true live
					from edition e
					join document d on d.id = e.document_id
					where e.unreviewed and e.state = 'PUBLISHED' and exists (
						select 1 from jsonb_array_elements_text(coalesce(e.rules #> cast(:approve as text[]),
							cast(:standard as jsonb)) || to_jsonb(cast(:watching as text))) role
						where role || ':' || d.site_id in (:grants) or role || ':*' in (:grants))
					order by e.published_at, d.id
					limit :most
					""")
			.param("approve", "{steps," + SopStep.APPROVE + ",roles}")
			.param("standard",
					SopStep.APPROVE.standard().roles().stream().map((role) -> "\"" + role + "\"").toList().toString())
			.param("watching", Role.DIVISION_HEAD.name())
			.param("grants", grants)
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
