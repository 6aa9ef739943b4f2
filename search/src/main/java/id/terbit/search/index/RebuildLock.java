package id.terbit.search.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
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

	private final long key;

	@Autowired
	RebuildLock(DataSource database) {
		this(database, KEY);
	}

	/**
	 * The lock of another index.
	 * @param key its number among the advisory locks
	 */
	RebuildLock(DataSource database, long key) {
		this.database = database;
		this.key = key;
	}

	/** Waits until nobody else has it. */
	Held take() {
		Connection connection = null;
		try {
			connection = this.database.getConnection();
			call(connection, "select pg_advisory_lock(?)");
			Connection holding = connection;
			return new Held(() -> release(holding));
		}
		catch (SQLException ex) {
			if (connection != null) {
				release(connection);
			}
			throw new DataAccessResourceFailureException("the lock of the search index", ex);
		}
	}

	private void call(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setLong(1, this.key);
			statement.execute();
		}
	}

	private void release(Connection connection) {
		try (connection) {
			call(connection, "select pg_advisory_unlock(?)");
		}
		catch (SQLException ex) {
			log.debug("The connection of the lock was gone already, and the lock with it", ex);
		}
	}

	/** The lock in hand; closing it twice does nothing more. */
	static final class Held implements AutoCloseable {

		private final Runnable release;

		private final AtomicBoolean closed = new AtomicBoolean();

		Held(Runnable release) {
			this.release = release;
		}

		@Override
		public void close() {
			if (this.closed.compareAndSet(false, true)) {
				this.release.run();
			}
		}

	}

}
