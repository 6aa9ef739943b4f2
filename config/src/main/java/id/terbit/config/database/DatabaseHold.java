package id.terbit.config.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import id.terbit.config.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * This process's hold on a database that others could open as well: an advisory lock of
 * PostgreSQL on a connection of its own, which ends with the process. Where folders of
 * this machine are in use the hold is exclusive, else it is shared with other instances
 * (ARCHITECTURE.md). ADR 9 says what happens where the connection is lost.
 */
class DatabaseHold implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(DatabaseHold.class);

	/** The letters TERBIT: advisory locks share one space of numbers in a database. */
	private static final long KEY = 0x54_45_52_42_49_54L;

	/** SQLSTATE of a lock that was not granted within {@code lock_timeout}. */
	private static final String NOT_GRANTED = "55P03";

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

	private static final String SECONDS_TO_ANSWER = "10";

	private final JdbcConnectionDetails database;

	private final boolean alone;

	private final String name;

	private final Duration patience;

	private final Runnable taken;

	private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor((work) -> {
		Thread thread = new Thread(work, "database-hold");
		thread.setDaemon(true);
		return thread;
	});

	private Connection connection;

	private boolean lost;

	private @Nullable Future<?> looks;

	/**
	 * Takes hold.
	 * @param alone whether no other instance may be there
	 * @param name unique among all processes, at most 63 characters
	 * @param patience how long to wait for a process that was just killed to let go
	 * @param taken called once where somebody else took hold while the connection was
	 * lost
	 * @throws StartRefused {@code database-in-use}, {@code database-unreachable}
	 */
	DatabaseHold(JdbcConnectionDetails database, boolean alone, String name, Duration patience, Runnable taken) {
		this.database = database;
		this.alone = alone;
		this.name = name;
		this.patience = patience;
		this.taken = taken;
		try {
			this.connection = take();
		}
		catch (SQLException ex) {
			throw NOT_GRANTED.equals(ex.getSQLState()) ? new StartRefused("database-in-use")
					: new StartRefused("database-unreachable", String.valueOf(ex.getMessage()));
		}
	}

	/** Looks after the hold from now on. */
	DatabaseHold watched() {
		long pause = BETWEEN_LOOKS.toMillis();
		this.looks = this.watch.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
		return this;
	}

	/** Takes hold again where the connection was lost. */
	synchronized void look() {
		try {
			if (this.connection.isValid(Integer.parseInt(SECONDS_TO_ANSWER))) {
				return;
			}
			this.connection.close();
			this.connection = take();
			if (this.lost) {
				LOG.info("The database answers again and nobody else has taken it.");
			}
			this.lost = false;
		}
		catch (SQLException ex) {
			if (NOT_GRANTED.equals(ex.getSQLState())) {
				this.watch.shutdown();
				this.taken.run();
			}
			else if (!this.lost) {
				this.lost = true;
				LOG.warn("The database does not answer ({}); Terbit goes on trying.", ex.getMessage());
			}
		}
	}

	@Override
	public void close() throws SQLException {
		if (this.looks != null) {
			this.looks.cancel(false);
		}
		this.watch.shutdown();
		this.connection.close();
	}

	private Connection take() throws SQLException {
		Connection fresh = connect();
		try {
			prepare(fresh);
			endOwnLeftover(fresh);
			lock(fresh);
			return fresh;
		}
		catch (SQLException ex) {
			fresh.close();
			throw ex;
		}
	}

	private Connection connect() throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", String.valueOf(this.database.getUsername()));
		properties.setProperty("password", String.valueOf(this.database.getPassword()));
		properties.setProperty("ApplicationName", this.name);
		properties.setProperty("connectTimeout", SECONDS_TO_ANSWER);
		properties.setProperty("socketTimeout", SECONDS_TO_ANSWER);
		return DriverManager.getConnection(this.database.getJdbcUrl(), properties);
	}

	/** The server notices within half a minute that this machine is gone. */
	private void prepare(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("set tcp_keepalives_idle = 15");
			statement.execute("set tcp_keepalives_interval = 5");
			statement.execute("set tcp_keepalives_count = 3");
			statement.execute("set lock_timeout = " + this.patience.toMillis());
		}
	}

	/**
	 * After a broken network the server may still keep the session that this process
	 * lost; only its own bears this name.
	 */
	private void endOwnLeftover(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("""
				select pg_terminate_backend(pid, 5000) from pg_stat_activity
				where application_name = ? and pid <> pg_backend_pid() and usename = current_user""")) {
			statement.setString(1, this.name);
			try (ResultSet ended = statement.executeQuery()) {
				while (ended.next()) {
					LOG.info("A session that the server still kept was ended.");
				}
			}
		}
	}

	private void lock(Connection connection) throws SQLException {
		String function = this.alone ? "pg_advisory_lock" : "pg_advisory_lock_shared";
		try (Statement statement = connection.createStatement()) {
			statement.execute("select %s(%d)".formatted(function, KEY));
		}
	}

}
