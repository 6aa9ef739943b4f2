package id.terbit.media.upkeep;

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

/** Work over the whole store, in the contract of the API. */
@Component
@Order(12)
class UpkeepPart implements ApiPart {

	@Override
	public List<Endpoint> endpoints() {
		return List.of(
				new Endpoint("POST", "/api/v1/media-runs", "media-runs.start", "api.media-runs.start", "media-runs",
						List.of(), Map.of(Repeats.HEADER, false), Input.json("MediaRunStart"), Map.of(202, "Answer"),
						false),
				Endpoint.get("/api/v1/media-runs/{id}", "media-runs.get", "media-runs", "Answer", false));
	}

	@Override
	public Map<String, ObjectNode> schemas() {
		Map<String, ObjectNode> start = new LinkedHashMap<>();
		start.put("work", Schemas.choice(List.of("copy", "collect")));
		start.put("from", Schemas.choice(List.of("folder", "s3")));
		start.put("to", Schemas.choice(List.of("folder", "s3")));
		start.put("dryRun", Schemas.of("boolean"));
		return Map.of("MediaRunStart", Schemas.object(start, List.of("work"), true));
	}

}
