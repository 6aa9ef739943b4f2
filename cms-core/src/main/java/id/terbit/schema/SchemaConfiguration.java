package id.terbit.schema;

import javax.sql.DataSource;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

	/** Core's tables; other modules' schemas name this bean in {@code @DependsOn}. */
	@Bean
	FlywayMigrationInitializer coreSchema(DataSource database) {
		return SchemaHistory.of(database, "core");
	}

}
