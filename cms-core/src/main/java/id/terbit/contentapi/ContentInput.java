package id.terbit.contentapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetId;
import id.terbit.contenttype.ContentType;
import id.terbit.document.Content;
import id.terbit.document.ContentJson;
import id.terbit.document.OvertakenException;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Category;
import id.terbit.site.District;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import id.terbit.site.Slugs;
import id.terbit.site.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a client writes: members as in the resource, categories, tags and districts
 * by slug, the type's own fields beside the common ones. Everything else is refused.
 */
@Component
class ContentInput {

	/** Members that are the same in the resource and in a content. */
	private static final Set<String> SAME = Set.of("title", "summary", "body", "seoTitle", "seoDescription", "slug",
			"hero", "gallery");

	private final ContentJson contents;

	private final Sites sites;

	private final AssetCatalog assets;

	private final JsonMapper json = JsonMapper.shared();

	ContentInput(ContentJson contents, Sites sites, AssetCatalog assets) {
		this.contents = contents;
		this.sites = sites;
		this.assets = assets;
	}

	/**
	 * Reads a content.
	 * @param base what stays where a member is not given: {@link Content#EMPTY} to write
	 * anew, the draft to change parts of it; a null takes a value out
	 * @throws RefusedException (INVALID) with every reason and its pointer
	 */
	Content read(ObjectNode input, ContentType type, Site site, Content base) {
		ObjectNode tree = this.contents.tree(base);
		List<Refusal> reasons = new ArrayList<>();
		for (Map.Entry<String, JsonNode> member : input.properties()) {
			String name = member.getKey();
			JsonNode value = member.getValue();
			if (SAME.contains(name)) {
				put(tree, name, value);
			}
			else if (type.fields().stream().anyMatch((field) -> field.name().equals(name))) {
				put(tree.withObject("/fields"), name, value);
			}
			else {
				named(tree, name, value, site, reasons);
			}
		}
		if (!reasons.isEmpty()) {
			throw RefusedException.invalid(reasons);
		}
		return inWordsOfTheResource(() -> this.contents.read(tree, ""));
	}

	/** Pointers of a content as pointers of the resource. */
	static <T> T inWordsOfTheResource(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (OvertakenException ex) {
			// It points nowhere, and tells what was done meanwhile.
			throw ex;
		}
		catch (RefusedException ex) {
			throw new RefusedException(ex.kind(),
					ex.refusals().stream().map(ContentInput::inWordsOfTheResource).toList());
		}
	}

	/** A reason that points into a content as one that points into the resource. */
	static Refusal inWordsOfTheResource(Refusal refusal) {
		return new Refusal(refusal.code(), renamed(refusal.pointer()), refusal.arguments());
	}

	private static @Nullable String renamed(@Nullable String pointer) {
		if (pointer == null) {
			return null;
		}
		if (pointer.startsWith("/fields/")) {
			return pointer.substring("/fields".length());
		}
		return pointer.startsWith("/media/") ? "/assets/" + pointer.substring("/media/".length()) : pointer;
	}

	private void named(ObjectNode tree, String name, JsonNode value, Site site, List<Refusal> reasons) {
		switch (name) {
			case "category" -> category(tree, value, site, reasons);
			case "tags" -> tags(tree, value, site, reasons);
			case "districts" -> districts(tree, value, reasons);
			case "assets" -> assets(tree, value, reasons);
			default ->
				reasons.add(Refusal.at("/" + name.replace("~", "~0").replace("/", "~1"), "json.member-unknown", name));
		}
	}

	private static void put(ObjectNode tree, String name, JsonNode value) {
		if (value.isNull()) {
			tree.remove(name);
		}
		else {
			tree.set(name, value);
		}
	}

	private void category(ObjectNode tree, JsonNode value, Site site, List<Refusal> reasons) {
		if (value.isNull()) {
			tree.remove("category");
			return;
		}
		this.sites.categories(site.id())
			.stream()
			.filter((category) -> value.isString() && category.slug().equals(value.stringValue()))
			.map(Category::id)
			.findFirst()
			.ifPresentOrElse((id) -> tree.put("category", id.toString()),
					() -> reasons.add(Refusal.at("/category", "content.category-unknown")));
	}

	/** Tags by slug; a name that leads to no slug of the site makes a tag. */
	private void tags(ObjectNode tree, JsonNode value, Site site, List<Refusal> reasons) {
		List<String> names = strings(value, "/tags", reasons);
		if (!reasons.isEmpty()) {
			return;
		}
		for (int i = 0; i < names.size(); i++) {
			if (Slugs.of(names.get(i)).isEmpty() || names.get(i).length() > Slugs.MAX_LENGTH) {
				reasons.add(Refusal.at("/tags/" + i, "content.tag-unknown"));
			}
		}
		if (!reasons.isEmpty()) {
			return;
		}
		Map<String, Tag> bySlug = this.sites.tags(site.id())
			.stream()
			.collect(Collectors.toMap(Tag::slug, Function.identity()));
		List<String> wanted = names.stream()
			.map((name) -> bySlug.containsKey(name) ? bySlug.get(name).name() : name)
			.toList();
		ArrayNode ids = tree.putArray("tags");
		if (!wanted.isEmpty()) {
			this.sites.tagsNamed(site.id(), wanted).forEach((tag) -> ids.add(tag.id().toString()));
		}
	}

	private void districts(ObjectNode tree, JsonNode value, List<Refusal> reasons) {
		List<String> slugs = strings(value, "/districts", reasons);
		Map<String, String> codes = this.sites.districts()
			.stream()
			.collect(Collectors.toMap(District::slug, District::code));
		ArrayNode districts = tree.putArray("districts");
		for (int i = 0; i < slugs.size(); i++) {
			String code = codes.containsValue(slugs.get(i)) ? slugs.get(i) : codes.get(slugs.get(i));
			if (code == null) {
				reasons.add(Refusal.at("/districts/" + i, "content.district-unknown"));
			}
			else {
				districts.add(code);
			}
		}
	}

	/**
	 * What the document says about its pictures; the version of a file stays the one it
	 * shows, or is the newest.
	 */
	private void assets(ObjectNode tree, JsonNode value, List<Refusal> reasons) {
		if (!(value instanceof ArrayNode list)) {
			reasons.add(Refusal.at("/assets", "json.list-wanted"));
			return;
		}
		Map<String, ObjectNode> media = tree.withArray("/media")
			.valueStream()
			.map(ObjectNode.class::cast)
			.collect(Collectors.toMap((item) -> item.path("asset").asString(), Function.identity()));
		for (int i = 0; i < list.size(); i++) {
			String pointer = "/assets/" + i;
			if (!(list.get(i) instanceof ObjectNode item) || !item.path("id").isString()) {
				reasons.add(Refusal.at(pointer + "/id", "json.id-wanted"));
				continue;
			}
			String id = item.path("id").stringValue();
			ObjectNode known = media.containsKey(id) ? media.get(id) : stored(id);
			if (known == null) {
				reasons.add(Refusal.at(pointer + "/id", "content.asset-unknown", id));
				continue;
			}
			if (media.put(id, known) == null) {
				tree.withArray("/media").add(known);
			}
			describe(known, item, pointer, reasons);
		}
	}

	private static void describe(ObjectNode known, ObjectNode item, String pointer, List<Refusal> reasons) {
		for (Map.Entry<String, JsonNode> member : item.properties()) {
			switch (member.getKey()) {
				case "alt", "caption", "credit" -> known.set(member.getKey(), member.getValue());
				case "id" -> {
					// found by it already
				}
				default -> reasons.add(Refusal.at(pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
						"json.member-unknown", member.getKey()));
			}
		}
	}

	private @Nullable ObjectNode stored(String id) {
		AssetId asset;
		try {
			asset = new AssetId(UUID.fromString(id));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
		Asset stored = this.assets.byIds(List.of(asset)).get(asset);
		return (stored == null) ? null
				: this.json.createObjectNode()
					.put("asset", asset.toString())
					.put("sha256", stored.sha256())
					.put("alt", stored.alt())
					.put("caption", stored.caption())
					.put("credit", stored.credit());
	}

	private static List<String> strings(JsonNode value, String pointer, List<Refusal> reasons) {
		List<String> strings = new ArrayList<>();
		if (value.isNull()) {
			return strings;
		}
		if (!value.isArray() || value.size() > 100) {
			reasons.add(Refusal.at(pointer, "json.list-wanted"));
			return strings;
		}
		for (int i = 0; i < value.size(); i++) {
			if (value.get(i).isString()) {
				strings.add(value.get(i).stringValue().strip());
			}
			else {
				reasons.add(Refusal.at(pointer + "/" + i, "json.text-wanted"));
			}
		}
		return strings;
	}

}
