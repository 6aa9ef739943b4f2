package id.terbit.search.index;

import java.nio.file.Path;
import java.time.InstantSource;

import javax.sql.DataSource;

import id.terbit.schema.SchemaHistory;
import id.terbit.search.synonym.CurrentSynonyms;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchProperties.class)
class SearchConfiguration {

	@Bean("searchTables")
	@DependsOn("coreSchema")
	FlywayMigrationInitializer searchSchema(DataSource database) {
		return SchemaHistory.of(database, "search");
	}

	@Bean
	IndexFolder indexFolder(SearchProperties properties, @Value("${terbit.data:./data}") Path data) {
		Path folder = properties.folder();
		return new IndexFolder((folder != null) ? folder : data.resolve("search"));
	}

	@Bean
	PublicIndex publicIndex(LuceneIndex index, CurrentSynonyms synonyms, InstantSource clock) {
		return new PublicIndex(index, synonyms::get, clock);
	}

}
