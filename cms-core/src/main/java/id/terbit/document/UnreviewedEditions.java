package id.terbit.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Urgent publications that nobody has reviewed yet, and the alarm about them. */
@Component
public class UnreviewedEditions {

	private final JdbcClient database;

	UnreviewedEditions(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Those without an alarm, the oldest first, locked until the transaction ends. One
	 * statement on an index.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Unreviewed> lock(int most) {
		return this.database.sql("""
				select e.id, e.document_id, d.site_id, e.published_at
				from edition e join document d on d.id = e.document_id
				where e.unreviewed and e.state = 'PUBLISHED' and e.review_alarm_at is null
				order by e.published_at, e.id limit :most for update of e skip locked
				""").param("most", most).query(UnreviewedEditions::unreviewed).list();
	}

	/** The heads of division were told of these. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void alarmed(Collection<UUID> editions, Instant now) {
		if (!editions.isEmpty()) {
			this.database.sql("update edition set review_alarm_at = :now where id in (:editions)")
				.param("now", DatabaseTime.of(now))
				.param("editions", editions)
				.update();
		}
	}

	/** Those of these editions about which the alarm was raised. One statement. */
	public Set<UUID> alarmed(Collection<UUID> editions) {
		if (editions.isEmpty()) {
			return Set.of();
		}
		return new HashSet<>(this.database.sql("""
				select id from edition where id in (:editions) and review_alarm_at is not null
				""").param("editions", editions).query(UUID.class).list());
	}

	private static Unreviewed unreviewed(ResultSet row, int number) throws SQLException {
		return new Unreviewed(row.getObject("id", UUID.class), row.getObject("document_id", UUID.class),
				row.getObject("site_id", UUID.class), DatabaseTime.in(row, "published_at"));
	}

	/** A publication that waits for its review. */
	public record Unreviewed(UUID editionId, UUID documentId, UUID siteId, Instant publishedAt) {
	}

}
