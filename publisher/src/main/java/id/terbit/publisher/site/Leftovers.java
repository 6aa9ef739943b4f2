package id.terbit.publisher.site;

import java.nio.file.Path;
import java.time.Duration;

import id.terbit.site.Sites;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Removes at start what processes that died left half written. What is younger may belong
 * to another instance.
 */
@Component
class Leftovers {

	/** After so long nobody writes on with a file that is not whole. */
	static final Duration AGE = Duration.ofHours(1);

	private final Sites sites;

	private final Path folder;

	Leftovers(Sites sites, SiteProperties properties) {
		this.sites = sites;
		this.folder = properties.folder();
	}

	@EventListener(ApplicationReadyEvent.class)
	void clean() {
		this.sites.all().forEach((site) -> new SiteFolder(this.folder, site.slug()).cleanOlderThan(AGE));
	}

}
