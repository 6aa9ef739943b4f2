package id.terbit.publisher;

import id.terbit.publisher.template.StaticTemplates;
import id.terbit.publisher.template.Templates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublisherTemplates {

	/** Typed facade of this module's templates. */
	@Bean
	Templates publisherPageTemplates() {
		return new StaticTemplates();
	}

}
