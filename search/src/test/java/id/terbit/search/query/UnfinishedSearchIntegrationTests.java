package id.terbit.search.query;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import id.terbit.harness.IntegrationTest;
import id.terbit.search.index.SlowSearchServer;
import id.terbit.search.missed.MissedSearches;
import id.terbit.site.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Servers that find nothing because their time is over have not found that nothing fits.
 */
@Tag("thorough")
@IntegrationTest
@AutoConfigureMockMvc
@Import(Office.class)
class UnfinishedSearchIntegrationTests {

	private static final SlowSearchServer SERVER = new SlowSearchServer("terbit-slow");

	@Autowired
	MockMvc browser;

	@Autowired
	Office office;

	@Autowired
	MissedSearches missed;

	@DynamicPropertySource
	static void elasticsearch(DynamicPropertyRegistry settings) {
		settings.add("terbit.search.engine", () -> "elasticsearch");
		settings.add("terbit.search.elasticsearch.nodes", SERVER::address);
		settings.add("terbit.search.elasticsearch.index", () -> "terbit-slow");
		settings.add("terbit.search.elasticsearch.search-timeout", () -> "30s");
	}

	@AfterAll
	static void stop() {
		SERVER.close();
	}

	@Test
	void a_search_that_was_cut_short_says_so_and_counts_as_no_miss() throws Exception {
		Site site = this.office.open();
		for (int visitor = 0; visitor < MissedSearches.ENOUGH; visitor++) {
			MockHttpServletResponse answer = visit(site, "192.0.2." + visitor);
			assertThat(answer.getStatus()).isEqualTo(200);
			assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
				.contains("Pencarian tidak selesai pada waktunya");
		}
		this.missed.write(LocalDate.of(2026, 11, 26));
		assertThat(this.missed.of(List.of(site.id()), 50)).isEmpty();
	}

	private MockHttpServletResponse visit(Site site, String address) throws Exception {
		return this.browser
			.perform(MockMvcRequestBuilders.get(URI.create("/s/" + site.slug() + "/cari?q=berita")).with((request) -> {
				request.setRemoteAddr(address);
				return request;
			}))
			.andReturn()
			.getResponse();
	}

}
