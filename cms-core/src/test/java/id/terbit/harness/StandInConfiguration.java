package id.terbit.harness;

import id.terbit.route.SitePaths;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The ports that other Maven modules fill, kept in memory where those modules are not on
 * the class path.
 */
@Configuration(proxyBeanMethods = false)
class StandInConfiguration {

	@Bean
	@ConditionalOnMissingClass("id.terbit.media.library.AssetLibrary")
	MemoryAssets memoryAssets() {
		return new MemoryAssets();
	}

	@Bean
	@ConditionalOnMissingClass("id.terbit.publisher.site.SitePages")
	MemoryStagingSite memoryStagingSite() {
		return new MemoryStagingSite();
	}

	/** Every list is there. */
	@Bean
	@ConditionalOnMissingClass("id.terbit.publisher.site.PublishedPaths")
	SitePaths listsAlone() {
		return (siteId, path) -> path.endsWith("/");
	}

	@Bean
	@ConditionalOnMissingClass("id.terbit.config.security.StoredSessions")
	MemorySessions memorySessions() {
		return new MemorySessions();
	}

	@Bean
	@ConditionalOnMissingClass("id.terbit.publisher.social.SocialChannels")
	MemoryChannels memoryChannels() {
		return new MemoryChannels();
	}

}
