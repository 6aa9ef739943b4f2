package id.terbit.contentapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.terbit.contentapi.Endpoint.Input;
import id.terbit.contentapi.Endpoint.Query;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentTypes;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

/** The operations of every content type. */
@Component
@Order(1)
class DocumentPart implements ApiPart {

	private static final Map<String, Boolean> REPEATABLE = Map.of(Repeats.HEADER, false);

	private static final Map<String, Boolean> ON_VERSION = Map.of("If-Match", true);

	@Override
	public List<Endpoint> endpoints() {
		List<Endpoint> endpoints = new ArrayList<>();
		for (ContentType type : ContentTypes.all()) {
			reading(type, endpoints);
			writing(type, endpoints);
		}
		return endpoints;
	}

	private static void reading(ContentType type, List<Endpoint> endpoints) {
		String group = type.plural();
		String path = "/api/v1/" + group;
		String schema = DocumentSchemas.name(type);
		endpoints.add(Endpoint.get(path, group + ".list", group, schema + "List", true, list(type))
			.words("api.documents.list"));
		endpoints.add(Endpoint.get(path + "/{id}", group + ".get", group, schema + "Answer", true, item())
			.words("api.documents.get"));
		endpoints.add(Endpoint.get(path + "/{id}/revisions", group + ".revisions", group, "Answer", false)
			.words("api.documents.revisions"));
		endpoints.add(Endpoint.get(path + "/{id}/revisions/{revision}", group + ".revision", group, "Answer", false)
			.words("api.documents.revision"));
		endpoints.add(Endpoint.get(path + "/{id}/actions", group + ".actions", group, "Answer", false)
			.words("api.documents.actions"));
	}

	private static void writing(ContentType type, List<Endpoint> endpoints) {
		String group = type.plural();
		String path = "/api/v1/" + group;
		String schema = DocumentSchemas.name(type);
		String answer = schema + "Answer";
		endpoints.add(new Endpoint("POST", path, group + ".create", "api.documents.create", group, List.of(),
				REPEATABLE, Input.json(schema + "New"), Map.of(201, answer), false));
		endpoints.add(new Endpoint("PUT", path + "/{id}", group + ".replace", "api.documents.replace", group, List.of(),
				ON_VERSION, Input.json(schema + "Input"), Map.of(200, answer), false));
		endpoints.add(new Endpoint("PATCH", path + "/{id}", group + ".change", "api.documents.change", group, List.of(),
				ON_VERSION, Input.json(schema + "Input"), Map.of(200, answer), false));
		endpoints.add(new Endpoint("POST", path + "/{id}/actions/{verb}", group + ".act", "api.documents.act", group,
				List.of(), Map.of("If-Match", true, Repeats.HEADER, false),
				new Input("application/json", "Action", false), Map.of(200, answer), false));
	}

	private static Query[] list(ContentType type) {
		List<Query> queries = new ArrayList<>(List.of(item()));
		Vocabulary vocabulary = TypeVocabulary.list(type, true);
		vocabulary.filters()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.forEach((filter) -> filter.getValue()
				.operators()
				.stream()
				.sorted()
				.forEach((operator) -> queries
					.add(Query.text((operator == FilterOperator.EQ) ? "filter[" + filter.getKey() + "]"
							: "filter[" + filter.getKey() + "][" + operator.key() + "]"))));
		queries.add(Query.text("sort"));
		queries.add(Query.number("page[size]"));
		queries.add(Query.number("page[number]"));
		queries.add(Query.text("page[after]"));
		return queries.toArray(Query[]::new);
	}

	private static Query[] item() {
		return new Query[] { Query.choice("status", "live", "draft"), Query.text("fields"), Query.text("include") };
	}

	@Override
	public Map<String, ObjectNode> schemas() {
		Map<String, ObjectNode> schemas = new LinkedHashMap<>();
		for (ContentType type : ContentTypes.all()) {
			String name = DocumentSchemas.name(type);
			schemas.put(name, DocumentSchemas.resource(type));
			schemas.put(name + "New", DocumentSchemas.input(type, true));
			schemas.put(name + "Input", DocumentSchemas.input(type, false));
			schemas.put(name + "Answer", Schemas.envelope(Schemas.named(name)));
			schemas.put(name + "List", Schemas.envelope(Schemas.list(Schemas.named(name))));
		}
		schemas.put("Action", DocumentSchemas.action());
		schemas.put("DocumentAsset", DocumentSchemas.asset());
		schemas.put("Body", body());
		return schemas;
	}

	private static ObjectNode body() {
		Map<String, ObjectNode> members = new LinkedHashMap<>();
		members.put("type", Schemas.choice(List.of("doc")));
		members.put("content", Schemas.list(Schemas.of("object")));
		return Schemas.object(members, List.of("type"), false);
	}

}
