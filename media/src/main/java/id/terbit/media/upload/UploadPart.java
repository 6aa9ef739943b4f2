package id.terbit.media.upload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.terbit.contentapi.ApiPart;
import id.terbit.contentapi.Endpoint;
import id.terbit.contentapi.Endpoint.Input;
import id.terbit.contentapi.Repeats;
import id.terbit.contentapi.Schemas;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Uploads straight to the store, in the contract of the API. */
@Component
@Order(11)
class UploadPart implements ApiPart {

	private static final Map<String, Boolean> REPEATABLE = Map.of(Repeats.HEADER, false);

	@Override
	public List<Endpoint> endpoints() {
		return List
			.of(new Endpoint("POST", "/api/v1/assets/uploads", "assets.uploads.begin", "api.assets.uploads.begin",
					"assets", List.of(), REPEATABLE, Input.json("UploadPromise"), Map.of(201, "UploadAnswer"), false),
					new Endpoint("POST", "/api/v1/assets/uploads/{id}/complete", "assets.uploads.complete",
							"api.assets.uploads.complete", "assets", List.of(), REPEATABLE, null, Map.of(201, "Answer"),
							false),
					new Endpoint("GET", "/api/v1/assets/{id}/original", "assets.original", "api.assets.original",
							"assets", List.of(), Map.of(), null, Map.of(302, ""), false));
	}

	@Override
	public Map<String, ObjectNode> schemas() {
		Map<String, ObjectNode> promise = new LinkedHashMap<>();
		promise.put("site", Schemas.of("string"));
		promise.put("fileName", Schemas.of("string"));
		promise.put("size", Schemas.of("integer").put("minimum", 1));
		promise.put("sha256", Schemas.of("string").put("pattern", "^[0-9a-f]{64}$"));
		for (String text : List.of("alt", "caption", "credit")) {
			promise.put(text, Schemas.of("string"));
		}
		Map<String, ObjectNode> upload = new LinkedHashMap<>();
		upload.put("id", Schemas.formatted("uuid"));
		upload.put("method", Schemas.choice(List.of("PUT")));
		upload.put("url", Schemas.formatted("uri"));
		upload.put("size", Schemas.of("integer"));
		upload.put("sha256", Schemas.of("string"));
		upload.put("expiresAt", Schemas.formatted("date-time"));
		upload.put("complete", Schemas.formatted("uri-reference"));
		return Map.of("UploadPromise", Schemas.object(promise, List.of("site", "fileName", "size", "sha256"), true),
				"UploadAnswer", Schemas.envelope(Schemas.object(upload,
						List.of("id", "method", "url", "size", "sha256", "expiresAt", "complete"), false)));
	}

}
