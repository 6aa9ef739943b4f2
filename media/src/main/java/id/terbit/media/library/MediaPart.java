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
						Map.of(201, "Answer"), false),
				Endpoint.get("/api/v1/assets/{id}", "assets.get", "assets", "Answer", false),
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
		return Map.of("AssetUpload", Schemas.object(upload, List.of("file", "site"), false), "WordUpload",
				Schemas.object(Map.of("file", Schemas.list(Schemas.formatted("binary"))), List.of("file"), false));
	}

}
