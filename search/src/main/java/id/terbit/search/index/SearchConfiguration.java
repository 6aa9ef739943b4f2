package id.terbit.search.index;

import java.nio.file.Path;
import java.time.InstantSource;

import javax.sql.DataSource;

import id.terbit.identity.Ids;
import id.terbit.schema.SchemaHistory;
import id.terbit.search.synonym.CurrentSynonyms;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Makes the engine that the settings choose. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchProperties.class)
class SearchConfiguration {

	@Bean("searchTables")
	@DependsOn("coreSchema")
	FlywayMigrationInitializer searchSchema(DataSource database) {
		return SchemaHistory.of(database, "search");
	}

	@Bean
	SearchEngine searchEngine(SearchProperties properties, @Value("${terbit.data:./data}") Path data, Ids ids) {
		SearchProperties.Elasticsearch servers = properties.elasticsearch();
		if (properties.engine() == SearchProperties.Kind.ELASTICSEARCH && servers != null) {
			return new ElasticsearchIndex(new ElasticsearchConnection(servers, System::nanoTime), servers.index(), ids);
		}
		Path folder = properties.folder();
		return new LuceneIndex(new IndexFolder((folder != null) ? folder : data.resolve("search")), ids);
	}

	@Bean
	PublicIndex publicIndex(SearchEngine engine, CurrentSynonyms synonyms, InstantSource clock) {
		return new PublicIndex(engine, synonyms::get, clock);
	}

}
