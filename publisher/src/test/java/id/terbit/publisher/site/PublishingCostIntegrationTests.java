package id.terbit.publisher.site;

import java.util.List;
import java.util.UUID;

import id.terbit.harness.IntegrationTest;
import id.terbit.publication.Delivery;
import id.terbit.publication.Subject;
import id.terbit.publisher.site.PressOffice.Press;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What one publication asks of the database, however large the site. */
@IntegrationTest
@Import({ PressOffice.class, CountedDatabase.class })
class PublishingCostIntegrationTests {

	/** Measured, and kept from creeping up again. */
	private static final int MOST = 51;

	@Autowired
	private PressOffice office;

	@Autowired
	private SitePages pages;

	@Autowired
	private CountedDatabase database;

	@Autowired
	@Qualifier("dispatcher")
	private SmartLifecycle dispatcher;

	private Press press;

	@BeforeEach
	void openAnOfficeWhoseDeliveriesAreMadeByHand() {
		this.dispatcher.stop();
		this.press = this.office.open();
	}

	@Test
	void an_article_takes_few_statements_and_as_many_on_a_large_site_as_on_a_small_one() throws Exception {
		deliver(this.press.illustrated("Pertama", this.press.picture("Satu")));
		deliver(this.press.article("Kedua"));
		List<String> small = statementsFor("Di situs kecil");
		for (int i = 0; i < 45; i++) {
			deliver(this.press.article("Kabar " + i, i % 2, List.of(i % 3), List.of()));
		}
		List<String> large = statementsFor("Di situs besar");

		assertThat(small).as(() -> String.join("\n--\n", small)).hasSizeLessThanOrEqualTo(MOST);
		assertThat(large).hasSameSizeAs(small);
	}

	private List<String> statementsFor(String title) throws Exception {
		UUID article = this.press.illustrated(title, this.press.picture(title));
		return this.database.of(() -> deliver(article));
	}

	private void deliver(UUID document) throws Exception {
		this.pages.deliver(new Delivery(Subject.document(document), this.press.site().id(), 1));
	}

}
