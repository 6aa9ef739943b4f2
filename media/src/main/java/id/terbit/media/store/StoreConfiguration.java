package id.terbit.media.store;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

	@Bean
	MediaStore mediaStore(StoreProperties properties, @Value("${terbit.data:./data}") String data) {
		Path folder = properties.folder();
		return FolderStore.open((folder != null) ? folder : Path.of(data, "media"));
	}

}
