package id.terbit.contentapi;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.person.Caller;
import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom a token or session speaks for, and how far it reaches. */
@RestController
class WhoAmIResource {

	private final Sites sites;

	private final JsonMapper json = JsonMapper.shared();

	WhoAmIResource(Sites sites) {
		this.sites = sites;
	}

	@GetMapping("/api/v1/whoami")
	ResponseEntity<ObjectNode> whoAmI(@Nullable Caller caller, HttpServletRequest request) {
		if (caller == null) {
			throw new ProblemException(ApiErrors.unauthorized());
		}
		Person person = caller.actor().person();
		Map<UUID, String> slugs = this.sites.all().stream().collect(Collectors.toMap(Site::id, Site::slug));
		ObjectNode node = this.json.createObjectNode();
		node.put("id", person.id().toString());
		node.put("username", person.username());
		node.put("name", person.name());
		node.put("language", person.language());
		node.put("by", caller.session() ? "session" : "token");
		ArrayNode scopes = node.putArray("scopes");
		caller.scopes().stream().sorted().forEach((scope) -> scopes.add(scope.name().toLowerCase(Locale.ROOT)));
		ArrayNode roles = node.putArray("roles");
		for (Grant grant : person.grants()) {
			ObjectNode role = roles.addObject().put("role", grant.role().name());
			String slug = (grant.siteId() != null) ? slugs.get(grant.siteId()) : null;
			if (slug != null) {
				role.put("site", slug);
			}
		}
		return Answers.read(request, Answers.envelope(request, node));
	}

}
