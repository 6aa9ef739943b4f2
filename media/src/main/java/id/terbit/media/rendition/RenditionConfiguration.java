package id.terbit.media.rendition;

import java.util.List;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RenditionProperties.class)
class RenditionConfiguration {

	@Bean
	Renderer renderer(RenditionProperties properties) {
		return new Renderer(properties, List.of(Format.values()));
	}

}
