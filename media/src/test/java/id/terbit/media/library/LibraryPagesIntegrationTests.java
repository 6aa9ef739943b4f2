package id.terbit.media.library;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.media.Pictures;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@IntegrationTest
@AutoConfigureMockMvc
class LibraryPagesIntegrationTests {

	@Autowired
	private MockMvc browser;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	private Site site;

	private Person writer;

	private Person stranger;

	@BeforeEach
	void office() {
		this.site = this.sites.create(SampleSites.department(this.ids));
		this.writer = this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.WRITER), null);
		Site other = this.sites.create(SampleSites.department(this.ids));
		this.stranger = this.people.create(SamplePeople.on(other.id(), this.ids, Role.WRITER), null);
	}

	@Test
	void the_editor_gets_json_and_may_load_the_picture() throws Exception {
		JsonNode asset = json(upload(this.writer, Pictures.jpeg(700, 500), MediaType.APPLICATION_JSON_VALUE));

		assertThat(asset.path("width").asInt()).isEqualTo(700);
		assertThat(asset.path("url").asString())
			.isEqualTo("/meja/media/berkas/" + asset.path("sha256").asString() + "/640.jpg");
		MockHttpServletResponse picture = answer(this.writer, get(asset.path("url").asString()));
		assertThat(picture.getStatus()).isEqualTo(200);
		assertThat(picture.getContentType()).isEqualTo("image/jpeg");
		assertThat(picture.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(picture.getHeader("Cache-Control")).contains("private", "immutable");
		assertThat(Pictures.decoded(picture.getContentAsByteArray()).getWidth()).isEqualTo(640);
	}

	@Test
	void an_original_is_saved_and_never_shown() throws Exception {
		JsonNode asset = json(upload(this.writer, Pictures.jpeg(701, 500), "*/*"));

		MockHttpServletResponse file = answer(this.writer,
				get("/meja/media/berkas/" + asset.path("sha256").asString()));

		assertThat(file.getHeader("Content-Disposition")).startsWith("attachment;").contains("foto.jpg");
		assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(file.getHeader("Content-Security-Policy")).contains("sandbox");
	}

	@Test
	void files_of_other_sites_are_not_there() throws Exception {
		JsonNode asset = json(upload(this.writer, Pictures.jpeg(702, 500), MediaType.APPLICATION_JSON_VALUE));

		assertThat(answer(this.stranger, get(asset.path("url").asString())).getStatus()).isEqualTo(404);
		assertThat(
				answer(this.stranger, post("/meja/media/" + asset.path("id").asString()).param("alt", "x")).getStatus())
			.isEqualTo(404);
		assertThat(upload(this.stranger, Pictures.jpeg(10, 10), MediaType.APPLICATION_JSON_VALUE).getStatus())
			.isEqualTo(403);
	}

	@Test
	void a_refusal_is_a_problem_for_the_editor() throws Exception {
		MockHttpServletResponse answer = upload(this.writer, "<svg/>".getBytes(StandardCharsets.UTF_8),
				MediaType.APPLICATION_JSON_VALUE);

		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentType()).startsWith("application/problem+json");
		assertThat(json(answer).path("code").asString()).isEqualTo("asset.type-not-allowed");
		assertThat(json(answer).path("detail").asString()).contains("tidak diterima");
	}

	@Test
	void the_page_works_without_script() throws Exception {
		assertThat(page()).contains("Belum ada berkas di");

		MockHttpServletResponse answer = upload(this.writer, Pictures.jpeg(703, 500), "text/html,*/*;q=0.8");
		assertThat(answer.getRedirectedUrl()).isEqualTo("/meja/media?situs=" + this.site.slug());
		assertThat(page()).contains("foto.jpg", "703 × 500", "Tanpa teks alternatif");

		String id = page().replaceAll("(?s).*href=\"/meja/media/([0-9a-f-]{36})\".*", "$1");
		answer(this.writer,
				post("/meja/media/" + id).param("versi", "0")
					.param("alt", "Pantai <b>")
					.param("credit", "Juru Foto Contoh"));
		assertThat(page()).contains("Pantai &lt;b&gt;", "Juru Foto Contoh").doesNotContain("Tanpa teks alternatif");
	}

	@Test
	void whoever_comes_too_late_sees_both_and_loses_no_word() throws Exception {
		String id = json(upload(this.writer, Pictures.jpeg(704, 500), "*/*")).path("id").asString();
		answer(this.writer, post("/meja/media/" + id).param("versi", "0").param("alt", "Yang pertama"));

		MockHttpServletResponse late = answer(this.writer,
				post("/meja/media/" + id).param("versi", "0").param("alt", "Yang terlambat"));

		assertThat(late.getStatus()).isEqualTo(409);
		assertThat(late.getContentAsString()).contains("sudah diubah orang lain", "Yang terlambat",
				"Tersimpan sekarang: Yang pertama");
	}

	@Test
	void a_day_that_is_none_is_named_and_the_words_stay() throws Exception {
		String id = json(upload(this.writer, Pictures.jpeg(705, 500), "*/*")).path("id").asString();

		MockHttpServletResponse answer = answer(this.writer,
				post("/meja/media/" + id).param("versi", "0").param("alt", "Jembatan").param("until", "31-12-2026"));

		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("31-12-2026", "Jembatan");
	}

	@Test
	void words_and_filters_find_a_file_again() throws Exception {
		String bridge = json(upload(this.writer, Pictures.jpeg(706, 500), "*/*")).path("id").asString();
		String boat = json(upload(this.writer, Pictures.jpeg(707, 500), "*/*")).path("id").asString();
		answer(this.writer,
				post("/meja/media/" + bridge).param("versi", "0")
					.param("alt", "Jembatan Siak_Kecil")
					.param("credit", "Juru Foto Contoh")
					.param("until", "2020-01-31")
					.param("folder", "Infrastruktur"));

		assertThat(page("?kata=jemb+SIAK")).contains(bridge).doesNotContain(boat);
		assertThat(page("?kata=juru&jenis=gambar")).contains(bridge).doesNotContain(boat);
		assertThat(page("?kata=batan")).contains("Tidak ada berkas yang cocok");
		assertThat(page("?kata='+%26+!")).contains(bridge, boat);
		assertThat(page("?folder=Infrastruktur")).contains(bridge).doesNotContain(boat);
		assertThat(page("?hak=berakhir")).contains(bridge, "Hak pakai berakhir 31 Januari 2020").doesNotContain(boat);
		assertThat(page("?hak=segera")).contains("Tidak ada berkas yang cocok");
		assertThat(page("?alt=tanpa")).contains(boat).doesNotContain(bridge);
		assertThat(page("?jenis=video")).contains("Tidak ada berkas yang cocok");
		assertThat(page("?pakai=ya")).contains("Tidak ada berkas yang cocok");
		assertThat(page("?pakai=tidak&tampilan=daftar")).contains(bridge, boat, "<table");
		assertThat(page("?sebelum=" + boat)).contains(bridge).doesNotContain("/meja/media/" + boat);
		assertThat(page("?situs=%7Bx%7D&folder=%7By%7D")).contains("Tidak ada berkas yang cocok");
	}

	@Test
	void the_editor_chooses_among_pictures() throws Exception {
		String id = json(upload(this.writer, Pictures.jpeg(708, 500), "*/*")).path("id").asString();

		JsonNode mine = json(answer(this.writer, get("/meja/media/pilih?jenis=gambar&situs=" + this.site.slug())));
		JsonNode others = json(answer(this.stranger, get("/meja/media/pilih?situs=" + this.site.slug())));

		assertThat(mine.path("files").path(0).path("id").asString()).isEqualTo(id);
		assertThat(mine.path("files").path(0).path("small").asString()).endsWith("/640.webp");
		assertThat(mine.path("after").asString()).isEmpty();
		assertThat(others.path("files").isEmpty()).isTrue();
	}

	@Test
	void many_are_changed_at_once_and_each_keeps_what_nobody_spoke_of() throws Exception {
		String first = json(upload(this.writer, Pictures.jpeg(709, 500), "*/*")).path("id").asString();
		String second = json(upload(this.writer, Pictures.jpeg(710, 500), "*/*")).path("id").asString();
		answer(this.writer, post("/meja/media/" + first).param("versi", "0").param("alt", "Tetap"));

		MockHttpServletResponse answer = answer(this.writer,
				post("/meja/media/massal").param("berkas", first, second)
					.param("credit", "Dinas Contoh")
					.param("licence", "CC BY 4.0")
					.param("kembali", "https://example.org/"));

		assertThat(answer.getRedirectedUrl()).isEqualTo("/meja/media");
		assertThat(page("?kata=dinas")).contains(first, second, "Tetap");
		assertThat(answer(this.writer, get("/meja/media/" + second)).getContentAsString()).contains("CC BY 4.0",
				"licence:  → CC BY 4.0");
		assertThat(answer(this.stranger, post("/meja/media/massal").param("berkas", first).param("credit", "Bukan"))
			.getStatus()).isEqualTo(404);
	}

	private String page() throws Exception {
		return page("");
	}

	private String page(String query) throws Exception {
		MockHttpServletResponse page = answer(this.writer, get(URI.create("/meja/media" + query)));
		assertThat(page.getStatus()).isEqualTo(200);
		return page.getContentAsString();
	}

	private MockHttpServletResponse upload(Person by, byte[] bytes, String accept) throws Exception {
		return answer(by,
				multipart("/meja/media/unggah").file(new MockMultipartFile("file", "foto.svg", "image/svg+xml", bytes))
					.param("site", this.site.slug())
					.header("Accept", accept));
	}

	private MockHttpServletResponse answer(Person by, AbstractMockHttpServletRequestBuilder<?> request)
			throws Exception {
		return this.browser.perform(request.with(user(by.username())).with(csrf())).andReturn().getResponse();
	}

	private static JsonNode json(MockHttpServletResponse answer) throws Exception {
		return JsonMapper.shared().readTree(answer.getContentAsString());
	}

}
