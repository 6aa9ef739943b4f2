package id.terbit.contentapi;

import java.util.UUID;

import id.terbit.refusal.RefusedException;
import id.terbit.site.Category;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.SiteLook.MenuEntry;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The public sites, by slug or id. */
@RestController
@RequestMapping("/api/v1/sites")
class SiteResource {

	private final Sites sites;

	private final SiteAddresses addresses;

	private final JsonMapper json = JsonMapper.shared();

	SiteResource(Sites sites, SiteAddresses addresses) {
		this.sites = sites;
		this.addresses = addresses;
	}

	@GetMapping
	ResponseEntity<ObjectNode> list(HttpServletRequest request) {
		ArrayNode data = this.json.createArrayNode();
		this.sites.all().forEach((site) -> data.add(node(site)));
		return Answers.read(request, Answers.envelope(request, data));
	}

	@GetMapping("/{site}")
	ResponseEntity<ObjectNode> one(@PathVariable String site, HttpServletRequest request) {
		Site found = this.sites.bySlug(site).orElseGet(() -> byId(site));
		ObjectNode node = node(found);
		ArrayNode categories = node.putArray("categories");
		for (Category category : this.sites.categories(found.id())) {
			categories.addObject().put("slug", category.slug()).put("name", category.name());
		}
		return Answers.read(request, Answers.envelope(request, node));
	}

	private Site byId(String text) {
		try {
			return this.sites.get(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			throw RefusedException.missing("site", text);
		}
	}

	private ObjectNode node(Site site) {
		ObjectNode node = this.json.createObjectNode();
		node.put("id", site.id().toString());
		node.put("type", "site");
		node.put("slug", site.slug());
		node.put("name", site.name());
		node.put("kind", site.kind().name());
		node.put("url", this.addresses.url(site, "/"));
		node.put("zone", site.zone().getId());
		node.put("sample", site.sample());
		node.put("tagline", site.look().tagline());
		ArrayNode menu = node.putArray("menu");
		site.look().menu().forEach((entry) -> menu.add(entry(entry)));
		node.putObject("contact")
			.put("address", site.look().contact().address())
			.put("email", site.look().contact().email())
			.put("phone", site.look().contact().phone());
		node.put("version", site.version());
		return node;
	}

	private ObjectNode entry(MenuEntry entry) {
		ObjectNode node = this.json.createObjectNode().put("label", entry.label());
		if (entry.path() != null) {
			node.put("path", entry.path());
		}
		ArrayNode children = node.putArray("children");
		entry.children().forEach((child) -> children.add(entry(child)));
		return node;
	}

}
