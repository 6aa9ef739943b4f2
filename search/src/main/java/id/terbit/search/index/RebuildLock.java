package id.terbit.search.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * One rebuild of the index at a time, whatever the number of instances: an advisory lock
 * on a connection of its own, which PostgreSQL lets go when the process dies. Not
 * reentrant.
 */
@Component
class RebuildLock {

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

	/** Does something as soon as nobody else is at it. */
	<T> T hold(Supplier<T> work) {
		try (Connection connection = this.database.getConnection()) {
			call(connection, "select pg_advisory_lock(?)");
			try {
				return work.get();
			}
			finally {
				call(connection, "select pg_advisory_unlock(?)");
			}
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("the lock of the search index", ex);
		}
	}

	private void call(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setLong(1, this.key);
			statement.execute();
		}
	}

}
