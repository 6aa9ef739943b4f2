package id.terbit.search.index;

import java.nio.file.Path;

import id.terbit.identity.Ids;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the engine that the settings choose. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchProperties.class)
class SearchConfiguration {

	@Bean
	SearchEngine searchEngine(SearchProperties properties, @Value("${terbit.data:./data}") Path data, Ids ids) {
		SearchProperties.Elasticsearch servers = properties.elasticsearch();
		if (properties.engine() == SearchProperties.Kind.ELASTICSEARCH && servers != null) {
			return new ElasticsearchIndex(new ElasticsearchConnection(servers), servers.index(), ids);
		}
		Path folder = properties.folder();
		return new LuceneIndex(new IndexFolder((folder != null) ? folder : data.resolve("search")), ids);
	}

}
