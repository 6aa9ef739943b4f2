package id.terbit.media.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.terbit.media.store.MediaKey.Area;
import id.terbit.media.store.MediaStoreException.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What every store of bytes must do, whatever it stands on. */
abstract class MediaStoreContract {

	/** A store without a byte in it. */
	abstract MediaStore store();

	/** Sends a request to a signed address, as anybody could. */
	abstract Answer send(String method, URI address, byte[] body, String... headers) throws Exception;

	@Test
	void gives_back_what_it_was_given() throws IOException {
		byte[] content = bytes("Pantai Lapin");
		MediaKey key = put(content);

		assertThat(read(key)).isEqualTo(content);
		assertThat(store().exists(key)).isTrue();
	}

	@Test
	void knows_nothing_that_was_not_given() {
		MediaKey key = MediaKey.original("0".repeat(64));

		assertThat(store().get(key)).isEmpty();
		assertThat(store().exists(key)).isFalse();
		store().delete(key);
	}

	@Test
	void keeps_originals_and_renditions_apart() throws IOException {
		byte[] original = bytes("asli");
		byte[] small = bytes("kecil");
		MediaKey key = put(original);
		MediaKey rendition = MediaKey.rendition(key.sha256(), 320, "webp");
		store().put(rendition, Digests.hex(small), small.length, new ByteArrayInputStream(small));

		assertThat(read(key)).isEqualTo(original);
		assertThat(read(rendition)).isEqualTo(small);
		assertThat(keys(Area.ORIGINAL)).containsExactly(key);
		assertThat(keys(Area.RENDITION)).containsExactly(rendition);
		store().delete(key);
		assertThat(store().exists(key)).isFalse();
		assertThat(store().exists(rendition)).isTrue();
	}

	@Test
	void refuses_bytes_that_are_not_those_promised() {
		byte[] content = bytes("terpotong");
		String digest = Digests.hex(content);
		MediaKey key = MediaKey.original(digest);

		assertThatExceptionOfType(MediaStoreException.class)
			.isThrownBy(() -> store().put(key, digest, content.length, new ByteArrayInputStream(content, 0, 4)))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.MISMATCH));
		assertThatExceptionOfType(MediaStoreException.class)
			.isThrownBy(() -> store().put(key, digest, content.length, new ByteArrayInputStream(bytes("terpotonh"))))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.MISMATCH));
		assertThatExceptionOfType(MediaStoreException.class)
			.isThrownBy(() -> store().put(key, digest, content.length, new EndlessStream()))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.MISMATCH));
		assertThat(store().exists(key)).isFalse();
		assertThat(keys(Area.ORIGINAL)).isEmpty();
	}

	@Test
	void a_stream_that_breaks_leaves_nothing() {
		byte[] content = bytes("putus di tengah");
		MediaKey key = MediaKey.original(Digests.hex(content));

		assertThatExceptionOfType(MediaStoreException.class)
			.isThrownBy(() -> store().put(key, key.sha256(), content.length, new BreakingStream()));
		assertThat(store().exists(key)).isFalse();
		assertThat(keys(Area.ORIGINAL)).isEmpty();
	}

	@Test
	void equal_bytes_are_kept_once_though_many_bring_them_at_once() throws Exception {
		byte[] content = bytes("sama".repeat(100_000));
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<MediaKey>> uploads = IntStream.range(0, 16)
				.mapToObj((i) -> (Callable<MediaKey>) () -> put(content))
				.toList();
			for (var done : threads.invokeAll(uploads)) {
				assertThat(read(done.get())).isEqualTo(content);
			}
		}
		finally {
			threads.shutdown();
		}
		assertThat(keys(Area.ORIGINAL)).hasSize(1);
	}

	@Test
	void gives_ranges() throws IOException {
		MediaKey key = put(bytes("Pantai Lapin"));

		assertThat(read(store().get(key, 0, 6))).isEqualTo(bytes("Pantai"));
		assertThat(read(store().get(key, 7, 3))).isEqualTo(bytes("Lap"));
		assertThat(read(store().get(key, 7, 300))).isEqualTo(bytes("Lapin"));
		assertThat(read(store().get(key, 12, 5))).isEmpty();
		assertThat(read(store().get(key, 9_000, 5))).isEmpty();
		assertThat(store().get(MediaKey.original("0".repeat(64)), 0, 5)).isEmpty();
	}

	@Test
	void tells_size_and_time_without_reading() {
		Instant before = Instant.now().minusSeconds(2);
		MediaKey key = put(bytes("Pantai Lapin"));

		StoredFile file = store().stat(key).orElseThrow();

		assertThat(file.key()).isEqualTo(key);
		assertThat(file.size()).isEqualTo(12);
		assertThat(file.storedAt()).isBetween(before, Instant.now().plusSeconds(2));
		assertThat(store().stat(MediaKey.original("0".repeat(64)))).isEmpty();
	}

	@Test
	void lists_everything_as_it_is_read() {
		lists(30);
	}

	final void lists(int number) {
		Set<MediaKey> put = IntStream.range(0, number)
			.mapToObj((i) -> put(bytes("berkas " + i)))
			.collect(Collectors.toSet());

		try (Stream<StoredFile> files = store().list(Area.ORIGINAL)) {
			assertThat(files.map(StoredFile::key)).containsExactlyInAnyOrderElementsOf(put);
		}
		try (Stream<StoredFile> files = store().list(Area.ORIGINAL)) {
			StoredFile first = files.findFirst().orElseThrow();
			assertThat(first.size()).isBetween(8L, 11L);
			assertThat(first.storedAt()).isBefore(Instant.now().plusSeconds(2));
		}
	}

	@Test
	void takes_large_files_and_reads_them_anywhere() throws IOException {
		byte[] content = large();
		MediaKey key = put(content);

		assertThat(read(key)).isEqualTo(content);
		assertThat(read(store().get(key, 11_000_000, 1_000)))
			.isEqualTo(Arrays.copyOfRange(content, 11_000_000, 11_001_000));
		assertThat(store().stat(key).orElseThrow().size()).isEqualTo(content.length);
	}

	@Test
	void refuses_large_bytes_that_are_not_those_promised() {
		byte[] content = large();
		MediaKey key = MediaKey.original(Digests.hex(content));
		content[content.length - 1]++;

		assertThatExceptionOfType(MediaStoreException.class)
			.isThrownBy(() -> store().put(key, key.sha256(), content.length, new ByteArrayInputStream(content)))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("media-store.mismatch"));
		assertThat(store().exists(key)).isFalse();
	}

	@Test
	void a_signed_address_gives_the_bytes_to_anybody_and_nothing_else() throws Exception {
		MediaKey key = put(bytes("Pantai Lapin"));
		URI address = store().downloadUrl(key, "Pantai \"Lapin\" ü.pdf", "application/pdf", Duration.ofMinutes(5));

		Answer whole = send("GET", address, new byte[0]);
		assertThat(whole.status()).isEqualTo(200);
		assertThat(whole.body()).isEqualTo(bytes("Pantai Lapin"));
		assertThat(whole.header("Content-Type")).startsWith("application/pdf");
		assertThat(whole.header("Content-Disposition")).startsWith("attachment").contains("filename*=UTF-8''Pantai%20");
		Answer range = send("GET", address, new byte[0], "Range", "bytes=7-8");
		assertThat(range.status()).isEqualTo(206);
		assertThat(range.body()).isEqualTo(bytes("La"));

		MediaKey other = put(bytes("Rahasia"));
		URI forged = URI.create(address.toString().replace(key.sha256(), other.sha256()));
		assertThat(send("GET", forged, new byte[0]).status()).isEqualTo(403);
		assertThat(send("PUT", address, bytes("lain")).status()).isBetween(400, 499);
		assertThat(read(key)).isEqualTo(bytes("Pantai Lapin"));
	}

	@Test
	void a_signed_address_ends() throws Exception {
		MediaKey key = put(bytes("Pantai Lapin"));
		URI address = store().downloadUrl(key, "a.pdf", "application/pdf", Duration.ofSeconds(1));

		for (int tries = 0; tries < 100 && send("GET", address, new byte[0]).status() == 200; tries++) {
			Thread.sleep(100);
		}

		assertThat(send("GET", address, new byte[0]).status()).isEqualTo(403);
	}

	@Test
	void a_signed_address_takes_bytes_into_quarantine() throws Exception {
		byte[] content = bytes("langsung");
		MediaKey key = MediaKey.quarantined(Digests.hex(content), new UUID(7, 7));
		URI address = store().uploadUrl(key, content.length, Duration.ofMinutes(5));

		Answer sent = send("PUT", address, content);

		assertThat(sent.status()).isEqualTo(200);
		assertThat(read(key)).isEqualTo(content);
		assertThat(keys(Area.QUARANTINE)).containsExactly(key);
		assertThat(keys(Area.ORIGINAL)).isEmpty();
		URI forged = URI.create(address.toString().replace(key.part(), new UUID(8, 8).toString()));
		assertThat(send("PUT", forged, content).status()).isEqualTo(403);
	}

	@Test
	void what_is_finished_is_never_cleaned_away() throws IOException {
		MediaKey key = put(bytes("selesai"));

		assertThat(store().removeUnfinished(Instant.now().plusSeconds(60))).isZero();

		assertThat(read(key)).isEqualTo(bytes("selesai"));
	}

	/** More than two parts of an upload in parts. */
	static byte[] large() {
		byte[] content = new byte[12_000_000];
		new Random(12).nextBytes(content);
		return content;
	}

	static byte[] read(Optional<InputStream> opened) throws IOException {
		try (InputStream in = opened.orElseThrow()) {
			return in.readAllBytes();
		}
	}

	private MediaKey put(byte[] content) {
		MediaKey key = MediaKey.original(Digests.hex(content));
		store().put(key, key.sha256(), content.length, new ByteArrayInputStream(content));
		return key;
	}

	private byte[] read(MediaKey key) throws IOException {
		return read(store().get(key));
	}

	private List<MediaKey> keys(Area area) {
		try (Stream<StoredFile> files = store().list(area)) {
			return files.map(StoredFile::key).toList();
		}
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** What came back for a request to a signed address. */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Answer(int status, byte[] body, Map<String, String> headers) {

		String header(String name) {
			return this.headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
		}

	}

	private static final class EndlessStream extends InputStream {

		@Override
		public int read() {
			return 'z';
		}

		@Override
		public int read(byte[] into, int from, int length) {
			Arrays.fill(into, from, from + length, (byte) 'z');
			return length;
		}

	}

	/** Gives five bytes of the text and then breaks. */
	private static final class BreakingStream extends InputStream {

		private boolean given;

		@Override
		public int read() throws IOException {
			throw new IOException("connection reset");
		}

		@Override
		public int read(byte[] into, int from, int length) throws IOException {
			if (this.given) {
				throw new IOException("connection reset");
			}
			this.given = true;
			System.arraycopy(bytes("putus"), 0, into, from, 5);
			return 5;
		}

	}

}
