package id.terbit.search.index;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchProperties.class)
class SearchConfiguration {

	@Bean
	IndexFolder indexFolder(SearchProperties properties, @Value("${terbit.data:./data}") Path data) {
		Path folder = properties.folder();
		return new IndexFolder((folder != null) ? folder : data.resolve("search"));
	}

}
