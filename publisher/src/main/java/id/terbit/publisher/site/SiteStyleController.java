package id.terbit.publisher.site;

import java.time.Duration;

import id.terbit.site.Site;
import id.terbit.site.Sites;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A site's style for pages that are no part of a release: staged, previewed, searched.
 */
@Controller
class SiteStyleController {

	private final Sites sites;

	private final SiteStyles styles;

	SiteStyleController(Sites sites, SiteStyles styles) {
		this.sites = sites;
		this.styles = styles;
	}

	/** Where the style of a site is read. */
	static String address(Site site) {
		return "/aset/situs/" + site.slug() + ".css";
	}

	@GetMapping("/aset/situs/{slug}.css")
	ResponseEntity<byte[]> style(@PathVariable String slug) {
		return this.sites.bySlug(slug).map((site) -> {
			byte[] css = this.styles.loose(site.look().accent());
			return ResponseEntity.ok()
				.contentType(MediaType.valueOf("text/css;charset=UTF-8"))
				.cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
				.eTag(Digests.hex(css).substring(0, 32))
				.body(css);
		}).orElseGet(() -> ResponseEntity.notFound().build());
	}

}
