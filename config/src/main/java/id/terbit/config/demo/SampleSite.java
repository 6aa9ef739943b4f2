package id.terbit.config.demo;

import java.util.List;

import id.terbit.site.Site;

/**
 * A sample site of {@code demo/sites.json}.
 *
 * @param categories slug, name and, where it is sensitive, true
 */
record SampleSite(String slug, String name, Site.Kind kind, String tagline, String accent,
		List<List<Object>> categories) {
}
