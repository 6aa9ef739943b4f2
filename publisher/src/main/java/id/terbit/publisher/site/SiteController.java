package id.terbit.publisher.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import id.terbit.route.Route;
import id.terbit.route.Routes;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.util.UriUtils;

/**
 * Public sites from their release folders, as the web server in production answers: the
 * file, else the redirect or end that stands at the address, else the site's 404 page.
 */
@Controller
class SiteController {

	private final PublicSites sites;

	private final Routes routes;

	private final SiteAddresses addresses;

	private final Shell shell;

	private final SiteProperties properties;

	SiteController(PublicSites sites, Routes routes, SiteAddresses addresses, Shell shell, SiteProperties properties) {
		this.sites = sites;
		this.routes = routes;
		this.addresses = addresses;
		this.shell = shell;
		this.properties = properties;
	}

	@GetMapping("/s/{slug}")
	ResponseEntity<?> home(@PathVariable String slug) {
		return this.sites.bySlug(slug)
			.<ResponseEntity<?>>map((site) -> moved(this.addresses.url(site, "/")))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	@GetMapping("/s/{slug}/{*path}")
	ResponseEntity<?> file(@PathVariable String slug, @PathVariable String path, HttpServletRequest request,
			@RequestHeader HttpHeaders asked) throws IOException {
		Site site = this.sites.bySlug(slug).orElse(null);
		if (site == null) {
			return ResponseEntity.notFound().build();
		}
		if (site.host() != null && request.getAttribute(SiteHostFilter.FORWARDED) == null) {
			return moved(this.addresses.url(site, encoded(path)));
		}
		ReleaseFolder folder = new SiteFolder(this.properties.folder(), slug).current().orElse(null);
		if (folder == null) {
			return unbuilt(site, path);
		}
		Optional<ResponseEntity<?>> found = found(site, folder, path, asked);
		return found.isPresent() ? found.get() : retired(site, folder, path, asked);
	}

	/** Nothing was published yet; the home page says so. */
	private ResponseEntity<?> unbuilt(Site site, String path) {
		return ResponseEntity.status(path.equals("/") ? HttpStatus.OK : HttpStatus.NOT_FOUND)
			.contentType(PublicFiles.HTML)
			.cacheControl(CacheControl.noStore())
			.header("Content-Security-Policy", PublicFiles.POLICY)
			.body(this.shell.empty(site).getBytes(StandardCharsets.UTF_8));
	}

	private Optional<ResponseEntity<?>> found(Site site, ReleaseFolder folder, String path, HttpHeaders asked)
			throws IOException {
		if (!PublicFiles.safe(path)) {
			return Optional.empty();
		}
		if (path.endsWith("/")) {
			String bare = path.substring(0, path.length() - 1);
			Optional<ResponseEntity<?>> index = PublicFiles.answer(folder, path + "index.html", HttpStatus.OK, asked);
			return (index.isEmpty() && !bare.isEmpty() && folder.has(bare + ".html"))
					? Optional.of(moved(this.addresses.prefix(site) + bare)) : index;
		}
		if (path.substring(path.lastIndexOf('/')).contains(".")) {
			return PublicFiles.answer(folder, path, HttpStatus.OK, asked);
		}
		Optional<ResponseEntity<?>> page = PublicFiles.answer(folder, path + ".html", HttpStatus.OK, asked);
		return (page.isEmpty() && folder.has(path + "/index.html"))
				? Optional.of(moved(this.addresses.prefix(site) + path + "/")) : page;
	}

	private ResponseEntity<?> retired(Site site, ReleaseFolder folder, String path, HttpHeaders asked)
			throws IOException {
		// A sign that no address has is no question for the database either.
		boolean possible = path.chars().noneMatch(Character::isISOControl);
		Route route = possible ? this.routes.at(site.id(), path).orElse(null) : null;
		String target = target(site, route);
		if (target != null) {
			return moved(target);
		}
		boolean gone = route != null && route.kind() == Route.Kind.GONE;
		return PublicFiles
			.answer(folder, gone ? "/410.html" : "/404.html", gone ? HttpStatus.GONE : HttpStatus.NOT_FOUND, asked)
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	private @Nullable String target(Site site, @Nullable Route route) {
		if (route == null || route.kind() != Route.Kind.REDIRECT || route.target() == null) {
			return null;
		}
		return route.target().startsWith("/") ? this.addresses.url(site, route.target()) : route.target();
	}

	/** Of a path as it was read, not of a target, which is an address already. */
	private static String encoded(String path) {
		return UriUtils.encodePath(path, "UTF-8");
	}

	private static ResponseEntity<?> moved(String address) {
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
			.location(URI.create(address))
			.header(HttpHeaders.CACHE_CONTROL, "no-cache")
			.build();
	}

}
