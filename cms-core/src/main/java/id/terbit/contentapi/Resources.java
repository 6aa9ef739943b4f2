package id.terbit.contentapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetId;
import id.terbit.body.BodyHtml;
import id.terbit.body.BodyHtml.FileLink;
import id.terbit.body.BodyHtml.Picture;
import id.terbit.body.BodyJson;
import id.terbit.body.BodyLinks;
import id.terbit.body.BodyText;
import id.terbit.contentapi.ResourceStore.Place;
import id.terbit.contentapi.Shown.Term;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Document;
import id.terbit.language.Texts;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Documents as JSON resources. What is absent is absent: no member is null. */
@Component
public class Resources {

	private static final ListQuery EVERYTHING = new ListQuery(Map.of(), List.of(), List.of(), Set.of(), Set.of(),
			new ListQuery.Page(1, null, null));

	private final DraftReader drafts;

	private final AssetResources assets;

	private final Workings workings;

	private final ResourceStore store;

	private final Sites sites;

	private final SiteAddresses addresses;

	private final Texts texts;

	private final JsonMapper json = JsonMapper.shared();

	Resources(DraftReader drafts, AssetResources assets, Workings workings, ResourceStore store, Sites sites,
			SiteAddresses addresses, MessageSource messages) {
		this.drafts = drafts;
		this.assets = assets;
		this.workings = workings;
		this.store = store;
		this.sites = sites;
		this.addresses = addresses;
		this.texts = new Texts(messages, Locale.forLanguageTag("id"));
	}

	/**
	 * A document as those see it who work on it: its current edition with state, step,
	 * deadline and deliveries.
	 */
	public ObjectNode of(Document document) {
		return of(document, EVERYTHING);
	}

	/** The path of a document's resource, for example {@code /api/v1/articles/…}. */
	public String address(String typeName, UUID id) {
		ContentType type = ContentTypes.byName(typeName).orElseThrow();
		return "/api/v1/" + type.plural() + "/" + id;
	}

	ObjectNode of(Document document, ListQuery query) {
		ObjectNode node = render(this.drafts.read(List.of(document)), query).get(0);
		this.workings.add(node, document, document.current(), query);
		return node;
	}

	/** What stands in public. */
	List<ObjectNode> render(List<Shown> documents, ListQuery query) {
		Rendering rendering = new Rendering(query, this.assets.files(documents), linked(documents, query));
		return documents.stream().map((shown) -> render(shown, rendering)).toList();
	}

	/**
	 * Whole categories, tags and assets for {@code include}; null where none is asked
	 * for.
	 */
	@Nullable ObjectNode included(List<Shown> documents, ListQuery query) {
		ObjectNode included = this.json.createObjectNode();
		if (query.includes().contains("category")) {
			Map<String, ObjectNode> categories = new LinkedHashMap<>();
			documents.stream()
				.filter((shown) -> shown.category() != null)
				.forEach((shown) -> add(categories, shown, shown.category()));
			included.putArray("categories").addAll(categories.values());
		}
		if (query.includes().contains("tags")) {
			Map<String, ObjectNode> tags = new LinkedHashMap<>();
			documents.forEach((shown) -> shown.tags().forEach((tag) -> add(tags, shown, tag)));
			included.putArray("tags").addAll(tags.values());
		}
		if (query.includes().contains("assets")) {
			included.putArray("assets").addAll(this.assets.library(documents).values());
		}
		return included.isEmpty() ? null : included;
	}

	private void add(Map<String, ObjectNode> terms, Shown shown, @Nullable Term term) {
		if (term != null) {
			terms.computeIfAbsent(shown.site().slug() + "/" + term.slug(),
					(key) -> this.json.createObjectNode()
						.put("site", shown.site().slug())
						.put("slug", term.slug())
						.put("name", term.name()));
		}
	}

	private ObjectNode render(Shown shown, Rendering rendering) {
		ObjectNode node = this.json.createObjectNode();
		node.put("id", shown.id().toString());
		node.put("type", shown.type());
		node.put("site", shown.site().slug());
		node.put("status", shown.status());
		put(node, "slug", shown.slug());
		if (shown.path() != null) {
			node.put("path", shown.path());
			node.put("url", this.addresses.url(shown.site(), shown.path()));
		}
		texts(node, shown, rendering);
		pictures(node, shown, rendering);
		filed(node, shown);
		shown.fields().forEach((name, value) -> node.set(name, this.json.valueToTree(value)));
		byline(node, shown);
		if (shown.publishedAt() != null) {
			node.put("publishedAt", shown.publishedAt().toString());
		}
		node.put("updatedAt", shown.updatedAt().toString());
		node.put("version", shown.version());
		if (!rendering.query().fields().isEmpty()) {
			Set<String> kept = new HashSet<>(rendering.query().fields());
			kept.addAll(Set.of("id", "type", "version"));
			node.retain(kept);
		}
		return node;
	}

	private void texts(ObjectNode node, Shown shown, Rendering rendering) {
		node.put("title", shown.title());
		put(node, "summary", shown.summary());
		if (rendering.query().wants("body")) {
			node.putRawValue("body", new RawValue(BodyJson.write(shown.body())));
		}
		if (rendering.asksFor("bodyHtml")) {
			node.put("bodyHtml", BodyHtml.render(shown.body(), new HtmlContext(shown, rendering)));
		}
		if (rendering.asksFor("bodyText")) {
			node.put("bodyText", BodyText.of(shown.body()));
		}
		put(node, "seoTitle", shown.seoTitle());
		put(node, "seoDescription", shown.seoDescription());
	}

	private void pictures(ObjectNode node, Shown shown, Rendering rendering) {
		AssetId hero = shown.hero();
		if (hero != null && shown.media().containsKey(hero)) {
			node.set("hero", this.assets.of(shown.media().get(hero), shown, rendering.files()));
		}
		ArrayNode gallery = node.putArray("gallery");
		shown.gallery().forEach((asset) -> gallery.add(asset.toString()));
		ArrayNode all = node.putArray("assets");
		shown.media().values().forEach((media) -> all.add(this.assets.of(media, shown, rendering.files())));
	}

	private static void filed(ObjectNode node, Shown shown) {
		if (shown.category() != null) {
			node.put("category", shown.category().slug());
		}
		ArrayNode tags = node.putArray("tags");
		shown.tags().forEach((tag) -> tags.add(tag.slug()));
		ArrayNode districts = node.putArray("districts");
		shown.districts().forEach(districts::add);
	}

	private static void byline(ObjectNode node, Shown shown) {
		ObjectNode byline = node.putObject("byline");
		put(byline, "writer", shown.byline().writer());
		put(byline, "editor", shown.byline().editor());
		put(byline, "photographer", shown.byline().photographer());
	}

	private static void put(ObjectNode node, String name, String value) {
		if (!value.isEmpty()) {
			node.put(name, value);
		}
	}

	/** Addresses of the documents that the texts link to, each on its own site. */
	private Map<UUID, String> linked(List<Shown> documents, ListQuery query) {
		if (!query.includes().contains("bodyHtml") && !query.fields().contains("bodyHtml")) {
			return Map.of();
		}
		Set<UUID> linked = new HashSet<>();
		documents.forEach((shown) -> linked.addAll(BodyLinks.documents(shown.body())));
		Map<UUID, Place> places = this.store.places(linked);
		if (places.isEmpty()) {
			return Map.of();
		}
		Map<UUID, Site> known = this.sites.all().stream().collect(Collectors.toMap(Site::id, Function.identity()));
		Map<UUID, String> found = new HashMap<>();
		places.forEach((document, place) -> {
			Site site = known.get(place.siteId());
			if (site != null) {
				found.put(document, this.addresses.url(site, place.path()));
			}
		});
		return found;
	}

	private record Rendering(ListQuery query, Map<String, Asset> files, Map<UUID, String> linked) {

		boolean asksFor(String member) {
			return this.query.fields().contains(member) || this.query.includes().contains(member);
		}

	}

	/** What the HTML of one body needs to know. */
	private final class HtmlContext implements BodyHtml.Context {

		private final Shown shown;

		private final Rendering rendering;

		HtmlContext(Shown shown, Rendering rendering) {
			this.shown = shown;
			this.rendering = rendering;
		}

		@Override
		public @Nullable Picture picture(AssetId asset) {
			return Resources.this.assets.picture(asset, this.shown, this.rendering.files());
		}

		@Override
		public @Nullable FileLink file(AssetId asset) {
			return Resources.this.assets.file(asset, this.shown, this.rendering.files());
		}

		@Override
		public @Nullable String address(UUID document) {
			return this.rendering.linked().get(document);
		}

		@Override
		public Texts texts() {
			return Resources.this.texts;
		}

	}

}
