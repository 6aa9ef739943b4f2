package id.terbit.media.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

	private MediaKey put(byte[] content) {
		MediaKey key = MediaKey.original(Digests.hex(content));
		store().put(key, key.sha256(), content.length, new ByteArrayInputStream(content));
		return key;
	}

	private byte[] read(MediaKey key) throws IOException {
		try (InputStream in = store().get(key).orElseThrow()) {
			return in.readAllBytes();
		}
	}

	private List<MediaKey> keys(Area area) {
		try (Stream<MediaKey> keys = store().list(area)) {
			return keys.toList();
		}
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
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
