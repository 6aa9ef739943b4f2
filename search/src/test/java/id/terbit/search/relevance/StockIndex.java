package id.terbit.search.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * The baseline: what an afternoon with Lucene gives. Its own Indonesian analyzer, BM25,
 * titles before summaries before the rest, any word of the query may fit and more words
 * count more.
 */
final class StockIndex implements AutoCloseable {

	private static final String ID = "id";

	private static final Map<String, Float> BOOSTS = new TreeMap<>(
			Map.of("title", 4f, "summary", 2f, "text", 1f, "captions", 1f, "names", 1f));

	private final Analyzer analyzer = new IndonesianAnalyzer();

	private final Directory directory = new ByteBuffersDirectory();

	private final DirectoryReader reader;

	StockIndex(List<Item> items) throws IOException {
		try (IndexWriter writer = new IndexWriter(this.directory, new IndexWriterConfig(this.analyzer))) {
			for (Item item : items) {
				writer.addDocument(document(item));
			}
		}
		this.reader = DirectoryReader.open(this.directory);
	}

	Engine engine() {
		return new Engine("Lucene, indonesian analyzer", this::find);
	}

	private static Document document(Item item) {
		Document document = new Document();
		document.add(new StringField(ID, item.id().toString(), Store.YES));
		document.add(new TextField("title", item.title(), Store.NO));
		document.add(new TextField("summary", item.summary(), Store.NO));
		document.add(new TextField("text", item.text(), Store.NO));
		document.add(new TextField("captions", item.captions(), Store.NO));
		document.add(new TextField("names",
				String.join("\n", item.tags()) + "\n" + String.join("\n", item.districts()) + "\n" + item.attachment(),
				Store.NO));
		return document;
	}

	private List<UUID> find(String words) {
		try {
			IndexSearcher searcher = new IndexSearcher(this.reader);
			List<UUID> found = new ArrayList<>();
			for (ScoreDoc hit : searcher.search(query(words), Measures.DEPTH).scoreDocs) {
				found.add(UUID.fromString(searcher.storedFields().document(hit.doc).get(ID)));
			}
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Query query(String words) throws IOException {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		try (TokenStream tokens = this.analyzer.tokenStream("title", words)) {
			CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
			tokens.reset();
			while (tokens.incrementToken()) {
				String text = term.toString();
				List<Query> fields = new ArrayList<>();
				BOOSTS
					.forEach((field, boost) -> fields.add(new BoostQuery(new TermQuery(new Term(field, text)), boost)));
				query.add(new DisjunctionMaxQuery(fields, 0.1f), Occur.SHOULD);
			}
			tokens.end();
		}
		return query.build();
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
		this.directory.close();
		this.analyzer.close();
	}

}
