package id.terbit.contentapi;

import java.util.Optional;
import java.util.UUID;

import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEditions;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.route.Route;
import id.terbit.route.Routes;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What stands at a path of a site: a resource, a redirect, or a page that is gone. */
@RestController
class RouteResource {

	private final Sites sites;

	private final Routes routes;

	private final PublishedEditions published;

	private final Resources resources;

	private final JsonMapper json = JsonMapper.shared();

	RouteResource(Sites sites, Routes routes, PublishedEditions published, Resources resources) {
		this.sites = sites;
		this.routes = routes;
		this.published = published;
		this.resources = resources;
	}

	/** Without {@code site} the portal is meant. */
	@GetMapping("/api/v1/routes")
	ResponseEntity<ObjectNode> at(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
		ListQuery query = ListQuery.of(parameters, Vocabulary.of("path", "site"));
		String path = query.own("path");
		if (path == null || !path.startsWith("/")) {
			throw RefusedException.invalid(Refusal.at("/query/path", "route.path-missing"));
		}
		Site site = site(query.own("site"));
		Route route = this.routes.at(site.id(), path).orElseThrow(Access::missing);
		ObjectNode node = this.json.createObjectNode();
		node.put("site", site.slug());
		node.put("path", route.path());
		switch (route.kind()) {
			case DOCUMENT -> resource(node, route.document());
			case REDIRECT -> node.put("kind", "redirect").put("target", route.target());
			case GONE -> node.put("kind", "gone");
		}
		return Answers.read(request, Answers.envelope(request, node));
	}

	private void resource(ObjectNode node, @Nullable UUID document) {
		PublishedEdition edition = ((document != null) ? this.published.byDocument(document)
				: Optional.<PublishedEdition>empty())
			.orElseThrow(Access::missing);
		node.put("kind", "resource");
		node.putObject("resource")
			.put("type", edition.type())
			.put("id", edition.documentId().toString())
			.put("href", this.resources.address(edition.type(), edition.documentId()));
	}

	private Site site(@Nullable String slug) {
		if (slug != null) {
			return this.sites.bySlug(slug)
				.orElseThrow(() -> RefusedException.invalid(Refusal.at("/query/site", "site.missing", slug)));
		}
		return this.sites.all()
			.stream()
			.filter((site) -> site.kind() == Site.Kind.PORTAL)
			.findFirst()
			.orElseThrow(Access::missing);
	}

}
