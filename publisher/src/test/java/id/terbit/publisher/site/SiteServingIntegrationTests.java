package id.terbit.publisher.site;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

import gg.jte.Content;
import id.terbit.asset.Asset;
import id.terbit.body.Mark;
import id.terbit.document.Document;
import id.terbit.document.Edition.Withdrawal.Kind;
import id.terbit.document.StagingSite;
import id.terbit.harness.IntegrationTest;
import id.terbit.harness.MemoryAssets;
import id.terbit.publication.Delivery;
import id.terbit.publication.SiteShell;
import id.terbit.publication.Subject;
import id.terbit.publisher.site.PressOffice.Press;
import id.terbit.refusal.Refusal;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How readers get the pages, and how people see drafts. */
@IntegrationTest
@Import(PressOffice.class)
class SiteServingIntegrationTests {

	@Autowired
	private PressOffice office;

	@Autowired
	private SitePages pages;

	@Autowired
	private StagingSite staging;

	@Autowired
	private SiteShell shell;

	@Autowired
	private SiteProperties properties;

	@Autowired
	private Sites sites;

	@Autowired
	private MemoryAssets assets;

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private SiteHostFilter hosts;

	@Autowired
	@Qualifier("dispatcher")
	private SmartLifecycle dispatcher;

	private Press press;

	private MockMvcTester browser;

	private String base;

	@BeforeEach
	void open() {
		this.dispatcher.stop();
		this.press = this.office.open();
		this.browser = MockMvcTester.from(this.context, (builder) -> builder.addFilters(this.hosts).build());
		this.base = "/s/" + this.press.site().slug();
	}

	@Test
	void a_page_is_served_with_its_tag_compressed_where_wanted_and_not_again_where_known() throws Exception {
		deliver(this.press.article("Kabar baik"));
		MvcTestResult plain = get("/berita/kabar-baik");
		assertThat(plain).hasStatusOk().hasContentTypeCompatibleWith("text/html");
		assertThat(plain.getResponse().getContentAsString()).contains("<h1>Kabar baik</h1>");
		assertThat(plain.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'");
		assertThat(plain.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(plain.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-cache");

		String tag = Objects.requireNonNull(plain.getResponse().getHeader(HttpHeaders.ETAG));
		MvcTestResult known = this.browser.get()
			.uri(this.base + "/berita/kabar-baik")
			.header(HttpHeaders.IF_NONE_MATCH, tag)
			.exchange();
		assertThat(known).hasStatus(304);

		MvcTestResult packed = this.browser.get()
			.uri(this.base + "/berita/kabar-baik")
			.header(HttpHeaders.ACCEPT_ENCODING, "br, gzip;q=0.8")
			.exchange();
		assertThat(packed.getResponse().getHeader(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
		byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.getResponse().getContentAsByteArray()))
			.readAllBytes();
		assertThat(new String(unpacked, StandardCharsets.UTF_8)).contains("<h1>Kabar baik</h1>");
		assertThat(packed.getResponse().getHeader(HttpHeaders.ETAG)).isNotEqualTo(tag);
		assertThat(this.browser.head().uri(this.base + "/berita/kabar-baik").exchange()).hasStatusOk();
	}

	@Test
	void pictures_and_styles_may_be_kept_for_ever() throws Exception {
		Asset picture = this.press.picture("Ombak");
		deliver(this.press.illustrated("Ombak", picture));
		MvcTestResult answer = get("/media/" + picture.sha256() + "/320.jpg");
		assertThat(answer).hasStatusOk().hasContentType("image/jpeg");
		assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("immutable");
		assertThat(get("/berita/ombak").getResponse().getContentAsString()).contains("fetchpriority=\"high\"",
				"og:image", picture.sha256() + "/1200x630-500-500.jpg");
		assertThat(get("/media/" + picture.sha256() + "/1200x630-500-500.jpg")).hasStatusOk()
			.hasContentType("image/jpeg");
	}

	@Test
	void a_picture_in_the_text_stands_for_an_article_that_has_no_other() throws Exception {
		Asset picture = this.press.picture("Dermaga");
		deliver(this.press.illustratedInText("Dermaga baru", picture));
		assertThat(get("/berita/").getResponse().getContentAsString()).contains("/media/" + picture.sha256() + "/");
		assertThat(get("/berita/dermaga-baru").getResponse().getContentAsString())
			.contains(picture.sha256() + "/1200x630-500-500.jpg");
	}

	@Test
	void what_was_taken_away_answers_410_or_leads_on_and_anything_else_404() throws Exception {
		UUID error = this.press.article("Salah");
		UUID merged = this.press.article("Lama");
		deliver(error, merged, this.press.article("Baru"));
		this.press.withdraw(error, Kind.IN_ERROR, null);
		this.press.withdraw(merged, Kind.CONSOLIDATED, "/berita/baru");
		deliver(error, merged);

		assertThat(get("/berita/salah")).hasStatus(410).bodyText().contains("ditarik");
		MvcTestResult moved = get("/berita/lama");
		assertThat(moved).hasStatus(301);
		assertThat(moved.getResponse().getHeader(HttpHeaders.LOCATION)).endsWith(this.base + "/berita/baru");
		assertThat(get("/berita/tidak-ada")).hasStatus(404).bodyText().contains("Halaman tidak ditemukan");
		assertThat(get("/_nginx/gone.map")).hasStatus(404);
		assertThat(get("/berita/baru/")).hasStatus(301);
		assertThat(get("/berita")).hasStatus(301);
		assertThat(this.browser.get().uri(this.base).exchange()).hasStatus(301);
		assertThat(this.browser.get().uri("/s/tak-dikenal/").exchange()).hasStatus(404);
	}

	@Test
	void a_redirect_keeps_the_query_and_the_place_of_its_target() throws Exception {
		UUID merged = this.press.article("Lama sekali");
		deliver(merged, this.press.article("Baru sekali"));
		this.press.withdraw(merged, Kind.CONSOLIDATED, "/berita/baru-sekali?dari=lama%20b&x=é#isi");
		deliver(merged);
		assertThat(get("/berita/lama-sekali").getResponse().getHeader(HttpHeaders.LOCATION))
			.endsWith(this.base + "/berita/baru-sekali?dari=lama%20b&x=%C3%A9#isi");
	}

	@Test
	void nothing_outside_the_public_files_can_be_reached_by_any_spelling_of_a_path() throws Exception {
		deliver(this.press.article("Umum"));
		for (String path : List.of("/../../" + this.press.site().slug() + "/current/index.html",
				"/%2e%2e/%2e%2e/secret", "/..%2f..%2fsecret/master.key", "/%2e%2e%5c%2e%2e%5csecret",
				"/berita/%2e/umum", "/berita/umum%00.html", "/.git/config", "/.well-known/%2e%2e/index.html",
				"/_nginx/gone.map", "/%5fnginx/gone.map", "/berita/umum.html.gz/", "/media/%2e%2e/index.html",
				"//etc/passwd", "/berita/%E2%80%AEumum")) {
			MvcTestResult answer = this.browser.get().uri(URI.create(this.base + path)).exchange();
			assertThat(answer.getResponse().getStatus()).as(path).isIn(301, 400, 404);
			assertThat(answer.getResponse().getContentAsString()).as(path).doesNotContain("Ringkasan Umum");
			String location = answer.getResponse().getHeader(HttpHeaders.LOCATION);
			assertThat(String.valueOf(location)).as(path).doesNotContain("..").doesNotStartWith("//");
		}
	}

	@Test
	void a_piece_of_a_picture_may_be_asked_for() throws Exception {
		Asset picture = this.press.picture("Mercusuar");
		deliver(this.press.illustrated("Mercusuar", picture));
		String address = this.base + "/media/" + picture.sha256() + "/320.jpg";
		byte[] whole = this.browser.get().uri(address).exchange().getResponse().getContentAsByteArray();

		MvcTestResult piece = this.browser.get().uri(address).header(HttpHeaders.RANGE, "bytes=2-4").exchange();
		assertThat(piece).hasStatus(206);
		assertThat(piece.getResponse().getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(whole, 2, 5));
		assertThat(piece.getResponse().getHeader(HttpHeaders.CONTENT_RANGE)).isEqualTo("bytes 2-4/" + whole.length);
		assertThat(this.browser.get().uri(address).header(HttpHeaders.RANGE, "bytes=900-").exchange()).hasStatus(416);
		MvcTestResult head = this.browser.head().uri(address).exchange();
		assertThat(head).hasStatusOk();
		assertThat(head.getResponse().getHeader(HttpHeaders.CONTENT_LENGTH)).isEqualTo(String.valueOf(whole.length));
		String tag = Objects.requireNonNull(head.getResponse().getHeader(HttpHeaders.ETAG));
		assertThat(this.browser.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag).exchange()).hasStatus(304);
	}

	@Test
	void what_is_not_there_is_told_with_its_status_and_never_kept() throws Exception {
		UUID error = this.press.article("Ditarik");
		deliver(error, this.press.article("Tinggal"));
		this.press.withdraw(error, Kind.IN_ERROR, null);
		deliver(error);
		for (String path : List.of("/berita/tidak-ada", "/berita/ditarik")) {
			MvcTestResult answer = get(path);
			assertThat(answer.getResponse().getHeader(HttpHeaders.ETAG)).as(path).isNull();
			assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).as(path).isEqualTo("no-cache");
			MvcTestResult head = this.browser.head().uri(this.base + path).exchange();
			assertThat(head.getResponse().getStatus()).as(path).isEqualTo(answer.getResponse().getStatus());
		}
		MvcTestResult packed = this.browser.get()
			.uri(this.base + "/tidak-ada")
			.header(HttpHeaders.ACCEPT_ENCODING, "gzip")
			.exchange();
		assertThat(packed).hasStatus(404);
		assertThat(packed.getResponse().getHeader(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
		assertThat(this.browser.get()
			.uri(this.base + "/tidak-ada")
			.header(HttpHeaders.ACCEPT_ENCODING, "gzip;q=0")
			.exchange()
			.getResponse()
			.getHeader(HttpHeaders.CONTENT_ENCODING)).isNull();
	}

	@Test
	void the_first_page_weighs_little_without_its_pictures() throws Exception {
		Asset picture = this.press.picture("Depan");
		for (int i = 0; i < 12; i++) {
			deliver(this.press.illustrated("Kabar depan " + i, picture));
		}
		deliver(this.press.announcement("Pengumuman depan", true));
		String home = get("/").getResponse().getContentAsString();
		long bytes = packed("/");
		for (String address : List.of("stylesheet\" href=\"", "preload\" href=\"", "icon\" href=\"")) {
			int from = home.indexOf(address) + address.length();
			bytes += packed(home.substring(from + this.base.length(), home.indexOf('"', from)));
		}
		assertThat(bytes).isLessThan(100_000);
		assertThat(home).as("room is kept for every picture")
			.doesNotContainPattern("<img(?![^>]* width=\"\\d+\" height=)");
	}

	private long packed(String path) {
		MvcTestResult answer = this.browser.get()
			.uri(this.base + path)
			.header(HttpHeaders.ACCEPT_ENCODING, "gzip")
			.exchange();
		assertThat(answer).hasStatusOk();
		return answer.getResponse().getContentAsByteArray().length;
	}

	@Test
	void a_feed_says_what_it_is_and_may_be_asked_whether_it_changed() throws Exception {
		deliver(this.press.article("Untuk pelanggan"));
		MvcTestResult feed = get("/rss.xml");
		assertThat(feed).hasStatusOk().hasContentTypeCompatibleWith("application/rss+xml");
		String tag = Objects.requireNonNull(feed.getResponse().getHeader(HttpHeaders.ETAG));
		deliver(this.press.article("Untuk pelanggan juga"));
		MvcTestResult changed = this.browser.get()
			.uri(this.base + "/rss.xml")
			.header(HttpHeaders.IF_NONE_MATCH, tag)
			.exchange();
		assertThat(changed).hasStatusOk();
		assertThat(changed.getResponse().getContentAsString()).contains("Untuk pelanggan juga");
	}

	@Test
	void a_site_with_a_host_name_answers_there_and_sends_readers_there() throws Exception {
		Site site = this.sites.get(this.press.site().id());
		this.sites.save(new Site(site.id(), site.version(), site.slug(), site.name(), site.kind(),
				site.slug() + ".example.org", site.zone(), site.sample(), site.look(), site.rules()));
		deliver(this.press.article("Di rumah sendiri"));
		await().until(() -> get("/berita/di-rumah-sendiri").getResponse().getStatus() == 301);

		MvcTestResult own = this.browser.get()
			.uri("http://" + site.slug() + ".example.org/berita/di-rumah-sendiri")
			.exchange();
		assertThat(own.getResponse().getForwardedUrl()).isEqualTo(this.base + "/berita/di-rumah-sendiri");
		MvcTestResult other = get("/berita/di-rumah-sendiri");
		assertThat(other).hasStatus(301);
		assertThat(other.getResponse().getHeader(HttpHeaders.LOCATION))
			.isEqualTo("https://" + site.slug() + ".example.org/berita/di-rumah-sendiri");
	}

	@Test
	void a_site_without_anything_published_says_so() {
		await().until(() -> get("/").getResponse().getStatus() == 200);
		assertThat(get("/")).bodyText().contains("Belum ada tulisan", this.press.site().name());
		assertThat(get("/berita/")).hasStatus(404);
	}

	@Test
	void a_draft_is_staged_with_its_pictures_under_its_id() throws Exception {
		Asset picture = this.press.picture("Senja");
		Document draft = this.press.draft("Masih draf", picture, List.of());
		assertThat(this.staging.build(draft)).isEmpty();
		ReleaseFolder folder = new SiteFolder(this.properties.folder(), this.press.site().slug()).staging();
		assertThat(folder.file("/" + draft.id() + ".html")).content()
			.contains("HALAMAN UJI", "noindex", "/staging/" + this.press.site().slug() + "/media/" + picture.sha256());
		assertThat(folder.file("/media/" + picture.sha256() + "/320.jpg")).exists();
	}

	@Test
	void staging_names_every_reason_that_stands_against_a_page() {
		Asset picture = this.press.picture("Belum jadi");
		Document draft = this.press.draft("Rusak", picture, List.of(new Mark.DocumentLink(new UUID(7, 7))));
		this.assets.unrender(picture.id());
		assertThat(this.staging.build(draft)).extracting(Refusal::code)
			.containsExactlyInAnyOrder("stage.asset-unrendered", "stage.link-broken");
	}

	@Test
	void a_preview_stands_in_the_sites_page_with_what_is_put_around_it() {
		Document draft = this.press.draft("Pratinjau <b>", this.press.picture("Fajar"), List.of());
		Content before = (output) -> output.writeContent("<p>di atas</p>");
		Content after = (output) -> output.writeContent("<p>di bawah</p>");
		String page = this.staging.preview(draft, draft.current(), "/setujui/media", before, after);
		assertThat(page).contains("<p>di atas</p>", "<p>di bawah</p>", "Pratinjau &lt;b&gt;", "/setujui/media/",
				"/aset/situs/" + this.press.site().slug() + ".css");
		assertThat(this.browser.get().uri("/aset/situs/" + this.press.site().slug() + ".css").exchange()).hasStatusOk();
	}

	@Test
	void the_shell_escapes_its_title_and_keeps_its_content() {
		Content content = (output) -> output.writeContent("<h1>Hasil</h1>");
		assertThat(this.shell.page(this.press.site(), "Cari <x>", content)).contains("<title>Cari &lt;x&gt; – ",
				"<h1>Hasil</h1>", "noindex", "DATA CONTOH");
	}

	private MvcTestResult get(String path) {
		return this.browser.get().uri(this.base + path).exchange();
	}

	private void deliver(UUID... documents) throws Exception {
		for (UUID document : documents) {
			this.pages.deliver(new Delivery(Subject.document(document), this.press.site().id(), 1));
		}
	}

}
