package id.terbit.publisher.site;

import java.io.IOException;

import id.terbit.person.Actor;
import id.terbit.site.Site;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Staged pages for the people of their site: {@code /staging/<site>/<document id>}.
 */
@Controller
class StagingController {

	private final PublicSites sites;

	private final SiteProperties properties;

	StagingController(PublicSites sites, SiteProperties properties) {
		this.sites = sites;
		this.properties = properties;
	}

	@GetMapping("/staging/{slug}/{*path}")
	ResponseEntity<?> page(@PathVariable String slug, @PathVariable String path, Actor.Human by,
			@RequestHeader HttpHeaders asked) throws IOException {
		Site site = this.sites.bySlug(slug).orElse(null);
		if (site == null || !by.person().worksOn(site.id()) || !PublicFiles.safe(path)) {
			return ResponseEntity.notFound().build();
		}
		ReleaseFolder staging = new SiteFolder(this.properties.folder(), slug).staging();
		String file = path.startsWith("/media/") ? path : path + ".html";
		ResponseEntity<?> answer = PublicFiles.answer(staging, file, HttpStatus.OK, uncompressed(asked))
			.orElseGet(() -> ResponseEntity.notFound().build());
		HttpHeaders headers = new HttpHeaders();
		headers.addAll(answer.getHeaders());
		headers.remove(HttpHeaders.ETAG);
		headers.setCacheControl(CacheControl.noStore());
		headers.set("X-Robots-Tag", "noindex");
		return ResponseEntity.status(answer.getStatusCode()).headers(headers).body(answer.getBody());
	}

	/** Which staged pages have a compressed form depends on the last build. */
	private static HttpHeaders uncompressed(HttpHeaders asked) {
		HttpHeaders headers = new HttpHeaders();
		headers.addAll(asked);
		headers.remove(HttpHeaders.ACCEPT_ENCODING);
		return headers;
	}

}
