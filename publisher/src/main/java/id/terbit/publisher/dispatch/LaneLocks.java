package id.terbit.publisher.dispatch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import id.terbit.publication.Ledger.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lock for each site and target, across all processes on the database: PostgreSQL
 * advisory locks held by one connection kept for nothing else. If the process dies or
 * sleeps, the database ends that connection and others go on; a process that wakes later
 * finds its locks gone and its claims refused.
 */
public final class LaneLocks implements AutoCloseable {

	private static final Logger LOGGER = LoggerFactory.getLogger(LaneLocks.class);

	private final DataSource database;

	private final Duration idleLimit;

	private final Set<Lane> held = new HashSet<>();

	private @Nullable Connection session;

	/** Counts connections; a lock of an earlier one is gone. */
	private long generation;

	/**
	 * Opens nothing yet.
	 * @param idleLimit after this long without a sign of life the database frees the
	 * locks
	 */
	LaneLocks(DataSource database, Duration idleLimit) {
		this.database = database;
		this.idleLimit = idleLimit;
	}

	/** Takes the lock of a lane if nobody has it, here or elsewhere. */
	public synchronized Optional<Held> tryLock(Lane lane) {
		if (this.held.contains(lane)) {
			return Optional.empty();
		}
		try {
			if (!ask("select pg_try_advisory_lock(hashtextextended(?, 0))", lane)) {
				return Optional.empty();
			}
		}
		catch (SQLException ex) {
			drop(ex);
			return Optional.empty();
		}
		this.held.add(lane);
		return Optional.of(new Held(lane, this.generation));
	}

	/**
	 * A sign of life, without which the database frees the locks; to be given far more
	 * often than the idle limit.
	 */
	synchronized void touch() {
		if (this.session == null) {
			return;
		}
		try (Statement statement = this.session.createStatement()) {
			statement.execute("select 1");
		}
		catch (SQLException ex) {
			drop(ex);
		}
	}

	/** Gives the connection back, and every lock with it. */
	@Override
	public synchronized void close() {
		Connection open = this.session;
		this.session = null;
		this.held.clear();
		if (open == null) {
			return;
		}
		try (open; Statement statement = open.createStatement()) {
			statement.execute("select pg_advisory_unlock_all()");
			statement.execute("reset idle_session_timeout");
		}
		catch (SQLException ex) {
			LOGGER.debug("the connection of the locks was gone already", ex);
		}
	}

	private boolean ask(String sql, Lane lane) throws SQLException {
		try (PreparedStatement statement = session().prepareStatement(sql)) {
			statement.setString(1, "terbit.delivery/" + lane.siteId() + "/" + lane.target());
			try (ResultSet answer = statement.executeQuery()) {
				return answer.next() && answer.getBoolean(1);
			}
		}
	}

	private Connection session() throws SQLException {
		if (this.session == null) {
			Connection fresh = this.database.getConnection();
			try (Statement statement = fresh.createStatement()) {
				statement.execute("set idle_session_timeout = " + this.idleLimit.toMillis());
			}
			this.session = fresh;
			this.generation++;
		}
		return this.session;
	}

	private void drop(SQLException cause) {
		LOGGER.warn("the connection of the delivery locks broke; its locks are free ({})", cause.getMessage());
		Connection broken = this.session;
		this.session = null;
		if (broken == null) {
			return;
		}
		try (broken) {
			// a pooled connection in doubt must not go on to others with locks or
			// settings
			broken.abort(Runnable::run);
		}
		catch (SQLException ex) {
			LOGGER.debug("the broken connection was gone already", ex);
		}
	}

	private synchronized boolean holds(Held lock) {
		return this.session != null && lock.generation == this.generation;
	}

	private synchronized void unlock(Held lock) {
		if (!this.held.remove(lock.lane) || !holds(lock)) {
			return;
		}
		try {
			ask("select pg_advisory_unlock(hashtextextended(?, 0))", lock.lane);
		}
		catch (SQLException ex) {
			drop(ex);
		}
	}

	/** A lock in hand. */
	public final class Held implements AutoCloseable {

		private final Lane lane;

		private final long generation;

		private Held(Lane lane, long generation) {
			this.lane = lane;
			this.generation = generation;
		}

		/** Whether it is still ours, as far as this process has noticed. */
		public boolean holds() {
			return LaneLocks.this.holds(this);
		}

		@Override
		public void close() {
			unlock(this);
		}

	}

}
