package id.terbit.search.query;

import id.terbit.harness.IntegrationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@IntegrationTest
class LucenePrivacyIntegrationTests extends PrivacyContract {

	@Test
	void nothing_planted_is_found_or_shown_and_nothing_fails() throws Exception {
		ask(7);
	}

	@Test
	@Tag("thorough")
	void nor_by_any_of_a_thousand_queries() throws Exception {
		ask(1);
	}

}
