package id.terbit.search.relevance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import id.terbit.search.index.CorpusIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each engine finds for the judged queries. A further engine is opened beside the
 * others and added to the list.
 */
class RelevanceIntegrationTests {

	private static final Logger log = LoggerFactory.getLogger(RelevanceIntegrationTests.class);

	/** So many of the worst queries are listed for whoever tunes. */
	private static final int WORST = 25;

	private final List<Item> items = Corpus.items();

	private final List<JudgedQuery> queries = JudgedQuery.all();

	@TempDir
	Path folder;

	@Test
	void figures_of_all_engines() throws IOException {
		try (StockIndex stock = new StockIndex(this.items);
				CorpusIndex lucene = new CorpusIndex(this.folder, this.items)) {
			List<Evaluation> evaluations = List.of(stock.engine(), lucene.engine()).stream().map(this::asked).toList();
			log.info(Evaluation.table(evaluations));
			log.info(evaluations.get(evaluations.size() - 1).worst(WORST));
			assertThat(evaluations).allSatisfy((evaluation) -> {
				assertThat(evaluation.all().queries()).isEqualTo(this.queries.size());
				assertThat(evaluation.heldOut().ndcg()).isPositive();
			});
			assertThat(evaluations.get(0).all().ndcg()).as("a baseline that is not crippled").isGreaterThan(0.5);
		}
	}

	private Evaluation asked(Engine engine) {
		return Evaluation.of(engine, this.queries, this.items);
	}

}
