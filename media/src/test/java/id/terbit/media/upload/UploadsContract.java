package id.terbit.media.upload;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;

import id.terbit.asset.AssetCatalog;
import id.terbit.identity.Ids;
import id.terbit.media.Pictures;
import id.terbit.media.store.Digests;
import id.terbit.media.store.MediaKey.Area;
import id.terbit.media.store.MediaStore;
import id.terbit.media.store.StoredFile;
import id.terbit.person.ApiTokens;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Uploads straight to the store, whatever it stands on. */
@AutoConfigureMockMvc
abstract class UploadsContract {

	static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	MockMvc client;

	@Autowired
	MediaStore store;

	@Autowired
	JdbcClient database;

	@Autowired
	private Uploads uploads;

	@Autowired
	private AssetCatalog catalog;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private ApiTokens tokens;

	@Autowired
	private Ids ids;

	Site site;

	String token;

	/** Sends bytes to a signed address and gives the status. */
	abstract int put(URI address, byte[] content) throws Exception;

	/** Reads a signed address. */
	abstract byte[] read(URI address) throws Exception;

	@BeforeEach
	void office() {
		this.site = this.sites.create(SampleSites.department(this.ids));
		this.token = tokenOf(this.site, Scope.MEDIA, Scope.READ);
	}

	@Test
	void a_file_sent_straight_to_the_store_becomes_an_asset() throws Exception {
		byte[] photo = Pictures.jpeg(700, 400);
		JsonNode upload = begun(photo, "../Pantai.png");

		assertThat(put(URI.create(upload.path("url").asString()), photo)).isEqualTo(200);
		MockHttpServletResponse answer = complete(upload);
		assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
		JsonNode asset = JSON.readTree(answer.getContentAsString()).path("data");
		assertThat(asset.path("mediaType").asString()).isEqualTo("image/jpeg");
		assertThat(asset.path("fileName").asString()).isEqualTo("Pantai.jpg");
		assertThat(asset.path("alt").asString()).isEqualTo("Pantai");
		assertThat(asset.path("renditions")).isNotEmpty();
		String sha256 = asset.path("sha256").asString();
		try (InputStream stored = this.catalog.original(sha256).orElseThrow()) {
			assertThat(stored.readAllBytes()).isEqualTo(photo);
		}
		assertThat(quarantined()).isZero();
		assertThat(JSON.readTree(complete(upload).getContentAsString()).path("data").path("id"))
			.as("a second completion gives the same asset")
			.isEqualTo(asset.path("id"));
		MockHttpServletResponse original = answer(get("/api/v1/assets/{id}/original", asset.path("id").asString()));
		assertThat(original.getStatus()).isEqualTo(302);
		assertThat(read(URI.create(String.valueOf(original.getHeader("Location"))))).isEqualTo(photo);
	}

	@Test
	void what_comes_after_the_completion_changes_nothing_and_is_cleaned_away() throws Exception {
		byte[] photo = Pictures.jpeg(701, 400);
		JsonNode upload = begun(photo, "a.jpg");
		put(URI.create(upload.path("url").asString()), photo);
		complete(upload);

		put(URI.create(upload.path("url").asString()), photo);

		assertThat(quarantined()).isEqualTo(1);
		assertThat(this.uploads.removeEnded()).isEqualTo(1);
		assertThat(quarantined()).isZero();
	}

	@Test
	void an_upload_never_completed_is_collected_when_its_time_is_over() throws Exception {
		byte[] photo = Pictures.jpeg(702, 400);
		JsonNode upload = begun(photo, "a.jpg");
		put(URI.create(upload.path("url").asString()), photo);
		assertThat(this.uploads.removeEnded()).as("its time is not over").isZero();

		this.database.sql("""
				update media_upload set created_at = created_at - interval '2 days',
					expires_at = expires_at - interval '2 days'
				where id = cast(:id as uuid)
				""").param("id", upload.path("id").asString()).update();
		assertThat(problem(complete(upload))).isEqualTo("409 upload.ended");

		assertThat(this.uploads.removeEnded()).isEqualTo(1);
		assertThat(quarantined()).isZero();
		assertThat(problem(complete(upload))).isEqualTo("404 upload.missing");
	}

	@Test
	void nothing_is_an_asset_before_it_came() throws Exception {
		JsonNode upload = begun(Pictures.jpeg(703, 400), "a.jpg");

		assertThat(problem(complete(upload))).isEqualTo("409 upload.not-arrived");
	}

	@Test
	void a_file_that_is_not_allowed_leaves_quarantine_at_once() throws Exception {
		byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
		JsonNode upload = begun(page, "a.jpg");
		put(URI.create(upload.path("url").asString()), page);

		assertThat(problem(complete(upload))).isEqualTo("400 asset.type-not-allowed");
		assertThat(quarantined()).isZero();
		assertThat(problem(complete(upload))).isEqualTo("404 upload.missing");
	}

	@Test
	void an_upload_is_its_owner_s() throws Exception {
		JsonNode upload = begun(Pictures.jpeg(704, 400), "a.jpg");

		this.token = tokenOf(this.site, Scope.MEDIA);

		assertThat(problem(complete(upload))).isEqualTo("404 upload.missing");
	}

	@Test
	void nobody_sends_to_a_site_of_others_or_without_the_scope() throws Exception {
		ObjectNode promise = promise(Pictures.jpeg(705, 400), "a.jpg");
		this.token = tokenOf(this.sites.create(SampleSites.department(this.ids)), Scope.MEDIA);
		assertThat(problem(begin(promise))).isEqualTo("403 asset.site-not-allowed");
		this.token = tokenOf(this.site, Scope.READ);
		assertThat(problem(begin(promise))).isEqualTo("403 token.scope-missing");
		MockHttpServletResponse unknown = this.client
			.perform(post("/api/v1/assets/uploads").contentType(MediaType.APPLICATION_JSON).content(promise.toString()))
			.andReturn()
			.getResponse();
		assertThat(unknown.getStatus()).isEqualTo(401);
	}

	@Test
	void a_promise_that_cannot_be_kept_is_refused() throws Exception {
		byte[] photo = Pictures.jpeg(706, 400);

		assertThat(problem(begin(promise(photo, "a.jpg").put("size", 2_000_000_000L))))
			.isEqualTo("400 asset.too-large");
		assertThat(problem(begin(promise(photo, "a.jpg").put("size", 0)))).isEqualTo("400 asset.empty");
		assertThat(problem(begin(promise(photo, "a.jpg").put("size", "besar")))).isEqualTo("400 upload.size-missing");
		assertThat(problem(begin(promise(photo, "a.jpg").put("sha256", "../../x"))))
			.isEqualTo("400 upload.digest-malformed");
		assertThat(problem(begin(promise(photo, "a.jpg").put("url", "x")))).isEqualTo("400 upload.field-unknown");
		for (int i = 0; i < 20; i++) {
			begun(photo, "a.jpg");
		}
		assertThat(problem(begin(promise(photo, "a.jpg")))).isEqualTo("409 upload.too-many");
	}

	JsonNode begun(byte[] content, String name) throws Exception {
		MockHttpServletResponse answer = begin(promise(content, name));
		assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
		return JSON.readTree(answer.getContentAsString()).path("data");
	}

	MockHttpServletResponse begin(ObjectNode promise) throws Exception {
		return answer(
				post("/api/v1/assets/uploads").contentType(MediaType.APPLICATION_JSON).content(promise.toString()));
	}

	MockHttpServletResponse complete(JsonNode upload) throws Exception {
		return answer(post(upload.path("complete").asString()));
	}

	MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		return this.client.perform(request.header("Authorization", "Bearer " + this.token)).andReturn().getResponse();
	}

	ObjectNode promise(byte[] content, String name) {
		return JSON.createObjectNode()
			.put("site", this.site.slug())
			.put("fileName", name)
			.put("size", content.length)
			.put("sha256", Digests.hex(content))
			.put("alt", "Pantai");
	}

	static String problem(MockHttpServletResponse answer) throws IOException {
		JsonNode problem = JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
		assertThat(problem.path("detail").asString()).as("has words").contains(" ");
		return answer.getStatus() + " " + problem.path("code").asString();
	}

	private String tokenOf(Site where, Scope... scopes) {
		Person person = this.people.create(SamplePeople.on(where.id(), this.ids, Role.WRITER), null);
		return this.tokens.issue(person.id(), "uji", Set.of(scopes), Set.of(), null);
	}

	private long quarantined() {
		try (Stream<StoredFile> files = this.store.list(Area.QUARANTINE)) {
			return files.count();
		}
	}

}
