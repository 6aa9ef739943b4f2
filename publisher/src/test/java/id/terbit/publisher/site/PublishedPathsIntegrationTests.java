package id.terbit.publisher.site;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import id.terbit.document.Edition.Withdrawal.Kind;
import id.terbit.harness.IntegrationTest;
import id.terbit.publication.Delivery;
import id.terbit.publication.Subject;
import id.terbit.publisher.site.PressOffice.Press;
import id.terbit.route.SitePaths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What a site has is what its readers find there. */
@IntegrationTest
@Import(PressOffice.class)
class PublishedPathsIntegrationTests {

	@Autowired
	private SitePaths paths;

	@Autowired
	private PressOffice office;

	@Autowired
	private SitePages pages;

	@Autowired
	private WebApplicationContext context;

	@Autowired
	@Qualifier("dispatcher")
	private SmartLifecycle dispatcher;

	private Press press;

	private MockMvcTester browser;

	@BeforeEach
	void open() {
		this.dispatcher.stop();
		this.press = this.office.open();
		this.browser = MockMvcTester.from(this.context);
	}

	@Test
	void a_site_without_a_release_has_its_home_page_alone() {
		assertThat(has("/")).isTrue();
		assertThat(List.of("/berita/", "/rss.xml", "/berita/kabar", "")).noneMatch(this::has);
	}

	@Test
	void a_site_has_what_its_readers_find_and_nothing_else() throws Exception {
		deliver(this.press.article("Kabar baik"));
		for (String path : List.of("/", "/berita/kabar-baik", "/berita/kabar-baik/", "/berita/kabar-baik.html",
				"/berita/", "/berita", "/kategori/wisata/", "/rss.xml", "/sitemap.xml", "/robots.txt")) {
			assertThat(has(path)).as(path).isTrue();
			assertThat(status(path)).as(path).isLessThan(400);
		}
		for (String path : List.of("/berita/kabar-buruk", "/berita/kabar-buruk/", "/kategori/lain/", "/lain.xml",
				"/_nginx/gone.map", "/media", "/media/")) {
			assertThat(has(path)).as(path).isFalse();
			assertThat(status(path)).as(path).isEqualTo(404);
		}
	}

	@Test
	void nothing_outside_the_release_is_looked_for() throws Exception {
		deliver(this.press.article("Kabar baik"));
		assertThat(List.of("/../current/index.html", "/..", "//berita/", "/berita/../rss.xml", "berita/", "/a b",
				"/berita\\kabar-baik"))
			.noneMatch(this::has);
	}

	@Test
	void what_was_taken_back_is_had_no_more() throws Exception {
		UUID article = this.press.article("Kabar keliru");
		deliver(article);
		assertThat(has("/berita/kabar-keliru")).isTrue();
		this.press.withdraw(article, Kind.IN_ERROR, null);
		deliver(article);
		assertThat(has("/berita/kabar-keliru")).isFalse();
	}

	private boolean has(String path) {
		return this.paths.has(this.press.site().id(), path);
	}

	private int status(String path) {
		return this.browser.get()
			.uri(URI.create("/s/" + this.press.site().slug() + path))
			.exchange()
			.getResponse()
			.getStatus();
	}

	private void deliver(UUID... documents) throws Exception {
		for (UUID document : documents) {
			this.pages.deliver(new Delivery(Subject.document(document), this.press.site().id(), 1));
		}
	}

}
