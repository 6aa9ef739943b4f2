package id.terbit.document;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.terbit.identity.DatabaseTime;
import id.terbit.person.Role;
import id.terbit.procedure.SopStep;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Running steps whose norm is used up, with what a reminder says of them. */
@Component
public class DueSteps {

	private static final String ROWS = """
			select s.id, s.number, coalesce(s.holder_roles, array[s.holder_role]) holders, s.started_at, s.norm_minutes,
				s.due_at, s.reminded_at, d.id document_id, d.site_id, e.title,
				array(select distinct r.saved_by from revision r where r.edition_id = e.id and r.state in (:authoring))
					|| array_remove(array[e.writer_id, e.editor_id], null) authors
			from step s join edition e on e.id = s.edition_id join document d on d.id = e.document_id
			""";

	private static final List<String> AUTHORING = Stream
		.concat(Participants.WRITING.stream(), Participants.EDITING.stream())
		.map(EditionState::name)
		.toList();

	private final JdbcClient database;

	DueSteps(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Steps that are due by now and of which somebody may still be to be told, the oldest
	 * first, locked until the transaction ends; those that are being ended right now are
	 * passed over. One statement on an index.
	 */
	public List<Due> lock(Instant now, int most) {
		return this.database.sql(ROWS + """
				where s.ended_at is null and s.raised_at is null and s.due_at <= :now
				order by s.due_at, s.id limit :most for update of s skip locked
				""")
			.param("authoring", AUTHORING)
			.param("now", DatabaseTime.of(now))
			.param("most", most)
			.query(DueSteps::due)
			.list();
	}

	/** Those of these steps that still run, the oldest first. One statement. */
	public List<Due> running(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return this.database.sql(ROWS + """
				where s.ended_at is null and s.due_at is not null and s.id in (:ids) order by s.due_at, s.id
				""").param("authoring", AUTHORING).param("ids", ids).query(DueSteps::due).list();
	}

	private static Due due(ResultSet row, int number) throws SQLException {
		return new Due(row.getObject("id", UUID.class), row.getObject("document_id", UUID.class),
				row.getObject("site_id", UUID.class), EditionStore.text(row.getString("title")),
				SopStep.of(row.getInt("number")), roles(row.getArray("holders")), people(row.getArray("authors")),
				DatabaseTime.in(row, "started_at"), Duration.ofMinutes(row.getInt("norm_minutes")),
				DatabaseTime.in(row, "due_at"), DatabaseTime.nullableIn(row, "reminded_at"));
	}

	private static Set<UUID> people(Array ids) throws SQLException {
		return Set.copyOf(List.of((UUID[]) ids.getArray()));
	}

	private static Set<Role> roles(Array names) throws SQLException {
		return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toSet());
	}

	/**
	 * A step that is due.
	 *
	 * @param holders the roles it waits for
	 * @param authors who wrote or edited the text, and therefore may not approve it
	 * @param remindedAt when its holders were first told
	 */
	public record Due(UUID stepId, UUID documentId, UUID siteId, String title, SopStep step, Set<Role> holders,
			Set<UUID> authors, Instant startedAt, Duration norm, Instant dueAt, @Nullable Instant remindedAt) {

		public Due {
			holders = Set.copyOf(holders);
			authors = Set.copyOf(authors);
		}

	}

}
