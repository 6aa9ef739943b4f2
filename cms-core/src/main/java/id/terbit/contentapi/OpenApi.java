package id.terbit.contentapi;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.contentapi.Endpoint.Query;
import id.terbit.language.Texts;
import id.terbit.site.SiteAddresses;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI 3.1 document, made of what every module brings. */
@Component
public class OpenApi {

	private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

	/** What a write without the version that it is based on, or with an old one, gets. */
	private static final List<String> PRECONDITIONS = List.of("412", "428");

	private final List<ApiPart> parts;

	private final SiteAddresses addresses;

	private final MessageSource messages;

	private final JsonMapper json = JsonMapper.shared();

	OpenApi(List<ApiPart> parts, SiteAddresses addresses, MessageSource messages) {
		this.parts = parts;
		this.addresses = addresses;
		this.messages = messages;
	}

	/** Every operation, in order. */
	public List<Endpoint> endpoints() {
		return this.parts.stream().flatMap((part) -> part.endpoints().stream()).toList();
	}

	/** The document in one language. */
	public ObjectNode document(Locale language) {
		Texts texts = new Texts(this.messages, language);
		ObjectNode document = this.json.createObjectNode();
		document.put("openapi", "3.1.0");
		document.putObject("info")
			.put("title", texts.get("api.title"))
			.put("version", "1")
			.put("description", texts.get("api.description"));
		document.putArray("servers").addObject().put("url", this.addresses.application());
		ObjectNode paths = document.putObject("paths");
		endpoints().forEach((endpoint) -> operation(paths.withObject("/" + escaped(endpoint.path())), endpoint, texts));
		ObjectNode components = document.putObject("components");
		ObjectNode schemas = components.putObject("schemas");
		this.parts.forEach((part) -> part.schemas().forEach(schemas::set));
		components.putObject("securitySchemes").putObject("token").put("type", "http").put("scheme", "bearer");
		return document;
	}

	private static String escaped(String path) {
		return path.replace("~", "~0").replace("/", "~1");
	}

	private void operation(ObjectNode path, Endpoint endpoint, Texts texts) {
		ObjectNode operation = path.putObject(endpoint.method().toLowerCase(Locale.ROOT));
		operation.put("operationId", endpoint.id());
		operation.put("summary", texts.get(endpoint.words(), endpoint.group()));
		operation.putArray("tags").add(endpoint.group());
		parameters(operation.putArray("parameters"), endpoint);
		if (endpoint.input() != null) {
			ObjectNode body = operation.putObject("requestBody").put("required", endpoint.input().required());
			body.putObject("content")
				.putObject(endpoint.input().mediaType())
				.set("schema", Schemas.named(endpoint.input().schema()));
		}
		ObjectNode answers = operation.putObject("responses");
		new TreeMap<>(endpoint.answers()).forEach((status, schema) -> {
			ObjectNode answer = answers.putObject(status.toString()).put("description", texts.get("api.answer"));
			if (!schema.isEmpty()) {
				content(answer, MediaType.APPLICATION_JSON_VALUE, schema);
			}
		});
		if (endpoint.headers().getOrDefault(HttpHeaders.IF_MATCH, false)) {
			PRECONDITIONS.forEach(
					(status) -> content(answers.putObject(status).put("description", texts.get("problem." + status)),
							Problems.MEDIA_TYPE, "Problem"));
		}
		content(answers.putObject("default").put("description", texts.get("api.problem")), Problems.MEDIA_TYPE,
				"Problem");
		ArrayNode security = operation.putArray("security");
		if (endpoint.open()) {
			security.addObject();
		}
		security.addObject().putArray("token");
	}

	private static void content(ObjectNode answer, String mediaType, String schema) {
		answer.putObject("content").putObject(mediaType).set("schema", Schemas.named(schema));
	}

	private static void parameters(ArrayNode parameters, Endpoint endpoint) {
		Matcher variables = VARIABLE.matcher(endpoint.path());
		while (variables.find()) {
			String name = variables.group(1);
			boolean uuid = name.equals("id") || name.equals("revision");
			parameter(parameters, name, "path", true).set("schema",
					uuid ? Schemas.formatted("uuid") : Schemas.of("string"));
		}
		for (Query query : endpoint.query()) {
			parameter(parameters, query.name(), "query", query.required()).set("schema",
					query.choices().isEmpty() ? Schemas.of(query.type()) : Schemas.choice(query.choices()));
		}
		new TreeMap<>(endpoint.headers()).forEach((name, required) -> parameter(parameters, name, "header", required)
			.set("schema", Schemas.of("string")));
	}

	private static ObjectNode parameter(ArrayNode parameters, String name, String place, boolean required) {
		return parameters.addObject().put("name", name).put("in", place).put("required", required);
	}

}
