package id.terbit.publisher.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import id.terbit.site.Site;
import id.terbit.site.Sites;

import org.springframework.stereotype.Component;

/**
 * The sites by slug and by host name, as they were a few seconds ago, so that reading a
 * page takes no statement. A name that is not known is looked up at once.
 */
@Component
class PublicSites {

	private static final Duration FRESH = Duration.ofSeconds(3);

	/** Bounds what made-up names can cost. */
	private static final Duration PATIENCE = Duration.ofMillis(20);

	private final Sites sites;

	private final InstantSource clock;

	private volatile Known known = new Known(Instant.EPOCH, Map.of(), Map.of());

	PublicSites(Sites sites, InstantSource clock) {
		this.sites = sites;
		this.clock = clock;
	}

	Optional<Site> bySlug(String slug) {
		Site site = known(FRESH).bySlug().get(slug);
		return Optional.ofNullable((site != null) ? site : known(PATIENCE).bySlug().get(slug));
	}

	Optional<Site> byHost(String host) {
		String name = host.toLowerCase(Locale.ROOT);
		return Optional.ofNullable(known(FRESH).byHost().get(name));
	}

	private Known known(Duration age) {
		Known last = this.known;
		Instant now = this.clock.instant();
		if (last.at().plus(age).isBefore(now)) {
			Map<String, Site> bySlug = new HashMap<>();
			Map<String, Site> byHost = new HashMap<>();
			for (Site site : this.sites.all()) {
				bySlug.put(site.slug(), site);
				if (site.host() != null) {
					byHost.put(site.host().toLowerCase(Locale.ROOT), site);
				}
			}
			last = new Known(now, Map.copyOf(bySlug), Map.copyOf(byHost));
			this.known = last;
		}
		return last;
	}

	private record Known(Instant at, Map<String, Site> bySlug, Map<String, Site> byHost) {
	}

}
