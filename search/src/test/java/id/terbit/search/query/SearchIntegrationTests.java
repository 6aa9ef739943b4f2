package id.terbit.search.query;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.body.Block;
import id.terbit.body.Body;
import id.terbit.body.Inline;
import id.terbit.contentapi.OpenApi;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Edition.Withdrawal;
import id.terbit.document.EditorialDesk;
import id.terbit.document.RevisionOrigin;
import id.terbit.document.Verb;
import id.terbit.document.VerbRequest;
import id.terbit.harness.ApiContract;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.publication.Delivery;
import id.terbit.publication.DeliveryException;
import id.terbit.publication.PublicationTarget;
import id.terbit.publication.Subject;
import id.terbit.search.index.SearchRebuild;
import id.terbit.site.Category;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
@AutoConfigureMockMvc
class SearchIntegrationTests {

	@Autowired
	MockMvc browser;

	@Autowired
	Sites sites;

	@Autowired
	People people;

	@Autowired
	Ids ids;

	@Autowired
	EditorialDesk desk;

	@Autowired
	Documents documents;

	@Autowired
	PublicationTarget target;

	@Autowired
	SearchRebuild rebuild;

	@Autowired
	JdbcClient database;

	@Autowired
	OpenApi contract;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	private Site site;

	private UUID category;

	@BeforeEach
	void office() {
		this.site = this.sites.create(SampleSites.department(this.ids));
		this.category = this.sites
			.createCategory(new Category(this.ids.next(), this.site.id(), "wisata", "Wisata", false))
			.id();
	}

	@Test
	void what_is_published_is_found_and_what_is_withdrawn_is_not() throws Exception {
		Document article = published("Lempuk durian Bantan", "Dimasak berjam-jam di atas tungku.");
		deliver(article);
		assertThat(titles("lempuk")).containsExactly("Lempuk durian Bantan");
		assertThat(page("tungku")).contains("1 hasil untuk “tungku”", "<mark>tungku</mark>",
				"/s/" + this.site.slug() + "/berita/lempuk-durian-bantan");
		Actor.Human division = actor(Role.DIVISION_HEAD);
		this.desk.perform(article.id(), null, VerbRequest.withdraw(Withdrawal.Kind.IN_ERROR, "Keliru", null), division);
		deliver(article);
		assertThat(titles("lempuk")).isEmpty();
		assertThat(page("lempuk")).contains("Tidak ada hasil untuk “lempuk”", "Periksa ejaan");
	}

	@Test
	void a_draft_is_never_found() throws Exception {
		Document draft = draft("Rencana rahasia zapin", "Belum boleh dibaca.", actor(Role.WRITER));
		deliver(draft);
		this.rebuild.run((count) -> {
		});
		assertThat(titles("rahasia")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "title:rahasia", "rahasia*", "*:*", "+rahasia", "gone:yes", "\"rahasia", "/.*/",
			"[a TO z]", "rahasia~", "<script>alert(1)</script>", "'\"--", "((((", "\\" })
	void whatever_is_typed_is_words(String typed) throws Exception {
		deliver(draft("Rencana rahasia", "Belum boleh dibaca.", actor(Role.WRITER)));
		assertThat(titles(typed)).doesNotContain("Rencana rahasia");
		MockHttpServletResponse page = get("/s/" + this.site.slug() + "/cari?q=" + encoded(typed));
		assertThat(page.getStatus()).isEqualTo(200);
		assertThat(page.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("<script");
	}

	@Test
	void an_identity_number_is_neither_indexed_nor_shown() throws Exception {
		Document article = published("Pengumuman penting", "SISIPAN");
		smuggle(article, "Nomor 1403014708900001 tercantum keliru.");
		deliver(article);
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
		Document article = published("Mandi Safar di Rupat", "Tradisi tahunan.");
		this.rebuild.run((count) -> {
		});
		assertThat(titles("safar")).containsExactly("Mandi Safar di Rupat");
		deliver(article);
		assertThat(titles("safar")).containsExactly("Mandi Safar di Rupat");
	}

	@Test
	void the_page_helps_before_anything_is_asked_and_refuses_what_is_too_long() throws Exception {
		published("Festival Budaya Bahari", "Di tepi laut.");
		MockHttpServletResponse empty = get("/s/" + this.site.slug() + "/cari");
		assertThat(empty.getStatus()).isEqualTo(200);
		assertThat(empty.getHeader("X-Robots-Tag")).isEqualTo("noindex");
		assertThat(empty.getContentAsString(StandardCharsets.UTF_8)).contains("role=\"search\"",
				"<label for=\"cari-q\">", "Festival Budaya Bahari");
		assertThat(get("/s/" + this.site.slug() + "/cari?q=" + "a".repeat(201)).getStatus()).isEqualTo(400);
		assertThat(get("/s/tidak-ada/cari").getStatus()).isEqualTo(404);
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
		assertThat(code("/api/v1/search?q=a&page%5Bnumber%5D=100&page%5Bsize%5D=100")).isEqualTo("search.too-deep");
		assertThat(get("/api/v1/search?q=" + encoded("1' or 1=1")).getStatus()).isEqualTo(200);
	}

	private Document draft(String title, String sentence, Actor.Human by) {
		Body body = new Body(List.of(new Block.Paragraph(List.of(new Inline.Text(sentence)))));
		Content content = new Content(title, "Ringkasan contoh", body, "", "", "", this.category, List.of(), List.of(),
				null, List.of(), List.of(), Map.of());
		return this.desk.create(this.site.id(), "article", content, RevisionOrigin.CREATED, by);
	}

	private Document published(String title, String sentence) {
		Document draft = draft(title, sentence, actor(Role.WRITER));
		Actor.Human editor = actor(Role.EDITOR);
		Actor.Human publisher = actor(Role.PUBLISHER);
		actor(Role.SECTION_HEAD);
		this.desk.perform(draft.id(), null, VerbRequest.of(Verb.SUBMIT), actor(Role.WRITER));
		this.desk.perform(draft.id(), null, VerbRequest.of(Verb.ENDORSE, "Sudah baik"), editor);
		this.desk.perform(draft.id(), null, VerbRequest.of(Verb.APPROVE), actor(Role.SECTION_HEAD));
		this.desk.perform(draft.id(), null, VerbRequest.of(Verb.STAGE), publisher);
		this.desk.perform(draft.id(), null, VerbRequest.pass(), editor);
		return this.desk.perform(draft.id(), null, VerbRequest.of(Verb.PUBLISH), publisher);
	}

	private void entry(ContentType type, String title, Map<String, Object> fields) throws DeliveryException {
		Content content = new Content(title, "", new Body(List.of()), "", "", "", null, List.of(), List.of(), null,
				List.of(), List.of(), fields);
		Document draft = this.desk.create(this.site.id(), type.name(), content, RevisionOrigin.CREATED,
				actor(Role.WRITER));
		deliver(this.desk.perform(draft.id(), null, VerbRequest.of(Verb.FAST_TRACK), actor(Role.DIVISION_HEAD)));
	}

	/** As if it had come in before anybody looked for identity numbers. */
	private void smuggle(Document document, String sentence) {
		this.database.sql("""
				update edition set body = cast(replace(cast(body as text), 'SISIPAN', :sentence) as jsonb)
				where document_id = :document
				""").param("sentence", sentence).param("document", document.id()).update();
	}

	private void deliver(Document document) throws DeliveryException {
		this.target.deliver(new Delivery(Subject.document(document.id()), this.site.id(), document.version()));
	}

	private Actor.Human actor(Role role) {
		return new Actor.Human(this.people.create(SamplePeople.on(this.site.id(), this.ids, role), null), null);
	}

	private List<String> titles(String words) throws Exception {
		MockHttpServletResponse response = get(
				"/api/v1/search?q=" + encoded(words) + "&filter%5Bsite%5D=" + this.site.slug());
		JsonNode answer = JsonMapper.shared().readTree(response.getContentAsString(StandardCharsets.UTF_8));
		assertThat(response.getStatus()).as(answer.toString()).isEqualTo(200);
		return answer.path("data").valueStream().map((hit) -> hit.path("title").stringValue()).toList();
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
