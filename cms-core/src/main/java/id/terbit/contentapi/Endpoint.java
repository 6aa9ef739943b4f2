package id.terbit.contentapi;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One operation of the API as the OpenAPI document describes it. A test compares all of
 * them with the mappings of the running application.
 *
 * @param method in capitals
 * @param path with {@code {name}} for what varies
 * @param id unique, for example {@code articles.create}
 * @param words message key of the summary
 * @param group heading under which it stands, for example {@code articles}
 * @param query what the query part may hold, by name
 * @param headers what the header may hold, by name; true where it must
 * @param input name of the schema of the body, with its media type; null where there is
 * none
 * @param answers name of the schema by status; empty where there is no body
 * @param open whether nobody need be known
 */
public record Endpoint(String method, String path, String id, String words, String group, List<Query> query,
		Map<String, Boolean> headers, @Nullable Input input, Map<Integer, String> answers, boolean open) {

	public Endpoint {
		query = List.copyOf(query);
		headers = Map.copyOf(headers);
		answers = Map.copyOf(answers);
	}

	/** Something to read. */
	public static Endpoint get(String path, String id, String group, String schema, boolean open, Query... query) {
		return new Endpoint("GET", path, id, "api." + id, group, List.of(query), Map.of(), null, Map.of(200, schema),
				open);
	}

	/** The same under other words. */
	public Endpoint words(String key) {
		return new Endpoint(this.method, this.path, this.id, key, this.group, this.query, this.headers, this.input,
				this.answers, this.open);
	}

	/** The body of a request. */
	public record Input(String mediaType, String schema, boolean required) {

		/** A JSON body that must be there. */
		public static Input json(String schema) {
			return new Input("application/json", schema, true);
		}

	}

	/**
	 * A parameter of the query part.
	 *
	 * @param type of JSON Schema
	 */
	public record Query(String name, String type, boolean required, List<String> choices) {

		public Query {
			choices = List.copyOf(choices);
		}

		/** A text that may be left out. */
		public static Query text(String name) {
			return new Query(name, "string", false, List.of());
		}

		/** A whole number that may be left out. */
		public static Query number(String name) {
			return new Query(name, "integer", false, List.of());
		}

		/** One of several words, which may be left out. */
		public static Query choice(String name, String... choices) {
			return new Query(name, "string", false, List.of(choices));
		}

		/** The same, but it must be there. */
		public Query needed() {
			return new Query(this.name, this.type, true, this.choices);
		}

	}

}
