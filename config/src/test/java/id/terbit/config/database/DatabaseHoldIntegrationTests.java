package id.terbit.config.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

import id.terbit.config.start.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabaseHoldIntegrationTests {

	private static final Duration PATIENCE = Duration.ofMillis(200);

	private static EmbeddedPostgres server;

	private final AtomicInteger stops = new AtomicInteger();

	@BeforeAll
	static void start() throws IOException {
		server = EmbeddedPostgres.builder()
			.setLocaleConfig("locale", "C.UTF-8")
			.setLocaleConfig("encoding", "UTF8")
			.start();
	}

	@AfterAll
	static void stop() throws IOException {
		server.close();
	}

	@Test
	void whoever_needs_the_database_alone_refuses_and_is_refused() throws SQLException {
		try (DatabaseHold first = hold("satu", true)) {
			assertThat(first).isNotNull();
			assertRefused("dua", true);
			assertRefused("dua", false);
		}
		try (DatabaseHold first = hold("satu", false); DatabaseHold second = hold("dua", false)) {
			assertThat(first).isNotSameAs(second);
			assertRefused("tiga", true);
		}
		try (DatabaseHold last = hold("tiga", true)) {
			assertThat(last).isNotNull();
		}
	}

	@Test
	void a_lost_connection_is_made_anew() throws SQLException {
		try (DatabaseHold hold = hold("satu", true)) {
			end("satu");
			hold.look();
			assertRefused("dua", true);
			hold.look();
			assertThat(this.stops).hasValue(0);
		}
	}

	@Test
	void whoever_finds_the_database_taken_afterwards_stops() throws SQLException {
		try (DatabaseHold hold = hold("satu", true)) {
			end("satu");
			try (DatabaseHold other = hold("dua", true)) {
				hold.look();
				assertThat(this.stops).hasValue(1);
				other.look();
				assertThat(this.stops).hasValue(1);
			}
		}
	}

	@Test
	void a_session_that_the_server_still_keeps_for_this_process_is_ended() throws SQLException {
		try (DatabaseHold hold = hold("satu", true)) {
			end("satu");
			try (Connection leftover = connect("satu")) {
				try (Statement statement = leftover.createStatement()) {
					statement.execute("select pg_advisory_lock(%d)".formatted(0x54_45_52_42_49_54L));
				}
				hold.look();
				assertThat(leftover.isValid(5)).isFalse();
			}
			assertThat(this.stops).hasValue(0);
			assertRefused("dua", true);
		}
	}

	@Test
	void a_database_that_does_not_answer_is_told() {
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> new DatabaseHold(details("jdbc:postgresql://127.0.0.1:1/postgres"), true, "satu",
					PATIENCE, this.stops::incrementAndGet))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("database-unreachable"));
	}

	private void assertRefused(String name, boolean alone) {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> hold(name, alone))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("database-in-use"));
	}

	private DatabaseHold hold(String name, boolean alone) {
		return new DatabaseHold(details(server.getJdbcUrl("postgres", "postgres")), alone, name, PATIENCE,
				this.stops::incrementAndGet);
	}

	/** As a server that was restarted, or a network that broke, ends a session. */
	private static void end(String name) throws SQLException {
		try (Connection connection = connect("uji");
				PreparedStatement statement = connection.prepareStatement(
						"select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = ?")) {
			statement.setString(1, name);
			statement.execute();
		}
	}

	private static Connection connect(String name) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("ApplicationName", name);
		return DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"), properties);
	}

	private static JdbcConnectionDetails details(String url) {
		return new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return "postgres";
			}

			@Override
			public String getPassword() {
				return "";
			}

			@Override
			public String getJdbcUrl() {
				return url;
			}

		};
	}

}
