package id.terbit.publisher.site;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * One writer a site, whatever the number of instances: an advisory lock on a connection
 * of its own, which PostgreSQL lets go when the process dies. Not reentrant.
 */
@Component
class SiteLock {

	/** First half of the lock's key; the second is taken from the site's id. */
	private static final int PURPOSE = 0x5173;

	private final DataSource database;

	SiteLock(DataSource database) {
		this.database = database;
	}

	<T> T hold(UUID siteId, Supplier<T> work) {
		try (Connection connection = this.database.getConnection()) {
			call(connection, "select pg_advisory_lock(?, ?)", siteId);
			try {
				return work.get();
			}
			finally {
				call(connection, "select pg_advisory_unlock(?, ?)", siteId);
			}
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("the site's lock", ex);
		}
	}

	void hold(UUID siteId, Runnable work) {
		hold(siteId, () -> {
			work.run();
			return true;
		});
	}

	private static void call(Connection connection, String sql, UUID siteId) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setInt(1, PURPOSE);
			statement.setInt(2, siteId.hashCode());
			statement.execute();
		}
	}

}
