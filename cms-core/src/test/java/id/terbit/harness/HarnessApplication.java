package id.terbit.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * Every component of {@code id.terbit} on the class path, on an empty database. Bears no
 * component annotation, so that no scan of a test class path finds it by itself.
 */
@EnableAutoConfiguration
@ComponentScan(basePackages = "id.terbit",
		excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class HarnessApplication {

	/** A busy machine needs longer than the library waits by itself. */
	private static final Duration START_WAIT = Duration.ofSeconds(60);

	private static final AtomicInteger DATABASES = new AtomicInteger();

	@Bean(destroyMethod = "close")
	DataSource dataSource() {
		String name = "test_" + DATABASES.incrementAndGet();
		EmbeddedPostgres server = Server.STARTED;
		try (Connection connection = server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(server.getJdbcUrl("postgres", name));
		pool.setUsername("postgres");
		pool.setMaximumPoolSize(20);
		return pool;
	}

	/** Started at first use, stopped with the JVM. */
	private static final class Server {

		static final EmbeddedPostgres STARTED = start();

		/** It goes after the contexts, which would wait for it in vain. */
		private static EmbeddedPostgres start() {
			EmbeddedPostgres server = server();
			SpringApplication.getShutdownHandlers().add(() -> {
				try {
					server.close();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
			return server;
		}

		private static EmbeddedPostgres server() {
			try {
				return EmbeddedPostgres.builder()
					.setRegisterShutdownHook(false)
					.setPGStartupWait(START_WAIT)
					.setServerConfig("max_connections", "300")
					.setLocaleConfig("locale", "C.UTF-8")
					.setLocaleConfig("encoding", "UTF8")
					.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
