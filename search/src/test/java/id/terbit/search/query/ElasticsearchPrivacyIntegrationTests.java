package id.terbit.search.query;

import id.terbit.harness.IntegrationTest;
import id.terbit.search.index.SearchServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag("thorough")
@IntegrationTest
class ElasticsearchPrivacyIntegrationTests extends PrivacyContract {

	private static final SearchServer SERVER = new SearchServer();

	@DynamicPropertySource
	static void elasticsearch(DynamicPropertyRegistry settings) {
		SERVER.start();
		settings.add("terbit.search.engine", () -> "elasticsearch");
		settings.add("terbit.search.elasticsearch.nodes", SERVER::address);
		settings.add("terbit.search.elasticsearch.index", () -> "terbit-privacy");
		settings.add("terbit.search.elasticsearch.search-timeout", () -> "30s");
	}

	@Test
	void nothing_planted_is_found_by_any_of_a_thousand_queries() throws Exception {
		ask(1);
	}

}
