package id.terbit.media.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.terbit.contentapi.ApiPart;
import id.terbit.contentapi.Endpoint;
import id.terbit.contentapi.Endpoint.Input;
import id.terbit.contentapi.Endpoint.Query;
import id.terbit.contentapi.Repeats;
import id.terbit.contentapi.Schemas;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What this module brings to the contract of the API: assets and Word import. */
@Component
@Order(10)
class MediaPart implements ApiPart {

	private static final Map<String, Boolean> REPEATABLE = Map.of(Repeats.HEADER, false);

	@Override
	public List<Endpoint> endpoints() {
		return List.of(
				new Endpoint("POST", "/api/v1/assets", "assets.upload", "api.assets.upload", "assets", List.of(),
						REPEATABLE, new Input(MediaType.MULTIPART_FORM_DATA_VALUE, "AssetUpload", true),
						Map.of(201, "AssetAnswer"), false),
				Endpoint.get("/api/v1/assets/{id}", "assets.get", "assets", "AssetAnswer", false),
				new Endpoint("PATCH", "/api/v1/assets/{id}", "assets.change", "api.assets.change", "assets", List.of(),
						Map.of("If-Match", true), Input.json("AssetChange"), Map.of(200, "AssetAnswer"), false),
				new Endpoint("POST", "/api/v1/articles/import", "articles.import", "api.articles.import", "articles",
						List.of(Query.text("site"), Query.text("category"), Query.text("document")), REPEATABLE,
						new Input(MediaType.MULTIPART_FORM_DATA_VALUE, "WordUpload", true),
						Map.of(200, "ArticleAnswer", 201, "ArticleAnswer"), false));
	}

	@Override
	public Map<String, ObjectNode> schemas() {
		Map<String, ObjectNode> upload = new LinkedHashMap<>();
		upload.put("file", Schemas.formatted("binary"));
		for (String text : List.of("site", "alt", "caption", "credit")) {
			upload.put(text, Schemas.of("string"));
		}
		return Map.of("AssetUpload", Schemas.object(upload, List.of("file", "site"), false), "AssetChange",
				Schemas.object(said(), List.of(), true), "AssetAnswer", Schemas.envelope(asset()), "WordUpload",
				Schemas.object(Map.of("file", Schemas.list(Schemas.formatted("binary"))), List.of("file"), false));
	}

	/** What people say of a file; {@link AssetMembers} reads and writes it. */
	private static Map<String, ObjectNode> said() {
		Map<String, ObjectNode> said = new LinkedHashMap<>();
		for (String text : List.of("alt", "caption", "credit", "licence")) {
			said.put(text, Schemas.of("string"));
		}
		said.put("rightsUntil", Schemas.formatted("date"));
		said.put("folder", Schemas.of("string"));
		Map<String, ObjectNode> focus = new LinkedHashMap<>();
		focus.put("x", share());
		focus.put("y", share());
		said.put("focus", Schemas.object(focus, List.of("x", "y"), true));
		return said;
	}

	private static ObjectNode share() {
		return Schemas.of("number").put("minimum", 0).put("maximum", 1);
	}

	private static ObjectNode asset() {
		Map<String, ObjectNode> asset = new LinkedHashMap<>(said());
		asset.put("id", Schemas.formatted("uuid"));
		asset.put("version", Schemas.of("integer"));
		for (String text : List.of("sha256", "mediaType", "fileName")) {
			asset.put(text, Schemas.of("string"));
		}
		asset.put("size", Schemas.of("integer"));
		asset.put("createdAt", Schemas.formatted("date-time"));
		return Schemas.object(asset, List.of("id", "version", "sha256", "mediaType", "fileName"), false);
	}

}
