package id.terbit.media.upkeep;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.media.store.Digests;
import id.terbit.media.store.MediaKey;
import id.terbit.media.store.MediaStore;
import id.terbit.media.store.MediaStores;
import id.terbit.media.store.S3Servers;
import id.terbit.media.upkeep.MediaRun.Status;
import id.terbit.person.ApiTokens;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@IntegrationTest
@AutoConfigureMockMvc
class MediaRunsIntegrationTests {

	private static final S3Servers SERVER = started();

	@Autowired
	private MockMvc client;

	@Autowired
	private MediaStore folder;

	@Autowired
	private MediaStores stores;

	@Autowired
	private MediaRuns runs;

	@Autowired
	private RunStore table;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private ApiTokens tokens;

	@Autowired
	private Ids ids;

	private Site site;

	private Person operator;

	private String token;

	private static S3Servers started() {
		try {
			return S3Servers.start(Files.createTempDirectory("terbit-s3"));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("terbit.media.store.s3.endpoint", () -> "http://127.0.0.1:" + SERVER.port());
		registry.add("terbit.media.store.s3.access-key", () -> S3Servers.ACCESS_KEY);
		registry.add("terbit.media.store.s3.secret-key", () -> S3Servers.SECRET_KEY);
	}

	@AfterAll
	static void stop() {
		SERVER.close();
	}

	@BeforeEach
	void office() {
		this.site = this.sites.create(SampleSites.department(this.ids));
		Person person = SamplePeople.on(this.site.id(), this.ids, Role.OPERATOR);
		this.operator = this.people.create(person.holding(Set.of(new Grant(Role.OPERATOR, null))), null);
		this.token = this.tokens.issue(this.operator.id(), "uji", Set.of(Scope.ADMIN), Set.of(), null);
	}

	@Test
	void a_copy_runs_to_its_end_and_says_what_it_did() throws Exception {
		MediaKey key = put("disalin lewat API");

		JsonNode done = ended(started("{\"work\": \"copy\", \"from\": \"folder\", \"to\": \"s3\"}"));

		assertThat(done.path("status").asString()).isEqualTo("DONE");
		assertThat(done.path("files").asLong()).isGreaterThanOrEqualTo(done.path("changedFiles").asLong());
		assertThat(done.path("changedFiles").asLong()).isPositive();
		assertThat(done.path("changedBytes").asLong()).isPositive();
		assertThat(done.path("problemCount").asLong()).isZero();
		assertThat(this.stores.named("s3", "/to").exists(key)).isTrue();
		JsonNode again = ended(started("{\"work\": \"copy\", \"from\": \"folder\", \"to\": \"s3\"}"));
		assertThat(again.path("changedFiles").asLong()).isZero();
		assertThat(again.path("problemCount").asLong()).isZero();
	}

	@Test
	void a_collection_leaves_what_is_younger_than_the_grace() throws Exception {
		MediaKey key = put("masih muda");

		JsonNode done = ended(started("{\"work\": \"collect\", \"dryRun\": true}"));

		assertThat(done.path("status").asString()).isEqualTo("DONE");
		assertThat(done.path("dryRun").asBoolean()).isTrue();
		assertThat(done.path("changedFiles").asLong()).isZero();
		assertThat(this.folder.exists(key)).isTrue();
	}

	@Test
	void a_run_whose_process_died_is_done_from_its_beginning() {
		put("mati di tengah");
		UUID id = this.ids.next();
		assertThat(this.table.add(id, MediaRun.Work.COPY, "folder", "s3", false, this.operator.id(),
				Instant.parse("2026-11-25T00:00:00Z")))
			.isTrue();

		this.runs.execute(id);

		MediaRun run = this.runs.get(id, this.operator);
		assertThat(run.status()).isEqualTo(Status.DONE);
		assertThat(run.files()).isPositive();
		this.runs.execute(id);
		assertThat(this.runs.get(id, this.operator)).as("a run that ended stays as it is").isEqualTo(run);
	}

	@Test
	void one_run_goes_on_at_a_time() throws Exception {
		UUID id = this.ids.next();
		this.table.add(id, MediaRun.Work.COLLECT, "folder", "", true, this.operator.id(),
				Instant.parse("2026-11-25T00:00:00Z"));

		assertThat(problem("{\"work\": \"collect\"}")).isEqualTo("409 store.run-going-on");

		this.database.sql("delete from media_run where id = :id").param("id", id).update();
	}

	@Test
	void what_makes_no_sense_is_refused() throws Exception {
		assertThat(problem("{\"work\": \"copy\", \"from\": \"folder\", \"to\": \"folder\"}"))
			.isEqualTo("400 store.same");
		assertThat(problem("{\"work\": \"copy\", \"from\": \"ftp\", \"to\": \"s3\"}")).isEqualTo("400 store.unknown");
		assertThat(problem("{\"work\": \"melt\"}")).isEqualTo("400 store.work-unknown");
		assertThat(problem("{\"work\": \"collect\", \"grace\": 0}")).isEqualTo("400 store.field-unknown");
		Person local = this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.OPERATOR), null);
		this.token = this.tokens.issue(local.id(), "uji", Set.of(Scope.ADMIN), Set.of(), null);
		assertThat(problem("{\"work\": \"collect\"}")).isEqualTo("403 store.operator-only");
	}

	private JsonNode started(String body) throws Exception {
		MockHttpServletResponse answer = answer(
				post("/api/v1/media-runs").contentType(MediaType.APPLICATION_JSON).content(body));
		assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(202);
		return JsonMapper.shared().readTree(answer.getContentAsString()).path("data");
	}

	private JsonNode ended(JsonNode run) throws Exception {
		long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		JsonNode now = run;
		while (now.path("status").asString().equals("RUNNING") && System.nanoTime() < end) {
			Thread.sleep(100);
			String body = answer(get("/api/v1/media-runs/{id}", run.path("id").asString())).getContentAsString();
			now = JsonMapper.shared().readTree(body).path("data");
		}
		return now;
	}

	private String problem(String body) throws Exception {
		MockHttpServletResponse answer = answer(
				post("/api/v1/media-runs").contentType(MediaType.APPLICATION_JSON).content(body));
		return answer.getStatus() + " "
				+ JsonMapper.shared().readTree(answer.getContentAsString()).path("code").asString();
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		return this.client.perform(request.header("Authorization", "Bearer " + this.token)).andReturn().getResponse();
	}

	private MediaKey put(String text) {
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		MediaKey key = MediaKey.original(Digests.hex(content));
		this.folder.put(key, key.sha256(), content.length, new ByteArrayInputStream(content));
		return key;
	}

}
