package id.terbit.config.database;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

import javax.sql.DataSource;

import id.terbit.config.start.StartFault;
import id.terbit.config.start.StartRefused;
import id.terbit.identity.Ids;
import id.terbit.schema.SchemaHistory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;

/** PostgreSQL by {@code spring.datasource.url}, or else the embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	@Bean
	DataFolder dataFolder(@Value("${terbit.data}") Path folder) {
		return new DataFolder(folder);
	}

	@Bean
	@DependsOn("coreSchema")
	FlywayMigrationInitializer configSchema(DataSource database) {
		return SchemaHistory.of(database, "config");
	}

	/** A database of its own accord, which another instance could open as well. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnExpression("'${spring.datasource.url:}' != ''")
	static class Shared {

		/** A process that was just killed needs a moment until the server lets go. */
		private static final Duration PATIENCE = Duration.ofSeconds(5);

		/**
		 * Before the tables are touched: an instance that has to stop changes nothing.
		 */
		@Bean
		static BeanFactoryPostProcessor holdComesFirst() {
			return (factory) -> factory.getBeanDefinition("coreSchema").setDependsOn("databaseHold");
		}

		@Bean
		DatabaseHold databaseHold(JdbcConnectionDetails database, Environment settings, Ids ids) {
			return new DatabaseHold(database, keepsThingsHere(settings), "terbit " + ids.next(), PATIENCE, () -> {
				StartFault.report(new StartRefused("database-taken"));
				System.exit(1);
			}).watched();
		}

		/** Whether files or the search index lie on this machine alone. */
		private static boolean keepsThingsHere(Environment settings) {
			return !"s3".equalsIgnoreCase(settings.getProperty("terbit.media.store.kind"))
					|| !"elasticsearch".equalsIgnoreCase(settings.getProperty("terbit.search.engine"));
		}

	}

	/** The embedded server; it stops after everything that uses it. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnExpression("'${spring.datasource.url:}' == ''")
	static class Embedded {

		@Bean
		EmbeddedDatabase embeddedDatabase(DataFolder folder, InstantSource clock) {
			return new EmbeddedDatabase(folder, clock);
		}

		@Bean
		JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
			return new JdbcConnectionDetails() {

				@Override
				public String getUsername() {
					return "postgres";
				}

				@Override
				public String getPassword() {
					return database.password();
				}

				@Override
				public String getJdbcUrl() {
					return database.url();
				}

			};
		}

	}

}
