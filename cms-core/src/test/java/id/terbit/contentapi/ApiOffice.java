package id.terbit.contentapi;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.EditorialDesk;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.ApiTokens;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.Category;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office whose people work through the API alone. */
@IntegrationTest
@AutoConfigureMockMvc
abstract class ApiOffice {

	static final String BODY = """
			{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Isi berita contoh."}]}]}
			""";

	@Autowired
	MockMvc client;

	@Autowired
	Sites sites;

	@Autowired
	People people;

	@Autowired
	ApiTokens tokens;

	@Autowired
	Ids ids;

	@Autowired
	EditorialDesk desk;

	@Autowired
	Documents documents;

	final JsonMapper json = JsonMapper.shared();

	Site site;

	String writer;

	String editor;

	String head;

	String publisher;

	String division;

	@BeforeEach
	void office() {
		this.site = this.sites.create(SampleSites.department(this.ids));
		this.sites.createCategory(new Category(this.ids.next(), this.site.id(), "wisata", "Wisata", false));
		this.writer = token(Role.WRITER);
		this.editor = token(Role.EDITOR);
		this.head = token(Role.SECTION_HEAD);
		this.publisher = token(Role.PUBLISHER);
		this.division = token(Role.DIVISION_HEAD);
	}

	String token(Role role) {
		return token(this.people.create(SamplePeople.on(this.site.id(), this.ids, role), null),
				EnumSet.allOf(Scope.class));
	}

	String token(Person person, Set<Scope> scopes) {
		return this.tokens.issue(person.id(), "uji", scopes, Set.of(), null);
	}

	String article(String title) {
		return """
				{"site": "%s", "title": "%s", "summary": "Ringkasan contoh", "category": "wisata",
				 "tags": ["Zapin Api"], "districts": [], "body": %s}""".formatted(this.site.slug(), title, BODY);
	}

	/** A draft, as its JSON resource. */
	JsonNode draft(String title) throws Exception {
		return data(send(post("/api/v1/articles", article(title)), this.writer), 201);
	}

	/** The same article brought through every step to the public. */
	JsonNode published(String title) throws Exception {
		String id = draft(title).path("id").stringValue();
		act(id, "submit", "{}", this.writer);
		act(id, "endorse", "{\"note\": \"Sudah baik\"}", this.editor);
		act(id, "approve", "{}", this.head);
		act(id, "stage", "{}", this.publisher);
		act(id, "pass", "{\"checklist\": true}", this.editor);
		act(id, "publish", "{}", this.publisher);
		return data(send(get("/api/v1/articles/" + id), null), 200);
	}

	JsonNode act(String id, String verb, String body, String token) throws Exception {
		MockHttpServletRequestBuilder request = post("/api/v1/articles/" + id + "/actions/" + verb, body)
			.header(HttpHeaders.IF_MATCH, "\"" + version(id) + "\"");
		return data(send(request, token), 200);
	}

	long version(String id) {
		return this.documents.find(UUID.fromString(id)).map(Document::version).orElseThrow();
	}

	static MockHttpServletRequestBuilder get(String address) {
		return MockMvcRequestBuilders.get(URI.create(address.replace("[", "%5B").replace("]", "%5D")));
	}

	static MockHttpServletRequestBuilder post(String address, String body) {
		return MockMvcRequestBuilders.post(address).contentType(MediaType.APPLICATION_JSON).content(body);
	}

	static MockHttpServletRequestBuilder put(String address, String body) {
		return MockMvcRequestBuilders.put(address).contentType(MediaType.APPLICATION_JSON).content(body);
	}

	static MockHttpServletRequestBuilder patch(String address, String body) {
		return MockMvcRequestBuilders.patch(address).contentType(MediaType.APPLICATION_JSON).content(body);
	}

	MockHttpServletResponse send(MockHttpServletRequestBuilder request, @Nullable String token) throws Exception {
		if (token != null) {
			request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
		}
		return this.client.perform(request).andReturn().getResponse();
	}

	JsonNode data(MockHttpServletResponse response, int status) throws Exception {
		return answer(response, status).path("data");
	}

	JsonNode answer(MockHttpServletResponse response, int status) throws Exception {
		String text = response.getContentAsString(StandardCharsets.UTF_8);
		assertThat(response.getStatus()).as(text).isEqualTo(status);
		return this.json.readTree(text);
	}

	static String tag(MockHttpServletResponse response) {
		String tag = response.getHeader(HttpHeaders.ETAG);
		assertThat(tag).isNotNull();
		return Objects.requireNonNull(tag);
	}

	/** A problem with this status and code. */
	JsonNode problem(MockHttpServletResponse response, int status, String code) throws Exception {
		JsonNode problem = answer(response, status);
		assertThat(response.getContentType()).isEqualTo("application/problem+json");
		assertThat(problem.path("status").intValue()).isEqualTo(status);
		assertThat(problem.path("code").stringValue()).as(problem.toString()).isEqualTo(code);
		assertThat(problem.path("title").isString()).isTrue();
		assertThat(problem.path("detail").stringValue()).as("a sentence for %s", code).isNotEqualTo(code);
		return problem;
	}

}
