package id.terbit.media.store;

import java.nio.file.Path;
import java.time.InstantSource;

import id.terbit.secret.Secrets;
import id.terbit.site.SiteAddresses;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

	@Bean
	SignedPaths signedPaths(Secrets secrets, SiteAddresses addresses, InstantSource clock) {
		return new SignedPaths(secrets, addresses.application(), clock);
	}

	@Bean
	MediaStores mediaStores(StoreProperties properties, SignedPaths paths,
			@Value("${terbit.data:./data}") String data) {
		Path folder = properties.folder();
		return new MediaStores(properties, (folder != null) ? folder : Path.of(data, "media"), paths);
	}

	@Bean
	Grace grace(StoreProperties properties) {
		return new Grace(properties.grace());
	}

	@Bean
	MediaStore mediaStore(MediaStores stores) {
		return stores.used();
	}

}
