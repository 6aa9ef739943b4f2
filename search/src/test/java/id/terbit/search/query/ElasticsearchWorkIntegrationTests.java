package id.terbit.search.query;

import id.terbit.harness.IntegrationTest;
import id.terbit.search.index.Planting;
import id.terbit.search.index.SearchServer;
import org.junit.jupiter.api.Tag;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag("thorough")
@IntegrationTest
@Import({ Office.class, Planting.class })
class ElasticsearchWorkIntegrationTests extends SearchWorkContract {

	private static final SearchServer SERVER = new SearchServer();

	@DynamicPropertySource
	static void elasticsearch(DynamicPropertyRegistry settings) {
		SERVER.start();
		settings.add("terbit.search.engine", () -> "elasticsearch");
		settings.add("terbit.search.elasticsearch.nodes", SERVER::address);
		settings.add("terbit.search.elasticsearch.index", () -> "terbit-work");
		settings.add("terbit.search.elasticsearch.search-timeout", () -> "30s");
	}

}
