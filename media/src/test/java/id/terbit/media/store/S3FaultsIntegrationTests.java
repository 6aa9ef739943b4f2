package id.terbit.media.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import id.terbit.media.store.FaultyProxy.Fault;
import id.terbit.media.store.MediaKey.Area;
import id.terbit.media.store.MediaStoreException.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** What SAFETY.md lists: the server down, slow, truncating and corrupting. */
class S3FaultsIntegrationTests {

	@TempDir
	private static Path folder;

	private static S3Servers server;

	private FaultyProxy proxy;

	private S3Store store;

	/** The same buckets without the proxy. */
	private S3Store direct;

	@BeforeAll
	static void start() throws Exception {
		server = S3Servers.start(folder);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() throws IOException {
		this.proxy = FaultyProxy.before(server.port());
		String buckets = server.settings().buckets();
		this.store = S3Store.of(S3Servers.impatient(this.proxy.port(), buckets, 1_000));
		this.direct = S3Store.of(S3Servers.settings(server.port(), buckets));
		this.direct.makeBuckets();
	}

	@AfterEach
	void close() {
		this.store.close();
		this.direct.close();
		this.proxy.close();
	}

	@Test
	void a_server_that_is_down_is_said_to_be_and_comes_back() {
		byte[] content = bytes(20_000);
		this.proxy.set(Fault.REFUSE);

		unavailable(() -> put(content));
		unavailable(() -> this.store.get(key(content)));
		unavailable(() -> this.store.stat(key(content)));
		unavailable(() -> this.store.delete(key(content)));
		unavailable(() -> this.store.list(Area.ORIGINAL).close());

		this.proxy.set(Fault.NONE);
		put(content);
		assertThat(this.direct.stat(key(content))).isPresent();
	}

	@Test
	void a_server_that_never_answers_is_given_up_in_time() {
		this.proxy.set(Fault.HANG);
		long start = System.nanoTime();

		unavailable(() -> put(bytes(20_000)));

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));
	}

	@Test
	void a_dead_server_is_left_alone_after_some_failures() {
		S3Store careful = S3Store.of(S3Servers.impatient(this.proxy.port(), "hati-hati", 2));
		this.proxy.set(Fault.REFUSE);
		unavailable(() -> careful.stat(key(bytes(10))));
		unavailable(() -> careful.stat(key(bytes(10))));
		int connections = this.proxy.connections();

		for (int i = 0; i < 1_000; i++) {
			unavailable(() -> careful.stat(key(bytes(10))));
		}

		assertThat(this.proxy.connections()).as("no connection more").isEqualTo(connections);
		careful.close();
	}

	@Test
	void an_answer_cut_off_is_no_file() {
		byte[] content = bytes(200_000);
		put(content);
		this.proxy.set(Fault.TRUNCATE);

		assertThatIOException().isThrownBy(() -> read(this.store.get(key(content))));

		this.proxy.set(Fault.NONE);
		assertThat(this.direct.stat(key(content))).isPresent();
	}

	@Test
	void an_answer_with_wrong_bytes_is_no_file() {
		byte[] content = bytes(200_000);
		put(content);
		MediaKey rendition = MediaKey.rendition(key(content).sha256(), 640, "jpg");
		this.store.put(rendition, key(content).sha256(), content.length, new ByteArrayInputStream(content));
		this.proxy.set(Fault.CORRUPT);

		assertThatExceptionOfType(DamagedBytesException.class).isThrownBy(() -> read(this.store.get(key(content))));
		assertThatExceptionOfType(DamagedBytesException.class).isThrownBy(() -> read(this.store.get(rendition)));
	}

	@Test
	void bytes_that_change_on_the_way_to_the_server_are_refused_by_it() {
		byte[] content = bytes(200_000);
		this.store.makeBuckets();
		this.proxy.set(Fault.CORRUPT_REQUESTS);

		assertThatExceptionOfType(MediaStoreException.class).isThrownBy(() -> put(content))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.MISMATCH));

		assertThat(this.direct.stat(key(content))).isEmpty();
		assertThat(files()).isZero();
	}

	@Test
	void a_large_file_whose_parts_change_on_the_way_leaves_nothing() {
		byte[] content = MediaStoreContract.large();
		this.store.makeBuckets();
		this.proxy.set(Fault.CORRUPT_REQUESTS);

		assertThatExceptionOfType(MediaStoreException.class).isThrownBy(() -> put(content));

		assertThat(this.direct.stat(key(content))).isEmpty();
		this.direct.removeUnfinished(Instant.now().plusSeconds(60));
		assertThat(this.direct.removeUnfinished(Instant.now().plusSeconds(60))).as("nothing is left after cleaning")
			.isZero();
		assertThat(files()).isZero();
	}

	private static byte[] bytes(int size) {
		byte[] content = new byte[size];
		new Random(size).nextBytes(content);
		return content;
	}

	private static MediaKey key(byte[] content) {
		return MediaKey.original(Digests.hex(content));
	}

	private void put(byte[] content) {
		MediaKey key = key(content);
		this.store.put(key, key.sha256(), content.length, new ByteArrayInputStream(content));
	}

	private static byte[] read(Optional<InputStream> opened) throws IOException {
		return MediaStoreContract.read(opened);
	}

	private long files() {
		try (Stream<StoredFile> files = this.direct.list(Area.ORIGINAL)) {
			return files.count();
		}
	}

	private static void unavailable(Runnable work) {
		assertThatExceptionOfType(MediaStoreException.class).isThrownBy(work::run)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("media-store.unavailable"));
	}

}
