package id.terbit.publisher.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Place;
import id.terbit.contenttype.ContentTypes;
import id.terbit.publication.PublishedEdition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** JSON-LD in the words of schema.org, safe to stand within {@code <script>}. */
public final class StructuredData {

	private static final JsonMapper JSON = JsonMapper.shared();

	private StructuredData() {
	}

	/** The home page: who runs the site, and the site itself. */
	public static String home(Chrome chrome) {
		Map<String, Object> site = thing("WebSite");
		site.put("name", chrome.name());
		site.put("url", chrome.url("/"));
		site.put("inLanguage", chrome.language());
		return graph(List.of(organisation(chrome), site));
	}

	/** A list: where it stands. */
	public static String list(Chrome chrome, List<Link> crumbs) {
		return graph(List.of(breadcrumbs(chrome, crumbs)));
	}

	/** A document: the story where it is one, and where it stands. */
	public static String document(Chrome chrome, PublishedEdition edition, List<Link> crumbs,
			Head.@Nullable SharedPicture picture) {
		List<Map<String, Object>> graph = new ArrayList<>();
		Place place = ContentTypes.byName(edition.type()).map(ContentType::place).orElse(Place.PAGE);
		if (place == Place.STORY || place == Place.NOTICE) {
			boolean news = place == Place.STORY;
			Map<String, Object> story = thing(news ? "NewsArticle" : "SpecialAnnouncement");
			story.put("@id", chrome.url(edition.path()));
			story.put(news ? "headline" : "name", edition.title());
			story.put("description", edition.summary());
			story.put(news ? "datePublished" : "datePosted", edition.publishedAt().toString());
			story.put("dateModified", edition.updatedAt().toString());
			story.put("inLanguage", chrome.language());
			story.put("mainEntityOfPage", chrome.url(edition.path()));
			story.put("publisher", organisation(chrome));
			if (!edition.byline().writer().isEmpty()) {
				Map<String, Object> writer = thing("Person");
				writer.put("name", edition.byline().writer());
				story.put("author", writer);
			}
			if (picture != null) {
				story.put("image", List.of(picture.url()));
			}
			graph.add(story);
		}
		graph.add(breadcrumbs(chrome, crumbs));
		return graph(graph);
	}

	private static Map<String, Object> organisation(Chrome chrome) {
		Map<String, Object> office = thing("GovernmentOrganization");
		office.put("name", chrome.name());
		office.put("url", chrome.url("/"));
		putUnlessEmpty(office, "email", chrome.contact().email());
		putUnlessEmpty(office, "telephone", chrome.contact().phone());
		putUnlessEmpty(office, "address", chrome.contact().address());
		return office;
	}

	private static Map<String, Object> breadcrumbs(Chrome chrome, List<Link> crumbs) {
		List<Map<String, Object>> items = new ArrayList<>();
		for (Link crumb : crumbs) {
			Map<String, Object> item = thing("ListItem");
			item.put("position", items.size() + 1);
			item.put("name", crumb.label());
			item.put("item", chrome.address() + crumb.href().substring(chrome.base().length()));
			items.add(item);
		}
		Map<String, Object> list = thing("BreadcrumbList");
		list.put("itemListElement", items);
		return list;
	}

	private static Map<String, Object> thing(String type) {
		Map<String, Object> thing = new LinkedHashMap<>();
		thing.put("@type", type);
		return thing;
	}

	private static void putUnlessEmpty(Map<String, Object> thing, String name, String value) {
		if (!value.isEmpty()) {
			thing.put(name, value);
		}
	}

	private static String graph(List<Map<String, Object>> things) {
		Map<String, Object> root = new LinkedHashMap<>();
		root.put("@context", "https://schema.org");
		root.put("@graph", things);
		return escape(JSON.writeValueAsString(root));
	}

	/** What could end or comment out the script element is written as an escape. */
	static String escape(String json) {
		StringBuilder safe = new StringBuilder(json.length() + 64);
		for (int i = 0; i < json.length(); i++) {
			char character = json.charAt(i);
			switch (character) {
				case '<', '>', '&', '\u2028', '\u2029' -> safe.append("\\u%04x".formatted((int) character));
				default -> safe.append(character);
			}
		}
		return safe.toString();
	}

}
