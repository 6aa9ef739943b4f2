package id.terbit.search.index;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import id.terbit.search.index.Hits.Hit;
import id.terbit.search.linguistics.Synonyms;
import id.terbit.search.relevance.Corpus;
import id.terbit.search.relevance.Engine;
import id.terbit.search.relevance.Item;

/** The corpus of judged relevance in an engine of ours. */
public final class CorpusIndex implements AutoCloseable {

	private static final int WANTED = 10;

	private final String name;

	private final SearchEngine engine;

	private final PublicIndex search;

	private CorpusIndex(String name, SearchEngine engine, List<Item> items) {
		this.name = name;
		this.engine = engine;
		this.search = new PublicIndex(engine, Synonyms::shipped, InstantSource.fixed(Corpus.NOW));
		engine.start();
		try (SearchEngine.Filling filling = engine.fill()) {
			filling.add(items.stream().map(CorpusIndex::entry).toList());
			filling.finish();
		}
	}

	/** Puts the items into an embedded index in an empty folder. */
	public static CorpusIndex lucene(Path folder, List<Item> items) {
		return new CorpusIndex("embedded Lucene", new LuceneIndex(new IndexFolder(folder), UUID::randomUUID), items);
	}

	/** Puts the items into an index on the server of this JVM. */
	public static CorpusIndex elasticsearch(List<Item> items) {
		return new CorpusIndex("Elasticsearch", ElasticsearchIndexIntegrationTests
			.engine(ElasticsearchServer.shared().address(), "corpus-" + UUID.randomUUID().toString().substring(0, 8)),
				items);
	}

	/** Asks as a reader does. */
	public Engine engine() {
		return new Engine(this.name,
				(words) -> this.search.find(Criteria.of(words, null, 0, WANTED))
					.hits()
					.stream()
					.map(Hit::document)
					.toList());
	}

	static SearchEntry entry(Item item) {
		String names = String.join("\n", item.tags()) + "\n" + String.join("\n", item.districts());
		return new SearchEntry(item.id(), 1, item.site(), item.type(), item.path(), item.title(), item.summary(),
				item.text(), item.captions(), names, item.attachment(), item.category(),
				item.tags().stream().map(Item::slug).toList(), item.districts(), item.year(), item.publishedAt());
	}

	@Override
	public void close() {
		this.engine.stop();
	}

}
