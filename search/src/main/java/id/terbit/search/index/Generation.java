package id.terbit.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * One folder of Lucene with its only writer. Writes are versioned; nothing is promised
 * before {@link #commit()}.
 */
final class Generation implements AutoCloseable {

	private static final String SCHEMA_KEY = "schema";

	private static final String COMPLETE_KEY = "complete";

	/**
	 * What is written before a part of the index becomes a file, in megabytes: many small
	 * files are read slowly.
	 */
	private static final double BUFFER = 32;

	private final Path folder;

	private final Directory directory;

	private final IndexWriter writer;

	private final SearcherManager searchers;

	/** Versions written since the searcher was opened. */
	private final Map<String, Long> unseen = new HashMap<>();

	private boolean complete;

	private Generation(Path folder, Directory directory, IndexWriter writer, boolean complete) throws IOException {
		this.folder = folder;
		this.directory = directory;
		this.writer = writer;
		this.complete = complete;
		this.searchers = new SearcherManager(writer, null);
	}

	/** Makes an empty one, not complete. */
	static Generation create(Path folder) throws IOException {
		Generation made = open(folder, IndexWriterConfig.OpenMode.CREATE, false);
		made.commit();
		return made;
	}

	/**
	 * Opens what stands in a folder.
	 * @return empty where it was written by another schema
	 * @throws IOException where there is none, or it is damaged or locked
	 */
	static Optional<Generation> existing(Path folder) throws IOException {
		Generation found = open(folder, IndexWriterConfig.OpenMode.APPEND, true);
		Map<String, String> kept = new HashMap<>();
		Iterable<Map.Entry<String, String>> data = found.writer.getLiveCommitData();
		if (data != null) {
			data.forEach((entry) -> kept.put(entry.getKey(), entry.getValue()));
		}
		if (!EntryDocument.SCHEMA.equals(kept.get(SCHEMA_KEY))) {
			found.close();
			return Optional.empty();
		}
		found.complete = "true".equals(kept.get(COMPLETE_KEY));
		return Optional.of(found);
	}

	private static Generation open(Path folder, IndexWriterConfig.OpenMode mode, boolean complete) throws IOException {
		Directory directory = FSDirectory.open(folder);
		IndexWriter writer = null;
		try {
			IndexWriterConfig config = new IndexWriterConfig().setOpenMode(mode)
				.setRAMBufferSizeMB(BUFFER)
				.setCommitOnClose(false);
			writer = new IndexWriter(directory, config);
			return new Generation(folder, directory, writer, complete);
		}
		catch (IOException | RuntimeException ex) {
			if (writer != null) {
				writer.rollback();
			}
			directory.close();
			throw ex;
		}
	}

	Path folder() {
		return this.folder;
	}

	/** Whether everything that was live has been put in. */
	synchronized boolean isComplete() {
		return this.complete;
	}

	synchronized void markComplete() {
		this.complete = true;
	}

	/** Writes an entry, unless a newer version stands there or stood there. */
	void put(SearchEntry entry) throws IOException {
		put(List.of(entry));
	}

	/**
	 * Writes entries, each unless a newer version stands there or stood there. Reading
	 * their texts takes most of the time: every processor does some.
	 * @param entries at most one for each document
	 */
	synchronized void put(Collection<SearchEntry> entries) throws IOException {
		List<Write> writes = new ArrayList<>();
		for (SearchEntry entry : entries) {
			String id = entry.document().toString();
			long stored = storedVersion(id);
			if (stored < entry.version() || isSameAndLive(id, entry.version())) {
				writes.add(new Write(entry, stored >= 0));
				this.unseen.put(id, entry.version());
			}
		}
		try {
			writes.parallelStream().forEach(this::write);
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private void write(Write write) {
		try {
			if (write.again()) {
				this.writer.updateDocument(new Term(EntryDocument.ID, write.entry().document().toString()),
						EntryDocument.of(write.entry()));
			}
			else {
				this.writer.addDocument(EntryDocument.of(write.entry()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Puts all parts of the index into one, which is read fastest. Takes a while; others
	 * may write meanwhile.
	 */
	void merge() throws IOException {
		this.writer.forceMerge(1);
	}

	/** Takes a document out, unless a newer version stands there; it is remembered. */
	synchronized void remove(UUID document, long version) throws IOException {
		String id = document.toString();
		if (storedVersion(id) > version) {
			return;
		}
		this.writer.updateDocument(new Term(EntryDocument.ID, id), EntryDocument.gone(id, version));
		refresh();
	}

	/** Makes every write durable and visible. */
	synchronized void commit() throws IOException {
		this.writer.setLiveCommitData(
				Map.of(SCHEMA_KEY, EntryDocument.SCHEMA, COMPLETE_KEY, Boolean.toString(this.complete)).entrySet());
		this.writer.commit();
		refresh();
	}

	private void refresh() throws IOException {
		this.searchers.maybeRefreshBlocking();
		this.unseen.clear();
	}

	/**
	 * Whether the stored version is this one and live: writing it again is harmless and
	 * picks up what does not change the document, such as the name of its category.
	 */
	private boolean isSameAndLive(String id, long version) throws IOException {
		if (storedVersion(id) != version) {
			return false;
		}
		if (this.unseen.containsKey(id)) {
			return true;
		}
		return search((searcher) -> searcher.count(LuceneQueries.gone(List.of(id))) == 0);
	}

	/** The version that stands for an id, or -1. */
	private long storedVersion(String id) throws IOException {
		Long fresh = this.unseen.get(id);
		return (fresh != null) ? fresh : search((searcher) -> versionIn(searcher, id));
	}

	private static long versionIn(IndexSearcher searcher, String id) throws IOException {
		Term term = new Term(EntryDocument.ID, id);
		for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
			PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
			if (postings == null) {
				continue;
			}
			for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
				boolean alive = leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(doc);
				NumericDocValues versions = leaf.reader().getNumericDocValues(EntryDocument.VERSION);
				if (alive && versions != null && versions.advanceExact(doc)) {
					return versions.longValue();
				}
			}
		}
		return -1;
	}

	/** Reads with the searcher of the last commit or removal. */
	<T> T search(Work<T> work) throws IOException {
		IndexSearcher searcher = this.searchers.acquire();
		try {
			return work.with(searcher);
		}
		finally {
			this.searchers.release(searcher);
		}
	}

	/** Closes; what was not committed is lost. */
	@Override
	public void close() throws IOException {
		IOUtils.close(this.searchers, this.writer::rollback, this.directory);
	}

	/**
	 * An entry to write.
	 *
	 * @param again whether it takes the place of one
	 */
	private record Write(SearchEntry entry, boolean again) {
	}

	/** Something done with a searcher. */
	@FunctionalInterface
	interface Work<T> {

		T with(IndexSearcher searcher) throws IOException;

	}

}
