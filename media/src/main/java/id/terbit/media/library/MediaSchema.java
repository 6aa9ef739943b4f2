package id.terbit.media.library;

import javax.sql.DataSource;

import id.terbit.schema.SchemaHistory;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

@Configuration(proxyBeanMethods = false)
class MediaSchema {

	@Bean("mediaTables")
	@DependsOn("coreSchema")
	FlywayMigrationInitializer mediaSchema(DataSource database) {
		return SchemaHistory.of(database, "media");
	}

}
