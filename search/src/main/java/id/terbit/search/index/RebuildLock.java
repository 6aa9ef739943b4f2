package id.terbit.search.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * One rebuild or check of the index at a time, whatever the number of instances: an
 * advisory lock on a connection of its own, which PostgreSQL lets go when the process
 * dies. Not reentrant.
 */
@Component
class RebuildLock {

	private static final Logger log = LoggerFactory.getLogger(RebuildLock.class);

	/** The letters of the index: advisory locks share one space of numbers. */
	private static final long KEY = 0x49_4e_44_45_4b_53L;

	private final DataSource database;

	RebuildLock(DataSource database) {
		this.database = database;
	}

	/** Waits until nobody else has it. */
	Held take() {
		Connection connection = null;
		try {
			connection = this.database.getConnection();
			call(connection, "select pg_advisory_lock(?)");
			return new Held(connection);
		}
		catch (SQLException ex) {
			if (connection != null) {
				close(connection);
			}
			throw new DataAccessResourceFailureException("the lock of the search index", ex);
		}
	}

	private static void call(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setLong(1, KEY);
			statement.execute();
		}
	}

	private static void close(Connection connection) {
		try (connection) {
			call(connection, "select pg_advisory_unlock(?)");
		}
		catch (SQLException ex) {
			log.debug("The connection of the lock was gone already, and the lock with it", ex);
		}
	}

	/** The lock in hand; closing it twice does nothing more. */
	static final class Held implements AutoCloseable {

		private final Connection connection;

		private final AtomicBoolean closed = new AtomicBoolean();

		private Held(Connection connection) {
			this.connection = connection;
		}

		@Override
		public void close() {
			if (this.closed.compareAndSet(false, true)) {
				RebuildLock.close(this.connection);
			}
		}

	}

}
