package id.terbit.search.query;

import id.terbit.search.template.StaticTemplates;
import id.terbit.search.template.Templates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

	/** Typed facade of this module's templates. */
	@Bean
	Templates searchTemplates() {
		return new StaticTemplates();
	}

}
