package id.terbit.contentapi;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import id.terbit.asset.AssetCatalog.Description;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentType.Need;
import id.terbit.contenttype.ContentType.Span;
import id.terbit.contenttype.ContentTypes;
import id.terbit.contenttype.FieldSamples;
import id.terbit.harness.MemoryAssets;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every type through the API: written, checked, published, read, filtered. */
class EveryTypeIntegrationTests extends ApiOffice {

	@Autowired
	MemoryAssets assets;

	static Stream<ContentType> types() {
		return ContentTypes.all().stream();
	}

	@ParameterizedTest
	@MethodSource("types")
	void is_written_and_published_with_all_its_fields(ContentType type) throws Exception {
		ObjectNode input = input(type, "Contoh lengkap");
		String id = data(send(post(address(type), input.toString()), this.writer), 201).path("id").stringValue();
		JsonNode draft = data(send(get(address(type) + "/" + id + "?status=draft"), this.writer), 200);
		type.fields()
			.forEach(
					(field) -> assertThat(draft.get(field.name())).as(field.name()).isEqualTo(input.get(field.name())));

		publish(type, id);
		JsonNode live = data(send(get(address(type) + "/" + id), null), 200);
		assertThat(live.path("path").stringValue()).isEqualTo(type.pathPrefix() + "contoh-lengkap");
		for (Field field : type.fields()) {
			assertThat(live.get(field.name())).as(field.name())
				.isEqualTo(field.open() ? input.get(field.name()) : null);
		}
		JsonNode list = data(send(get(address(type) + "?filter[site]=" + this.site.slug()), null), 200);
		assertThat(list.get(0)).isEqualTo(live);
	}

	@ParameterizedTest
	@MethodSource("types")
	void names_everything_that_does_not_fit_at_its_field(ContentType type) throws Exception {
		ObjectNode input = input(type, "Keliru");
		type.fields().forEach((field) -> input.set(field.name(), this.json.valueToTree(FieldSamples.wrong(field))));
		JsonNode problem = answer(send(post(address(type), input.toString()), this.writer), 400);
		assertThat(pointers(problem)).containsExactlyInAnyOrderElementsOf(
				type.fields().stream().map((field) -> "/" + FieldSamples.pointer(field)).toList());
		problem.path("errors")
			.forEach((error) -> assertThat(error.path("detail").stringValue()).doesNotStartWith("refusal"));
	}

	@ParameterizedTest
	@MethodSource("types")
	void asks_for_what_it_needs_when_it_is_submitted(ContentType type) throws Exception {
		String empty = "{\"site\": \"%s\", \"title\": \"Kosong\"}".formatted(this.site.slug());
		String id = data(send(post(address(type), empty), this.writer), 201).path("id").stringValue();
		JsonNode refused = answer(send(post(address(type) + "/" + id + "/actions/submit", "{}")
			.header(HttpHeaders.IF_MATCH, "\"" + version(id) + "\""), this.writer), 409);
		Set<String> wanted = new HashSet<>();
		type.fields().stream().filter(Field::required).forEach((field) -> wanted.add("/" + field.name()));
		type.needs().forEach((need) -> wanted.add((need == Need.BODY) ? "/body" : "/category"));
		if (wanted.isEmpty()) {
			throw new AssertionError(type.name() + " asks for nothing but a title");
		}
		assertThat(pointers(refused)).containsExactlyInAnyOrderElementsOf(wanted);
	}

	@ParameterizedTest
	@MethodSource("types")
	void its_ends_come_after_its_begins(ContentType type) throws Exception {
		for (Span span : type.spans()) {
			ObjectNode input = input(type, "Terbalik");
			String later = input.path(span.to()).stringValue();
			input.put(span.to(), input.path(span.from()).stringValue()).put(span.from(), later);
			JsonNode problem = answer(send(post(address(type), input.toString()), this.writer), 400);
			assertThat(pointers(problem)).containsExactly("/" + span.to());
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	void is_found_by_its_fields(ContentType type) throws Exception {
		ObjectNode input = input(type, "Dicari");
		String id = data(send(post(address(type), input.toString()), this.writer), 201).path("id").stringValue();
		publish(type, id);
		for (Field field : type.fields()) {
			JsonNode value = input.get(field.name());
			String wanted = (value.isArray() ? value.get(0) : value).asString();
			String query = address(type) + "?filter[" + field.name() + "]="
					+ URLEncoder.encode(wanted, StandardCharsets.UTF_8).replace("+", "%20");
			if (field.open() && !field.kind().isLong() && wanted.length() <= 300) {
				JsonNode found = data(send(get(query), null), 200);
				assertThat(found.findValuesAsString("id")).as(query).contains(id);
			}
			else if (!field.open()) {
				problem(send(get(query), null), 400, "filter.field-unknown");
				assertThat(data(send(get(query + "&status=draft"), this.writer), 200).isEmpty()).isTrue();
			}
		}
	}

	private static String address(ContentType type) {
		return "/api/v1/" + type.plural();
	}

	private static List<String> pointers(JsonNode problem) {
		List<String> pointers = new ArrayList<>();
		problem.path("errors").forEach((error) -> pointers.add(error.path("pointer").stringValue()));
		return pointers;
	}

	/** A whole document, with others of its type where its fields name some. */
	private ObjectNode input(ContentType type, String title) throws Exception {
		ObjectNode input = (ObjectNode) this.json.readTree(article(title));
		FieldSamples.of(type).forEach((name, value) -> input.set(name, this.json.valueToTree(value)));
		for (Field field : type.fields()) {
			switch (field.kind()) {
				case PARENT -> input.put(field.name(), other(type));
				case DOCUMENTS -> input.putArray(field.name()).add(other(type)).add(other(type));
				case FILE -> input.put(field.name(), file());
				default -> {
					// has a sample value
				}
			}
		}
		return input;
	}

	private String other(ContentType type) throws Exception {
		String bare = "{\"site\": \"%s\", \"title\": \"Lain\"}".formatted(this.site.slug());
		return data(send(post(address(type), bare), this.writer), 201).path("id").stringValue();
	}

	private String file() {
		return this.assets
			.upload(this.site.id(), "contoh.pdf",
					new ByteArrayInputStream(this.ids.next().toString().getBytes(StandardCharsets.UTF_8)),
					Description.NONE, this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.WRITER), null))
			.id()
			.toString();
	}

	private void publish(ContentType type, String id) throws Exception {
		act(type, id, "submit", "{}", this.writer);
		act(type, id, "endorse", "{\"note\": \"Sudah baik\"}", this.editor);
		act(type, id, "approve", "{}", this.head);
		act(type, id, "stage", "{}", this.publisher);
		act(type, id, "pass", "{\"checklist\": true}", this.editor);
		act(type, id, "publish", "{}", this.publisher);
	}

	private void act(ContentType type, String id, String verb, String body, String token) throws Exception {
		data(send(post(address(type) + "/" + id + "/actions/" + verb, body).header(HttpHeaders.IF_MATCH,
				"\"" + version(id) + "\""), token), 200);
	}

}
