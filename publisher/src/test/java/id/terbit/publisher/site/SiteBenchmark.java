package id.terbit.publisher.site;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

import id.terbit.harness.IntegrationTest;
import id.terbit.publication.Delivery;
import id.terbit.publication.DeliveryReceipt;
import id.terbit.publication.Ledger;
import id.terbit.publication.Ledger.Claim;
import id.terbit.publication.Ledger.Lane;
import id.terbit.publisher.site.PressOffice.Press;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures one publication and a full build on sites of 1,000 and 10,000 articles; no
 * test, since times depend on the machine: {@code mvn -Pbenchmark -pl publisher -am
 * verify}, with {@code -Djava.io.tmpdir=/dev/shm} in {@code -Dtest.jvm} for a RAM disk
 * and {@code -Xmx256m} for a bounded heap; {@code -Darticles=} for other sizes.
 */
@IntegrationTest
@Import({ PressOffice.class, GeneratedArticles.class })
class SiteBenchmark {

	private static final Logger LOGGER = LoggerFactory.getLogger(SiteBenchmark.class);

	private static final int WARM_UP = 60;

	private static final int PUBLICATIONS = 200;

	private static final int BUILDS = 4;

	@Autowired
	private PressOffice office;

	@Autowired
	private GeneratedArticles generated;

	@Autowired
	private SitePages pages;

	@Autowired
	private SiteBuild build;

	@Autowired
	private Ledger ledger;

	@Autowired
	private InstantSource clock;

	@Autowired
	private SiteProperties properties;

	@Autowired
	private JdbcClient database;

	@Autowired
	@Qualifier("dispatcher")
	private SmartLifecycle dispatcher;

	@Test
	void measure() throws Exception {
		this.dispatcher.stop();
		LOGGER.info("{}",
				String.format(Locale.ROOT, "load %s, %d processors, heap at most %d MB, files in %s", load(),
						Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() >> 20,
						this.properties.folder()));
		for (String size : StringUtils.commaDelimitedListToSet(System.getProperty("articles", "1000,10000"))) {
			int articles = Integer.parseInt(size);
			Press press = this.office.open();
			this.generated.make(press, articles);
			this.database.sql("analyze").update();
			for (int i = 0; i < BUILDS; i++) {
				build(press, articles, (i == 0) ? "cold" : "warm");
			}
			publish(press, articles);
		}
	}

	private void build(Press press, int articles, String state) throws IOException {
		List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.toList();
		heap.forEach(MemoryPoolMXBean::resetPeakUsage);
		long spent = processor();
		long begun = System.nanoTime();
		this.build.rebuild(press.site().id(), SiteBuild.Progress.SILENT);
		double seconds = (System.nanoTime() - begun) / 1e9;
		double processor = (processor() - spent) / 1e9;
		long peak = heap.stream().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum();
		Path release = this.properties.folder().resolve(press.site().slug()).resolve("current").toRealPath();
		try (Stream<Path> files = Files.walk(release)) {
			List<Path> pages = files.filter((file) -> file.toString().endsWith(".html")).toList();
			long bytes = pages.stream().mapToLong((file) -> file.toFile().length()).sum();
			LOGGER.info("{}", String.format(Locale.ROOT,
					"full build of %d articles, %s: %.2f s (%.2f s of processors), %d pages, %d MB of HTML, heap peak %d MB, "
							+ "load %s",
					articles, state, seconds, processor, pages.size(), bytes >> 20, peak >> 20, load()));
		}
	}

	private void publish(Press press, int articles) throws Exception {
		IntStream.range(0, WARM_UP).forEach((i) -> press.article("Pemanasan " + i, i % 2, List.of(i % 3), List.of()));
		deliverAll(press);
		long[] times = new long[PUBLICATIONS];
		long[] spent = new long[PUBLICATIONS];
		for (int i = 0; i < PUBLICATIONS; i++) {
			press.article("Terukur " + i, i % 2, List.of(i % 3), List.of());
			long before = processor();
			long begun = System.nanoTime();
			assertThat(deliverAll(press)).isEqualTo(1);
			times[i] = System.nanoTime() - begun;
			spent[i] = processor() - before;
		}
		Arrays.sort(times);
		Arrays.sort(spent);
		LOGGER.info("{}",
				String.format(Locale.ROOT,
						"publication into %d articles, claim to acknowledgement: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms "
								+ "(half with less than %.1f ms of processors, the database's left out), load %s",
						articles, times[PUBLICATIONS / 2] / 1e6, times[PUBLICATIONS * 9 / 10] / 1e6,
						times[PUBLICATIONS * 99 / 100] / 1e6, spent[PUBLICATIONS / 2] / 1e6, load()));
	}

	/**
	 * What this process has used of all processors, in nanoseconds; no load changes it
	 * much.
	 */
	private static long processor() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	/** As the dispatcher does, in this thread. */
	private int deliverAll(Press press) throws Exception {
		Lane lane = new Lane(press.site().id(), this.pages.name());
		int delivered = 0;
		List<Claim> claims;
		do {
			claims = this.ledger.claim(lane, 1, Duration.ofMinutes(1), this.clock.instant());
			for (Claim claim : claims) {
				DeliveryReceipt receipt = this.pages
					.deliver(new Delivery(claim.subject(), claim.siteId(), claim.wantedVersion()));
				this.ledger.acknowledge(claim, receipt, this.clock.instant());
				delivered++;
			}
		}
		while (!claims.isEmpty());
		return delivered;
	}

	/** The mean number of running processes during the last minute. */
	private static String load() throws IOException {
		String line = Files.readString(Path.of("/proc/loadavg"));
		return line.substring(0, line.indexOf(' '));
	}

}
