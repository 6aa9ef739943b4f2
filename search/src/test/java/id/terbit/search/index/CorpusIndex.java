package id.terbit.search.index;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import id.terbit.search.linguistics.Synonyms;
import id.terbit.search.index.Hits.Hit;
import id.terbit.search.relevance.Corpus;
import id.terbit.search.relevance.Engine;
import id.terbit.search.relevance.Item;

/** The corpus of judged relevance in the embedded index. */
public final class CorpusIndex implements AutoCloseable {

	private static final int WANTED = 10;

	private final LuceneIndex index;

	private final PublicIndex search;

	/** Puts the items into an index in an empty folder. */
	public CorpusIndex(Path folder, List<Item> items) {
		this.index = new LuceneIndex(new IndexFolder(folder), UUID::randomUUID);
		this.search = new PublicIndex(this.index, Synonyms::shipped, InstantSource.fixed(Corpus.NOW));
		this.index.start();
		try (LuceneIndex.Filling filling = this.index.fill()) {
			filling.add(items.stream().map(CorpusIndex::entry).toList());
			filling.finish();
		}
	}

	/** Asks as a reader does. */
	public Engine engine() {
		return new Engine("embedded index",
				(words) -> this.search.find(Criteria.of(words, null, 0, WANTED))
					.hits()
					.stream()
					.map(Hit::document)
					.toList());
	}

	private static SearchEntry entry(Item item) {
		String names = String.join("\n", item.tags()) + "\n" + String.join("\n", item.districts());
		return new SearchEntry(item.id(), 1, item.site(), item.type(), item.path(), item.title(), item.summary(),
				item.text(), item.captions(), names, item.attachment(), item.category(),
				item.tags().stream().map(Item::slug).toList(), item.districts(), item.year(), item.publishedAt());
	}

	@Override
	public void close() {
		this.index.stop();
	}

}
