package id.terbit.media.library;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.media.Pictures;
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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;

/** What is said of a file, read and written by programs. */
@IntegrationTest
@AutoConfigureMockMvc
class AssetApiIntegrationTests {

	@Autowired
	private MockMvc client;

	@Autowired
	private AssetLibrary library;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private ApiTokens tokens;

	@Autowired
	private Ids ids;

	private Asset photo;

	private String token;

	@BeforeEach
	void office() {
		Site site = this.sites.create(SampleSites.department(this.ids));
		Person writer = this.people.create(SamplePeople.on(site.id(), this.ids, Role.WRITER), null);
		this.token = this.tokens.issue(writer.id(), "uji", Set.of(Scope.READ, Scope.MEDIA), Set.of(), null);
		this.photo = this.library.upload(site.id(), "pantai.jpg", new ByteArrayInputStream(Pictures.jpeg(900, 600)),
				new Description("Pantai", "", "Contoh"), writer);
	}

	@Test
	void licence_rights_and_focus_are_read_and_written() throws Exception {
		MockHttpServletResponse read = answer(get(path()));
		assertThat(data(read).path("focus").toString()).isEqualTo("{\"x\":0.5,\"y\":0.5}");
		assertThat(data(read).path("licence").asString()).isEmpty();
		assertThat(data(read).has("rightsUntil")).isFalse();

		MockHttpServletResponse written = change(String.valueOf(read.getHeader("ETag")),
				"{\"licence\": \"CC BY 4.0\", \"rightsUntil\": \"2031-05-20\", \"focus\": {\"x\": 0.25, \"y\": 1}}");

		assertThat(written.getStatus()).as(written.getContentAsString()).isEqualTo(200);
		JsonNode now = data(answer(get(path())));
		assertThat(now).isEqualTo(data(written));
		assertThat(now.path("licence").asString()).isEqualTo("CC BY 4.0");
		assertThat(now.path("rightsUntil").asString()).isEqualTo("2031-05-20");
		assertThat(now.path("focus").toString()).isEqualTo("{\"x\":0.25,\"y\":1}");
		assertThat(now.path("alt").asString()).as("what is not given stays").isEqualTo("Pantai");

		MockHttpServletResponse cleared = change(String.valueOf(written.getHeader("ETag")),
				"{\"rightsUntil\": null, \"focus\": null, \"credit\": null}");
		assertThat(data(cleared).has("rightsUntil")).isFalse();
		assertThat(data(cleared).path("focus").path("x").asDouble()).isEqualTo(0.5);
		assertThat(data(cleared).path("credit").asString()).isEmpty();
	}

	@Test
	void whoever_read_an_older_version_changes_nothing() throws Exception {
		String tag = String.valueOf(answer(get(path())).getHeader("ETag"));
		change(tag, "{\"credit\": \"Juru Foto Contoh\"}");

		MockHttpServletResponse late = change(tag, "{\"credit\": \"Lain\"}");
		assertThat(late.getStatus()).isEqualTo(412);
		assertThat(json(late).path("currentVersion").asInt()).isEqualTo(1);
		assertThat(late.getHeader("ETag")).isEqualTo("\"1\"");
		assertThat(answer(patch(path()).contentType(MediaType.APPLICATION_JSON).content("{}")).getStatus())
			.isEqualTo(428);
		assertThat(data(answer(get(path()))).path("credit").asString()).isEqualTo("Juru Foto Contoh");
	}

	@Test
	void what_is_no_value_is_named() throws Exception {
		MockHttpServletResponse refused = change("\"0\"",
				"{\"rightsUntil\": \"besok\", \"focus\": {\"x\": 2, \"y\": 0}, \"siteId\": 1, \"licence\": 7}");

		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(json(refused).path("errors").valueStream().map((error) -> error.path("pointer").asString()))
			.containsExactlyInAnyOrder("/rightsUntil", "/focus/x", "/siteId", "/licence");
		assertThat(data(answer(get(path()))).path("version").asInt()).isZero();
	}

	private String path() {
		return "/api/v1/assets/" + this.photo.id();
	}

	private MockHttpServletResponse change(String tag, String json) throws Exception {
		return answer(patch(path()).contentType(MediaType.APPLICATION_JSON).header("If-Match", tag).content(json));
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		return this.client.perform(request.header("Authorization", "Bearer " + this.token)).andReturn().getResponse();
	}

	private static JsonNode data(MockHttpServletResponse answer) throws Exception {
		return json(answer).path("data");
	}

	private static JsonNode json(MockHttpServletResponse answer) throws Exception {
		return JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
	}

}
