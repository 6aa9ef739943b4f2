package id.terbit.search.index;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills an index with entries, page after page. What is made ready before a page is given
 * to it counts for nothing.
 *
 * @param <P> a page that is ready
 */
interface Feeder<P> extends AutoCloseable {

	/** What the page needs that is not this feeder's work. */
	P ready(List<SearchEntry> entries) throws IOException;

	/** Puts the page in. */
	void feed(P page) throws IOException, InterruptedException;

	/** After this everything is durable and is found. */
	void finish() throws IOException, InterruptedException;

	@Override
	void close() throws IOException;

	/** Terbit: reads the texts, makes the tokens, keeps versions. */
	static Feeder<List<SearchEntry>> terbit(SearchEngine engine) {
		SearchEngine.Filling filling = engine.fill();
		return new Feeder<>() {

			@Override
			public List<SearchEntry> ready(List<SearchEntry> entries) {
				return entries;
			}

			@Override
			public void feed(List<SearchEntry> page) {
				filling.add(page);
			}

			@Override
			public void finish() {
				filling.finish();
			}

			@Override
			public void close() {
				filling.close();
			}

		};
	}

	/** Lucene's own writer, one commit at the end. */
	static Feeder<List<Document>> lucene(Path folder, Analyzer analyzer, Function<SearchEntry, Document> form)
			throws IOException {
		Directory directory = FSDirectory.open(folder);
		IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
		return new Feeder<>() {

			@Override
			public List<Document> ready(List<SearchEntry> entries) {
				return entries.stream().map(form).toList();
			}

			@Override
			public void feed(List<Document> page) throws IOException {
				for (Document document : page) {
					writer.addDocument(document);
				}
			}

			@Override
			public void finish() throws IOException {
				writer.commit();
			}

			@Override
			public void close() throws IOException {
				writer.close();
				directory.close();
			}

		};
	}

	/** Bodies of bulk calls, ready to be sent, and nothing else. */
	static Feeder<String> elasticsearch(URI index, Function<SearchEntry, ObjectNode> form) {
		HttpClient client = HttpClient.newHttpClient();
		return new Feeder<>() {

			@Override
			public String ready(List<SearchEntry> entries) {
				StringBuilder body = new StringBuilder();
				for (SearchEntry entry : entries) {
					body.append("{\"index\":{\"_id\":\"").append(entry.document()).append("\"}}\n");
					body.append(JsonMapper.shared().writeValueAsString(form.apply(entry))).append('\n');
				}
				return body.toString();
			}

			@Override
			public void feed(String page) throws IOException, InterruptedException {
				post("_bulk", page);
			}

			@Override
			public void finish() throws IOException, InterruptedException {
				post("_refresh", "");
			}

			private void post(String what, String body) throws IOException, InterruptedException {
				HttpRequest request = HttpRequest.newBuilder(URI.create(index + "/" + what))
					.header("Content-Type", "application/x-ndjson")
					.POST(BodyPublishers.ofString(body))
					.build();
				String answer = client.send(request, BodyHandlers.ofString()).body();
				if (answer.contains("\"errors\":true") || answer.contains("\"error\":")) {
					throw new IOException(answer.substring(0, Math.min(answer.length(), 2_000)));
				}
			}

			@Override
			public void close() {
				// the client ends with its threads
			}

		};
	}

}
