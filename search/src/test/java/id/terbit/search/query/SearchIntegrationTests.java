package id.terbit.search.query;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.terbit.contentapi.OpenApi;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Document;
import id.terbit.harness.ApiContract;
import id.terbit.harness.IntegrationTest;
import id.terbit.publication.DeliveryException;
import id.terbit.search.index.SearchRebuild;
import id.terbit.search.missed.MissedSearches;
import id.terbit.search.missed.MissedSearches.Missed;
import id.terbit.site.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
@AutoConfigureMockMvc
@Import(Office.class)
class SearchIntegrationTests {

	@Autowired
	MockMvc browser;

	@Autowired
	Office office;

	@Autowired
	SearchRebuild rebuild;

	@Autowired
	MissedSearches missed;

	@Autowired
	JdbcClient database;

	@Autowired
	OpenApi contract;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	private Site site;

	@BeforeEach
	void open() {
		this.site = this.office.open();
	}

	@Test
	void what_is_published_is_found_and_what_is_withdrawn_is_not() throws Exception {
		Document article = this.office.published(this.site, "Lempuk durian Bantan",
				"Dimasak berjam-jam di atas tungku.");
		assertThat(titles("lempuk")).containsExactly("Lempuk durian Bantan");
		assertThat(page("tungku")).contains("1 hasil untuk “tungku”", "<mark>tungku</mark>",
				"/s/" + this.site.slug() + "/berita/lempuk-durian-bantan");
		this.office.withdraw(article);
		assertThat(titles("lempuk")).isEmpty();
		assertThat(page("lempuk")).contains("Tidak ada hasil untuk “lempuk”", "Periksa ejaan");
	}

	@Test
	void a_draft_is_never_found() throws Exception {
		Document draft = this.office.draft(this.site, "Rencana rahasia zapin", "Belum boleh dibaca.");
		this.office.deliver(draft);
		this.rebuild.run((count) -> {
		});
		assertThat(titles("rahasia")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "title:rahasia", "rahasia*", "*:*", "+rahasia", "gone:yes", "\"rahasia", "/.*/",
			"[a TO z]", "rahasia~", "<script>alert(1)</script>", "'\"--", "((((", "\\" })
	void whatever_is_typed_is_words(String typed) throws Exception {
		this.office.deliver(this.office.draft(this.site, "Rencana rahasia", "Belum boleh dibaca."));
		assertThat(titles(typed)).doesNotContain("Rencana rahasia");
		MockHttpServletResponse page = get("/s/" + this.site.slug() + "/cari?q=" + encoded(typed));
		assertThat(page.getStatus()).isEqualTo(200);
		assertThat(page.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("<script>");
	}

	@Test
	void an_identity_number_is_neither_indexed_nor_shown() throws Exception {
		Document article = this.office.published(this.site, "Pengumuman penting", "SISIPAN");
		smuggle(article, "Nomor 1403014708900001 tercantum keliru.");
		this.office.deliver(article);
		assertThat(titles("1403014708900001")).isEmpty();
		assertThat(titles("tercantum")).containsExactly("Pengumuman penting");
		assertThat(page("tercantum")).doesNotContain("1403014708900001");
	}

	@ParameterizedTest
	@ValueSource(strings = { "perbup 51 2016", "51/2016", "51 2016" })
	void a_regulation_is_found_by_its_number_and_year(String typed) throws Exception {
		entry(ContentTypes.REGULATION, "Tentang situs", Map.of("kind", "perbup", "number", "51", "year", 2016));
		entry(ContentTypes.REGULATION, "Tentang zapin", Map.of("kind", "perda", "number", "7", "year", 2019));
		assertThat(titles(typed)).contains("Tentang situs").doesNotContain("Tentang zapin");
	}

	@Test
	void fields_are_found_and_what_is_inside_is_not() throws Exception {
		entry(ContentTypes.SERVICE, "Ganti kartu", Map.of("requirements", "- surat kehilangan dari kepolisian"));
		entry(ContentTypes.OFFICIAL, "Ir. Contoh", Map.of("position", "Sekretaris", "nip", "197001011995031001"));
		assertThat(titles("surat kehilangan")).containsExactly("Ganti kartu");
		assertThat(page("kepolisian")).contains("Layanan", "<mark>kepolisian</mark>");
		assertThat(titles("sekretaris")).containsExactly("Ir. Contoh");
		assertThat(titles("197001011995031001")).isEmpty();
	}

	@Test
	void a_rebuilt_index_finds_the_same() throws Exception {
		Document article = this.office.published(this.site, "Mandi Safar di Rupat", "Tradisi tahunan.");
		this.rebuild.run((count) -> {
		});
		assertThat(titles("safar")).containsExactly("Mandi Safar di Rupat");
		this.office.deliver(article);
		assertThat(titles("safar")).containsExactly("Mandi Safar di Rupat");
	}

	@Test
	void the_page_helps_before_anything_is_asked_and_refuses_what_is_too_long() throws Exception {
		this.office.published(this.site, "Festival Budaya Bahari", "Di tepi laut.");
		MockHttpServletResponse empty = get("/s/" + this.site.slug() + "/cari");
		assertThat(empty.getStatus()).isEqualTo(200);
		assertThat(empty.getHeader("X-Robots-Tag")).isEqualTo("noindex");
		assertThat(empty.getContentAsString(StandardCharsets.UTF_8)).contains("role=\"search\"",
				"<label for=\"cari-q\">", "Festival Budaya Bahari");
		assertThat(get("/s/" + this.site.slug() + "/cari?q=" + "a".repeat(201)).getStatus()).isEqualTo(400);
		assertThat(get("/s/tidak-ada/cari").getStatus()).isEqualTo(404);
	}

	@Test
	void hits_are_narrowed_by_links_with_counts_and_sorted_by_date() throws Exception {
		this.office.published(this.site, "Festival zapin di Bantan", "Zapin api.");
		this.office.published(this.site, "Zapin", "Zapin zapin.");
		assertThat(page("zapin")).contains("2 hasil untuk “zapin”", "aria-current=\"true\"", "urut=terbaru");
		JsonNode answer = answer("/api/v1/search?q=zapin&sort=-publishedAt&filter%5Bsite%5D=" + this.site.slug());
		assertThat(answer.at("/data/0/title").stringValue()).isEqualTo("Zapin");
		assertThat(answer.at("/meta/counts/category/0").toString()).isEqualTo("{\"value\":\"wisata\",\"count\":2}");
		assertThat(answer.at("/meta/counts/type/0/value").stringValue()).isEqualTo("article");
	}

	@Test
	void what_has_only_some_of_the_words_is_said_to_and_counts_as_missed() throws Exception {
		this.office.published(this.site, "Kelompok Qwxterubuk", "Jadwal terbaru.");
		this.office.published(this.site, "Kelompok lain", "Jadwal lama.");
		assertThat(page("qwxterubuk zzqxkata")).contains("yang berikut memuat sebagian", "Kelompok ");
		JsonNode partly = answer("/api/v1/search?q=qwxterubuk+zzqxkata");
		assertThat(partly.at("/meta/partial").booleanValue()).isTrue();
		assertThat(partly.at("/data").size()).isOne();
		assertThat(page("qwxterubuk jadwal")).doesNotContain("yang berikut memuat sebagian");
		assertThat(answer("/api/v1/search?q=qwxterubuk+jadwal").at("/meta").has("partial")).isFalse();
		assertThat(answer("/api/v1/search?q=zzqxkata+2019").at("/data").size()).as("a year alone").isZero();
		for (int visitor = 0; visitor < MissedSearches.ENOUGH; visitor++) {
			visit("/cari?q=qwxterubuk+zzqxkata", "192.0.2." + visitor);
		}
		this.missed.write(LocalDate.of(2026, 11, 26));
		assertThat(this.missed.of(List.of(this.site.id()), 50)).extracting(Missed::words)
			.contains("qwxterubuk zzqxkata");
	}

	@Test
	void another_spelling_is_said_and_what_was_typed_can_be_had() throws Exception {
		this.office.published(this.site, "Penyeberangan Gobangkelit", "Jadwal terbaru.");
		assertThat(page("gobangkelt")).contains("Menampilkan hasil untuk", "<strong>gobangkelit</strong>",
				"/cari?q=gobangkelt&amp;persis=1", "Penyeberangan ");
		String exactly = "/api/v1/search?q=gobangkelt&spelling=asTyped";
		assertThat(answer("/api/v1/search?q=gobangkelt").at("/meta/instead").stringValue()).isEqualTo("gobangkelit");
		assertThat(answer(exactly).at("/meta").has("instead")).isFalse();
		assertThat(answer(exactly).at("/data").size()).isZero();
	}

	@Test
	void where_nothing_fits_the_page_names_the_sites_that_have_it() throws Exception {
		Site other = this.office.open();
		this.office.published(other, "Kenduri Sungaibatang", "Bersama warga.");
		assertThat(page("sungaibatang")).contains("Tidak ada hasil", "Ditemukan di situs lain",
				"/s/" + other.slug() + "/cari?q=sungaibatang");
	}

	@Test
	void what_five_visitors_look_for_in_vain_is_counted_and_what_is_found_is_not() throws Exception {
		this.office.published(this.site, "Kenduri Lautpasang", "Bersama warga.");
		this.rebuild.run((count) -> {
		});
		for (int visitor = 0; visitor < MissedSearches.ENOUGH; visitor++) {
			visit("/cari?q=qwxbeasiswa", "192.0.2." + visitor);
			visit("/cari?q=qwxberita&jenis=event", "192.0.2." + visitor);
			visit("/cari?q=lautpasang", "192.0.2." + visitor);
			// addresses of one household
			visit("/cari?q=qwxrumah", "2001:db8:1:2::" + visitor);
		}
		this.missed.write(LocalDate.of(2026, 11, 26));
		assertThat(this.missed.of(List.of(this.site.id()), 50)).extracting(Missed::words)
			.containsExactly("qwxbeasiswa");
	}

	private void visit(String page, String address) throws Exception {
		this.browser.perform(MockMvcRequestBuilders.get(URI.create("/s/" + this.site.slug() + page)).with((request) -> {
			request.setRemoteAddr(address);
			return request;
		})).andExpect(MockMvcResultMatchers.status().isOk());
	}

	@Test
	void titles_are_suggested_by_beginnings_of_words_and_with_a_letter_wrong() throws Exception {
		this.office.published(this.site, "Kenduri Durianbujang", "Bersama warga.");
		assertThat(suggested("durianb")).containsExactly("Kenduri Durianbujang");
		assertThat(suggested("kenduri durian")).containsExactly("Kenduri Durianbujang");
		assertThat(suggested("durianbujeng")).containsExactly("Kenduri Durianbujang");
		assertThat(suggested("d")).isEmpty();
		assertThat(suggested("kenduri 1403014708900001")).doesNotContain("1403014708900001");
		JsonNode first = answer("/api/v1/suggest?q=durianb&site=" + this.site.slug()).at("/data/0");
		assertThat(first.path("url").stringValue()).endsWith("/s/" + this.site.slug() + "/berita/kenduri-durianbujang");
		assertThat(first.path("type").stringValue()).isEqualTo("article");
	}

	@Test
	void the_contract_describes_every_mapping_and_nothing_else() {
		assertThat(ApiContract.described(this.contract)).isEqualTo(ApiContract.mapped(this.mappings));
	}

	@Test
	void the_api_refuses_what_it_does_not_know() throws Exception {
		assertThat(code("/api/v1/search")).isEqualTo("search.words-missing");
		assertThat(code("/api/v1/search?q=" + "a".repeat(201))).isEqualTo("search.words-too-long");
		assertThat(code("/api/v1/search?q=a&foo=1")).isEqualTo("parameter.unknown");
		assertThat(code("/api/v1/search?q=a&filter%5Byear%5D=kapan")).isEqualTo("filter.value-malformed");
		assertThat(code("/api/v1/search?q=a&sort=title")).isEqualTo("parameter.value-unknown");
		assertThat(code("/api/v1/search?q=a&spelling=maybe")).isEqualTo("parameter.value-unknown");
		assertThat(code("/api/v1/suggest")).isEqualTo("search.words-missing");
		assertThat(code("/api/v1/suggest?q=a&site=tidak-ada")).isEqualTo("parameter.value-unknown");
		assertThat(code("/api/v1/search?q=a&page%5Bnumber%5D=100&page%5Bsize%5D=100")).isEqualTo("search.too-deep");
		assertThat(get("/api/v1/search?q=" + encoded("1' or 1=1")).getStatus()).isEqualTo(200);
	}

	private void entry(ContentType type, String title, Map<String, Object> fields) throws DeliveryException {
		this.office.entry(this.site, type, title, fields);
	}

	/** As if it had come in before anybody looked for identity numbers. */
	private void smuggle(Document document, String sentence) {
		this.database.sql("""
				update edition set body = cast(replace(cast(body as text), 'SISIPAN', :sentence) as jsonb)
				where document_id = :document
				""").param("sentence", sentence).param("document", document.id()).update();
	}

	private List<String> titles(String words) throws Exception {
		MockHttpServletResponse response = get(
				"/api/v1/search?q=" + encoded(words) + "&filter%5Bsite%5D=" + this.site.slug());
		JsonNode answer = JsonMapper.shared().readTree(response.getContentAsString(StandardCharsets.UTF_8));
		assertThat(response.getStatus()).as(answer.toString()).isEqualTo(200);
		return answer.path("data").valueStream().map((hit) -> hit.path("title").stringValue()).toList();
	}

	private List<String> suggested(String typed) throws Exception {
		return answer("/api/v1/suggest?q=" + encoded(typed) + "&site=" + this.site.slug()).path("data")
			.valueStream()
			.map((each) -> each.path("title").stringValue())
			.toList();
	}

	private JsonNode answer(String address) throws Exception {
		MockHttpServletResponse response = get(address);
		assertThat(response.getStatus()).isEqualTo(200);
		return JsonMapper.shared().readTree(response.getContentAsString(StandardCharsets.UTF_8));
	}

	private String page(String words) throws Exception {
		MockHttpServletResponse response = get("/s/" + this.site.slug() + "/cari?q=" + encoded(words));
		assertThat(response.getStatus()).isEqualTo(200);
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

	private String code(String address) throws Exception {
		MockHttpServletResponse response = get(address);
		assertThat(response.getStatus()).isEqualTo(400);
		return JsonMapper.shared()
			.readTree(response.getContentAsString(StandardCharsets.UTF_8))
			.path("code")
			.stringValue();
	}

	private MockHttpServletResponse get(String address) throws Exception {
		return this.browser.perform(MockMvcRequestBuilders.get(URI.create(address))).andReturn().getResponse();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
