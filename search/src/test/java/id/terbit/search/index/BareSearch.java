package id.terbit.search.index;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An engine asked without Terbit: the words as its own analyzer reads them, any of them
 * in the title, the summary or the text, the best ten with what is kept of them; no
 * synonyms, no spelling, no counts, no excerpts.
 */
interface BareSearch extends AutoCloseable {

	/** Where it looks. */
	List<String> FIELDS = List.of("title", "summary", "text");

	/** How many it wants. */
	int WANTED = 10;

	/** Asks, and reads what is found. */
	void ask(String words) throws IOException, InterruptedException;

	@Override
	void close() throws IOException;

	/** Of a folder of Lucene. */
	static BareSearch lucene(Path folder, Analyzer analyzer) throws IOException {
		DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
		IndexSearcher searcher = new IndexSearcher(reader);
		searcher.setQueryCache(null);
		QueryBuilder builder = new QueryBuilder(analyzer);
		return new BareSearch() {

			@Override
			public void ask(String words) throws IOException {
				List<Query> fields = FIELDS.stream()
					.map((field) -> Objects.requireNonNullElse(builder.createBooleanQuery(field, words),
							new MatchNoDocsQuery()))
					.toList();
				for (ScoreDoc found : searcher.search(new DisjunctionMaxQuery(fields, 0), WANTED).scoreDocs) {
					searcher.storedFields().document(found.doc);
				}
			}

			@Override
			public void close() throws IOException {
				reader.close();
				reader.directory().close();
			}

		};
	}

	/** Of an index of Elasticsearch. */
	static BareSearch elasticsearch(URI index) {
		HttpClient client = HttpClient.newHttpClient();
		return new BareSearch() {

			@Override
			public void ask(String words) throws IOException, InterruptedException {
				ObjectNode body = JsonMapper.shared().createObjectNode();
				body.put("size", WANTED);
				ObjectNode match = body.putObject("query").putObject("multi_match");
				ArrayNode fields = match.put("query", words).putArray("fields");
				FIELDS.forEach(fields::add);
				HttpRequest request = HttpRequest.newBuilder(URI.create(index + "/_search"))
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString(body.toString()))
					.build();
				if (client.send(request, BodyHandlers.ofString()).statusCode() != 200) {
					throw new IOException("refused: " + words);
				}
			}

			@Override
			public void close() {
				// the client ends with its threads
			}

		};
	}

}
