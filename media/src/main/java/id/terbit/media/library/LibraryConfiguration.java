package id.terbit.media.library;

import id.terbit.media.template.StaticTemplates;
import id.terbit.media.template.Templates;
import id.terbit.newsroom.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LibraryConfiguration {

	/** Typed facade of this module's templates. */
	@Bean
	Templates mediaTemplates() {
		return new StaticTemplates();
	}

	@Bean
	NavigationEntry libraryEntry() {
		return NavigationEntry.forAll("media.title", "/meja/media", 30);
	}

}
