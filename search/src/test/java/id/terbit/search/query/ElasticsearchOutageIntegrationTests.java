package id.terbit.search.query;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import id.terbit.document.Document;
import id.terbit.harness.IntegrationTest;
import id.terbit.person.Role;
import id.terbit.publication.DeliveryException;
import id.terbit.search.index.SearchRebuild;
import id.terbit.search.index.SearchServer;
import id.terbit.search.synonym.CurrentSynonyms;
import id.terbit.search.synonym.SynonymLines;
import id.terbit.site.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Publishing, searching and rebuilding on Elasticsearch that fails in between. */
@Tag("thorough")
@IntegrationTest
@AutoConfigureMockMvc
@Import(Office.class)
class ElasticsearchOutageIntegrationTests {

	private static final SearchServer SERVER = new SearchServer();

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Autowired
	MockMvc browser;

	@Autowired
	Office office;

	@Autowired
	SearchRebuild rebuild;

	@Autowired
	SynonymLines synonyms;

	@Autowired
	CurrentSynonyms current;

	private Site site;

	@DynamicPropertySource
	static void elasticsearch(DynamicPropertyRegistry settings) {
		settings.add("terbit.search.engine", () -> "elasticsearch");
		settings.add("terbit.search.elasticsearch.nodes", SERVER::address);
		settings.add("terbit.search.elasticsearch.index", () -> "terbit-outage");
		settings.add("terbit.search.elasticsearch.search-timeout", () -> "5s");
	}

	@BeforeEach
	void open() {
		SERVER.start();
		this.site = this.office.open();
	}

	@Test
	void with_the_server_killed_publishing_goes_on_and_search_is_found_again() throws Exception {
		Document before = this.office.published(this.site, "Kenduri lama", "Bersama warga.");
		Document withdrawn = this.office.published(this.site, "Kenduri keliru", "Bersama warga.");
		SERVER.kill();
		Document during = approved("Kenduri baru");
		assertThatThrownBy(() -> this.office.deliver(during)).isInstanceOf(DeliveryException.class)
			.hasMessage("Indeks pencarian tidak dapat ditulis saat ini.");
		assertThatThrownBy(() -> this.office.withdraw(withdrawn)).isInstanceOf(DeliveryException.class);
		assertThat(get("/s/" + this.site.slug() + "/cari?q=kenduri").getStatus()).isEqualTo(503);
		assertThat(get("/s/" + this.site.slug() + "/cari?q=kenduri").getHeader("Retry-After")).isNotNull();
		assertThat(get("/api/v1/search?q=kenduri").getStatus()).isEqualTo(503);
		assertThat(get("/api/v1/suggest?q=kenduri").getStatus()).isEqualTo(503);
		SERVER.start();
		this.office.deliver(during);
		this.office.deliver(withdrawn);
		this.office.deliver(before);
		assertThat(titles()).containsExactlyInAnyOrder("Kenduri lama", "Kenduri baru");
	}

	@Test
	void an_index_deleted_while_running_is_filled_again_by_itself() throws Exception {
		this.office.published(this.site, "Kenduri lama", "Bersama warga.");
		SERVER.deleteIndices("terbit-outage");
		Document next = this.office.published(this.site, "Kenduri baru", "Bersama warga.");
		assertThat(next.version()).isPositive();
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (titles().size() < 2 && System.nanoTime() < end) {
			Thread.sleep(200);
		}
		assertThat(titles()).containsExactlyInAnyOrder("Kenduri lama", "Kenduri baru");
	}

	@Test
	void a_rebuild_finds_the_same() throws Exception {
		this.office.published(this.site, "Kenduri lama", "Bersama warga.");
		this.rebuild.run((count) -> {
		});
		assertThat(titles()).containsExactly("Kenduri lama");
	}

	@Test
	void synonyms_that_the_newsroom_saves_hold_at_once() throws Exception {
		this.office.published(this.site, "Kenduri lama", "Bersama warga.");
		assertThat(titles("qwxhelat")).isEmpty();
		this.synonyms.save(this.synonyms.version(), "qwxhelat = kenduri", this.office.actor(this.site, Role.PUBLISHER));
		this.current.refresh();
		assertThat(titles("qwxhelat")).containsExactly("Kenduri lama");
	}

	/** Published, while its delivery is left to the test. */
	private Document approved(String title) {
		try {
			return this.office.published(this.site, title, "Bersama warga.");
		}
		catch (DeliveryException ex) {
			return this.office.last();
		}
	}

	private List<String> titles() throws Exception {
		return titles("kenduri");
	}

	private List<String> titles(String words) throws Exception {
		MockHttpServletResponse response = get("/api/v1/search?q=" + words + "&filter%5Bsite%5D=" + this.site.slug());
		assertThat(response.getStatus()).isEqualTo(200);
		return JsonMapper.shared()
			.readTree(response.getContentAsString(StandardCharsets.UTF_8))
			.path("data")
			.valueStream()
			.map((hit) -> hit.path("title").stringValue())
			.toList();
	}

	private MockHttpServletResponse get(String address) throws Exception {
		return this.browser.perform(MockMvcRequestBuilders.get(URI.create(address))).andReturn().getResponse();
	}

}
