package id.terbit.publisher.site;

import javax.sql.DataSource;

import id.terbit.schema.SchemaHistory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteProperties.class)
class SiteConfiguration {

	/** The publisher's tables; they refer to core's. */
	@Bean
	@DependsOn("coreSchema")
	FlywayMigrationInitializer publisherSchema(DataSource database) {
		return SchemaHistory.of(database, "publisher");
	}

}
