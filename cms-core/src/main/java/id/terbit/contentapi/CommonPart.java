package id.terbit.contentapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.terbit.contentapi.Endpoint.Query;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

/** Sites, addresses, who is asking, the document itself. */
@Component
@Order(0)
class CommonPart implements ApiPart {

	@Override
	public List<Endpoint> endpoints() {
		return List.of(Endpoint.get("/api/v1/sites", "sites.list", "sites", "Answer", true),
				Endpoint.get("/api/v1/sites/{site}", "sites.get", "sites", "Answer", true),
				Endpoint.get("/api/v1/routes", "routes.get", "routes", "Answer", true, Query.text("path").needed(),
						Query.text("site")),
				Endpoint.get("/api/v1/whoami", "whoami", "whoami", "Answer", false),
				Endpoint.get("/api/v1/openapi.json", "openapi", "openapi", "OpenApi", true));
	}

	@Override
	public Map<String, ObjectNode> schemas() {
		Map<String, ObjectNode> error = new LinkedHashMap<>();
		error.put("pointer", Schemas.of("string"));
		error.put("code", Schemas.of("string"));
		error.put("detail", Schemas.of("string"));
		Map<String, ObjectNode> problem = new LinkedHashMap<>();
		problem.put("type", Schemas.formatted("uri-reference"));
		problem.put("title", Schemas.of("string"));
		problem.put("status", Schemas.of("integer"));
		problem.put("detail", Schemas.of("string"));
		problem.put("code", Schemas.of("string"));
		problem.put("errors", Schemas.list(Schemas.object(error, List.of("code", "detail"), false)));
		problem.put("currentVersion", Schemas.of("integer"));
		problem.put("state", Schemas.of("string"));
		Map<String, ObjectNode> last = new LinkedHashMap<>();
		last.put("verb", Schemas.of("string"));
		last.put("by", Schemas.of("string"));
		last.put("at", Schemas.formatted("date-time"));
		problem.put("last", Schemas.object(last, List.of("by", "at"), false));
		return Map.of("Problem", Schemas.object(problem, List.of("type", "title", "status", "code"), false), "Answer",
				Schemas.envelope(Schemas.of("object")), "OpenApi", Schemas.of("object"));
	}

}
