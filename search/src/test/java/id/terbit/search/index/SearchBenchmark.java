package id.terbit.search.index;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Formatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.terbit.search.linguistics.Synonyms;
import id.terbit.search.relevance.Corpus;
import id.terbit.search.relevance.HostileQueries;
import id.terbit.search.relevance.JudgedQuery;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long both engines take to be filled and to answer over 100,000 documents. Filling
 * stands beside two bare feeders of the same engine: one that is given what Terbit makes
 * of the texts, ready to be written, and one that is given the raw texts, which the
 * engine's own analyzer reads: Lucene's {@code indonesian} one, Elasticsearch's
 * {@code standard} one, since the server of the tests has no other. Three rounds in turn,
 * medians. Then 16 clients ask the judged queries, each its next as soon as it has an
 * answer, beside as many who ask the raw index with the engine's own means
 * ({@link BareSearch}), and as many who pause a tenth of a second each time; then one of
 * each, and one asks the hostile queries; a round to warm up, then three, and their
 * medians. Measures, judges nothing: {@code mvn -Pbenchmark,thorough -pl search
 * -am verify -Dit.test=SearchBenchmark}, with {@code -Ddocuments=} for other sizes.
 */
class SearchBenchmark {

	private static final Logger LOGGER = LoggerFactory.getLogger(SearchBenchmark.class);

	private static final int DOCUMENTS = Integer.getInteger("documents", 100_000);

	private static final int ROUNDS = 3;

	/** As a rebuild reads them. */
	private static final int PAGE = 200;

	private static final int CLIENTS = 16;

	private static final int QUERIES = 16_000;

	/** In milliseconds. */
	private static final int PAUSE = 100;

	private static final String STOCK = """
			{"settings": {"index": {"refresh_interval": "-1", "number_of_replicas": 0}},
			 "mappings": {"dynamic": "false", "properties": {
			   "site": {"type": "keyword"}, "type": {"type": "keyword"},
			   "title": {"type": "text", "analyzer": "standard"},
			   "summary": {"type": "text", "analyzer": "standard"},
			   "text": {"type": "text", "analyzer": "standard"},
			   "captions": {"type": "text", "analyzer": "standard"},
			   "extra": {"type": "text", "analyzer": "standard"},
			   "attached": {"type": "text", "analyzer": "standard"}}}}
			""";

	private final GeneratedEntries entries = new GeneratedEntries();

	private final StringBuilder report = new StringBuilder();

	private final Formatter out = new Formatter(this.report, Locale.ROOT);

	private Path folder;

	@BeforeEach
	void head() throws IOException {
		this.folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/tmp")), "search-");
		this.out.format("%n%,d documents, %d cores, Java %s%n", DOCUMENTS, Runtime.getRuntime().availableProcessors(),
				Runtime.version());
	}

	@AfterEach
	void tell() throws IOException {
		LOGGER.info("{}", this.report);
		FileSystemUtils.deleteRecursively(this.folder);
	}

	@Test
	void embedded_lucene() throws Exception {
		Path ours = this.folder.resolve("terbit");
		SearchEngine engine = new LuceneIndex(new IndexFolder(ours), UUID::randomUUID);
		engine.start();
		try {
			fill(() -> Feeder.terbit(engine),
					() -> Feeder.lucene(fresh("ready"), new KeywordAnalyzer(), EntryDocument::of),
					() -> Feeder.lucene(fresh("raw"), new IndonesianAnalyzer(), SearchBenchmark::raw));
			this.out.format("index %,d MB%n", size(ours) / 1_000_000);
			ask(engine, BareSearch.lucene(this.folder.resolve("raw"), new IndonesianAnalyzer()));
		}
		finally {
			engine.stop();
		}
	}

	@Test
	void elasticsearch() throws Exception {
		ElasticsearchServer server = ElasticsearchServer.shared();
		SearchEngine engine = ElasticsearchIndexIntegrationTests.engine(server.address(), "terbit");
		engine.start();
		try {
			fill(() -> Feeder.terbit(engine),
					() -> Feeder.elasticsearch(index(server, "ready", form()), ElasticsearchEntry::of),
					() -> Feeder.elasticsearch(index(server, "raw", STOCK), SearchBenchmark::rawJson));
			long begun = System.nanoTime();
			server.send("POST", "/terbit/_forcemerge?max_num_segments=1", "");
			this.out.format("parts made one %.1f s after that%n", (System.nanoTime() - begun) / 1e9);
			server.send("DELETE", "/bare-ready", "");
			this.out.format("index %,d MB%n", size(server) / 1_000_000);
			ask(engine, BareSearch.elasticsearch(server.address().resolve("/bare-raw")));
		}
		finally {
			engine.stop();
		}
	}

	private void fill(Callable<Feeder<?>> terbit, Callable<Feeder<?>> ready, Callable<Feeder<?>> raw) throws Exception {
		double[][] seconds = new double[3][ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			seconds[1][round] = seconds(ready.call());
			seconds[2][round] = seconds(raw.call());
			seconds[0][round] = seconds(terbit.call());
		}
		double ours = median(seconds[0]);
		for (int i = 0; i < seconds.length; i++) {
			double others = median(seconds[i]);
			this.out.format("%-34s %,8.0f documents/s  Terbit at %3.0f %%%n",
					List.of("Terbit", "bare, given Terbit's tokens", "bare, raw, its own analyzer").get(i),
					DOCUMENTS / others, 100 * others / ours);
		}
	}

	/** Of feeding alone. */
	private <P> double seconds(Feeder<P> opened) throws Exception {
		long spent = 0;
		try (Feeder<P> feeder = opened) {
			for (int from = 0; from < DOCUMENTS; from += PAGE) {
				P page = feeder.ready(this.entries.batch(from, Math.min(PAGE, DOCUMENTS - from)));
				long begun = System.nanoTime();
				feeder.feed(page);
				spent += System.nanoTime() - begun;
			}
			long begun = System.nanoTime();
			feeder.finish();
			spent += System.nanoTime() - begun;
		}
		return spent / 1e9;
	}

	private void ask(SearchEngine engine, BareSearch bare) throws Exception {
		Synonyms synonyms = Synonyms.shipped();
		PublicIndex search = new PublicIndex(engine, () -> synonyms, InstantSource.fixed(Corpus.NOW));
		Asking terbit = (words) -> assertThat(search.find(Criteria.of(words, null, 0, BareSearch.WANTED)).incomplete())
			.isFalse();
		List<String> judged = JudgedQuery.all().stream().map(JudgedQuery::words).toList();
		List<String> hostile = HostileQueries.all()
			.stream()
			.filter((words) -> words.length() <= Criteria.MAX_LENGTH)
			.toList();
		List<Load> loads = List.of(new Load("Terbit, judged", terbit, judged, CLIENTS, 0, QUERIES),
				new Load("bare, judged", bare::ask, judged, CLIENTS, 0, QUERIES),
				new Load("Terbit, pausing", terbit, judged, CLIENTS, PAUSE, QUERIES / 4),
				new Load("Terbit, judged", terbit, judged, 1, 0, judged.size() * 4),
				new Load("bare, judged", bare::ask, judged, 1, 0, judged.size() * 4),
				new Load("Terbit, hostile", terbit, hostile, 1, 0, hostile.size()));
		Map<Load, List<double[]>> asked = new LinkedHashMap<>();
		try (bare) {
			for (int round = 0; round <= ROUNDS; round++) {
				for (Load load : loads) {
					double[] figures = ask(load);
					tell((round == 0) ? "warm-up" : "round " + round, load, figures);
					if (round > 0) {
						asked.computeIfAbsent(load, (none) -> new ArrayList<>()).add(figures);
					}
				}
			}
		}
		asked.forEach((load, rounds) -> tell("median", load,
				IntStream.range(0, rounds.get(0).length)
					.mapToDouble((i) -> median(rounds.stream().mapToDouble((figures) -> figures[i]).toArray()))
					.toArray()));
	}

	/** Queries a second, and in milliseconds p50, p99 and the longest. */
	private static double[] ask(Load load) throws Exception {
		long[] nanos = new long[load.number()];
		AtomicInteger next = new AtomicInteger();
		long begun = System.nanoTime();
		ExecutorService threads = Executors.newFixedThreadPool(load.clients());
		try {
			List<Future<?>> all = new ArrayList<>();
			for (int client = 0; client < load.clients(); client++) {
				all.add(threads.submit(() -> {
					for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
						long asked = System.nanoTime();
						load.asking().ask(load.queries().get(i % load.queries().size()));
						nanos[i] = System.nanoTime() - asked;
						Thread.sleep((load.pause() > 0) ? ThreadLocalRandom.current().nextInt(2 * load.pause()) : 0);
					}
					return null;
				}));
			}
			for (Future<?> each : all) {
				each.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
		double seconds = (System.nanoTime() - begun) / 1e9;
		Arrays.sort(nanos);
		return new double[] { nanos.length / seconds, nanos[nanos.length / 2] / 1e6,
				nanos[nanos.length * 99 / 100] / 1e6, nanos[nanos.length - 1] / 1e6 };
	}

	private void tell(String round, Load load, double[] figures) {
		this.out.format("%-8s %-15s %2d clients %,7.0f queries/s  p50 %6.1f ms  p99 %6.1f ms  longest %6.1f ms%n",
				round, load.what(), load.clients(), figures[0], figures[1], figures[2], figures[3]);
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	private Path fresh(String name) throws IOException {
		Path path = this.folder.resolve(name);
		FileSystemUtils.deleteRecursively(path);
		return Files.createDirectories(path);
	}

	private static long size(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.mapToLong((file) -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
		}
	}

	private static long size(ElasticsearchServer server) {
		return JsonMapper.shared()
			.readTree(server.send("GET", "/terbit/_stats/store", ""))
			.at("/_all/primaries/store/size_in_bytes")
			.longValue();
	}

	private static URI index(ElasticsearchServer server, String name, String form) {
		String index = "/bare-" + name;
		server.send("DELETE", index + "?ignore_unavailable=true", "");
		server.send("PUT", index, form);
		return server.address().resolve(index);
	}

	/** The same as Terbit's own. */
	private static String form() throws IOException {
		try (var form = ElasticsearchIndices.class.getResourceAsStream("elasticsearch.json")) {
			ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(form);
			((ObjectNode) json.at("/settings/index")).put("number_of_replicas", 0);
			return json.toString();
		}
	}

	private static Document raw(SearchEntry entry) {
		Document document = new Document();
		document.add(new StringField("id", entry.document().toString(), Store.YES));
		document.add(new StringField("site", entry.site(), Store.YES));
		document.add(new StringField("type", entry.type(), Store.YES));
		document.add(new TextField("title", entry.title(), Store.YES));
		document.add(new TextField("summary", entry.summary(), Store.YES));
		document.add(new TextField("text", entry.text(), Store.YES));
		document.add(new TextField("captions", entry.captions(), Store.NO));
		document.add(new TextField("extra", entry.extra(), Store.NO));
		document.add(new TextField("attached", entry.attached(), Store.NO));
		return document;
	}

	private static ObjectNode rawJson(SearchEntry entry) {
		return JsonMapper.shared()
			.createObjectNode()
			.put("site", entry.site())
			.put("type", entry.type())
			.put("title", entry.title())
			.put("summary", entry.summary())
			.put("text", entry.text())
			.put("captions", entry.captions())
			.put("extra", entry.extra())
			.put("attached", entry.attached());
	}

	/**
	 * What is asked.
	 *
	 * @param clients so many ask at once, each its next when it has an answer
	 * @param pause how long they look at it in the mean, in milliseconds
	 * @param number of queries they ask together
	 */
	private record Load(String what, Asking asking, List<String> queries, int clients, int pause, int number) {
	}

	/** Somebody who asks. */
	@FunctionalInterface
	private interface Asking {

		void ask(String words) throws Exception;

	}

}
