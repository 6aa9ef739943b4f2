package id.terbit.config.database;

import java.nio.file.Path;
import java.time.InstantSource;

import javax.sql.DataSource;

import id.terbit.schema.SchemaHistory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

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
