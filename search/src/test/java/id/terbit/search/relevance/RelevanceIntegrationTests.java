package id.terbit.search.relevance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import id.terbit.search.index.CorpusIndex;
import id.terbit.search.relevance.Evaluation.Figures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What each engine finds for the judged queries. */
class RelevanceIntegrationTests {

	private static final Logger log = LoggerFactory.getLogger(RelevanceIntegrationTests.class);

	/** So many of the worst queries are listed for whoever tunes. */
	private static final int WORST = 25;

	/** What a change may not fall below: nDCG@10, and its lead over the baseline. */
	private static final double FLOOR = 0.85;

	private static final double LEAD = 0.10;

	/** The same of queries in other words than offices write. */
	private static final double EVERYDAY_FLOOR = 0.8;

	/** Share of queries whose first three results both engines give in the same order. */
	private static final double AGREEMENT = 0.95;

	private final List<Item> items = Corpus.items();

	private final List<JudgedQuery> queries = JudgedQuery.all();

	@TempDir
	Path folder;

	@Test
	void the_embedded_engine_holds_its_lead() throws IOException {
		try (StockIndex stock = new StockIndex(this.items);
				CorpusIndex lucene = CorpusIndex.lucene(this.folder, this.items)) {
			holds(asked(stock.engine()), asked(lucene.engine()));
		}
	}

	@Test
	void everyday_words_find_what_offices_write() throws IOException {
		try (StockIndex stock = new StockIndex(this.items);
				CorpusIndex lucene = CorpusIndex.lucene(this.folder, this.items)) {
			Evaluation baseline = Evaluation.of(stock.engine(), JudgedQuery.everyday(), this.items);
			Evaluation evaluation = Evaluation.of(lucene.engine(), JudgedQuery.everyday(), this.items);
			log.info("In everyday words: {}", Evaluation.table(List.of(baseline, evaluation)));
			log.info(evaluation.worst(WORST));
			assertThat(evaluation.all().ndcg()).isGreaterThanOrEqualTo(EVERYDAY_FLOOR)
				.isGreaterThanOrEqualTo(baseline.all().ndcg() + LEAD);
		}
	}

	@Test
	@Tag("thorough")
	void so_does_elasticsearch_with_the_same_first_results() throws IOException {
		try (StockIndex stock = new StockIndex(this.items);
				CorpusIndex lucene = CorpusIndex.lucene(this.folder, this.items);
				CorpusIndex elasticsearch = CorpusIndex.elasticsearch(this.items)) {
			Evaluation embedded = asked(lucene.engine());
			Evaluation served = asked(elasticsearch.engine());
			holds(asked(stock.engine()), served);
			double agreement = embedded.agreement(served);
			log.info("The first three are the same on both engines for {} of the queries", agreement);
			assertThat(agreement).isGreaterThanOrEqualTo(AGREEMENT);
		}
	}

	private void holds(Evaluation baseline, Evaluation evaluation) {
		log.info(Evaluation.table(List.of(baseline, evaluation)));
		log.info(evaluation.worst(WORST));
		assertThat(baseline.all().ndcg()).as("a baseline that is not crippled").isGreaterThan(0.5);
		assertThat(evaluation.all().queries()).isEqualTo(this.queries.size());
		holds(evaluation.all(), baseline.all());
		holds(evaluation.tuning(), baseline.tuning());
		holds(evaluation.heldOut(), baseline.heldOut());
	}

	private static void holds(Figures figures, Figures baseline) {
		assertThat(figures.ndcg()).isGreaterThanOrEqualTo(FLOOR).isGreaterThanOrEqualTo(baseline.ndcg() + LEAD);
	}

	private Evaluation asked(Engine engine) {
		return Evaluation.of(engine, this.queries, this.items);
	}

}
