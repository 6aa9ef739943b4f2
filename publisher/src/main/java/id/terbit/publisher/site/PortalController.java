package id.terbit.publisher.site;

import java.util.stream.Collectors;

import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The application's own front door: it leads to the portal. */
@Controller
class PortalController {

	private final Sites sites;

	private final SiteAddresses addresses;

	PortalController(Sites sites, SiteAddresses addresses) {
		this.sites = sites;
		this.addresses = addresses;
	}

	@GetMapping("/")
	String portal() {
		return this.sites.all()
			.stream()
			.filter((site) -> site.kind() == Site.Kind.PORTAL)
			.map((site) -> "redirect:"
					+ ((site.host() != null) ? this.addresses.url(site, "/") : this.addresses.prefix(site) + "/"))
			.findFirst()
			.orElse("redirect:/masuk");
	}

	/** Names the sitemaps of the sites that stand under this address. */
	@GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
	@ResponseBody
	String robots() {
		return this.sites.all()
			.stream()
			.filter((site) -> site.host() == null)
			.map((site) -> "Disallow: %s/cari\nSitemap: %s\n".formatted(this.addresses.prefix(site),
					this.addresses.url(site, "/sitemap.xml")))
			.collect(Collectors.joining("", "User-agent: *\nDisallow: /meja\nDisallow: /masuk\nDisallow: /setujui\n",
					""));
	}

}
