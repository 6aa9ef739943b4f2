package id.terbit.media.upkeep;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.terbit.media.store.Digests;
import id.terbit.media.store.MediaKey;
import id.terbit.media.store.MediaStore;
import id.terbit.media.store.S3Servers;
import id.terbit.media.store.SampleStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CopierIntegrationTests {

	@TempDir
	private Path temporary;

	@Tag("thorough")
	@Test
	void everything_goes_to_the_server_and_back_unchanged() throws Exception {
		MediaStore folder = SampleStores.folder(this.temporary.resolve("media"));
		MediaStore again = SampleStores.folder(this.temporary.resolve("kembali"));
		List<MediaKey> keys = fill(folder);
		try (S3Servers server = S3Servers.start(Files.createDirectories(this.temporary.resolve("s3")))) {
			MediaStore s3 = SampleStores.s3(server);

			Tally there = copy(folder, s3);
			assertThat(there.files()).isEqualTo(keys.size());
			assertThat(there.changedFiles()).isEqualTo(keys.size());
			assertThat(there.changedBytes()).isEqualTo(there.bytes()).isPositive();
			assertThat(there.problemCount()).isZero();

			Tally second = copy(folder, s3);
			assertThat(second.files()).isEqualTo(keys.size());
			assertThat(second.changedFiles()).as("all is there").isZero();
			assertThat(second.problemCount()).isZero();

			assertThat(copy(s3, again).changedFiles()).isEqualTo(keys.size());
			for (MediaKey key : keys) {
				assertThat(read(again, key)).isEqualTo(read(folder, key));
			}
		}
	}

	@Test
	void a_run_that_broke_off_is_begun_again() {
		MediaStore from = SampleStores.folder(this.temporary.resolve("dari"));
		MediaStore to = SampleStores.folder(this.temporary.resolve("ke"));
		List<MediaKey> keys = fill(from);

		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> new Copier(from, to).copy(new Tally((tally) -> {
				throw new IllegalStateException("mati");
			})));
		assertThat(keys.stream().filter(to::exists).count()).isBetween(1L, keys.size() - 1L);

		assertThat(copy(from, to).problemCount()).isZero();
		assertThat(keys).allMatch(to::exists);
	}

	@Test
	void wrong_bytes_at_the_target_are_put_right() throws Exception {
		MediaStore from = SampleStores.folder(this.temporary.resolve("dari"));
		MediaStore to = SampleStores.folder(this.temporary.resolve("ke"));
		List<MediaKey> keys = fill(from);
		copy(from, to);
		spoil(this.temporary.resolve("ke/original"));

		Tally tally = copy(from, to);

		assertThat(tally.changedFiles()).isEqualTo(1);
		assertThat(tally.problemCount()).isZero();
		for (MediaKey key : keys) {
			assertThat(read(to, key)).isEqualTo(read(from, key));
		}
	}

	@Test
	void a_damaged_source_is_named_and_the_rest_is_copied() throws IOException {
		MediaStore from = SampleStores.folder(this.temporary.resolve("dari"));
		MediaStore to = SampleStores.folder(this.temporary.resolve("ke"));
		List<MediaKey> keys = fill(from);
		String spoiled = spoil(this.temporary.resolve("dari/original"));

		Tally tally = copy(from, to);

		assertThat(tally.problemCount()).isEqualTo(1);
		assertThat(tally.problems()).singleElement().asString().contains(spoiled);
		assertThat(tally.changedFiles()).isEqualTo(keys.size() - 1);
		assertThat(to.exists(MediaKey.original(spoiled))).isFalse();
	}

	private static Tally copy(MediaStore from, MediaStore to) {
		Tally tally = new Tally((now) -> {
		});
		new Copier(from, to).copy(tally);
		return tally;
	}

	private static List<MediaKey> fill(MediaStore store) {
		List<MediaKey> keys = new ArrayList<>();
		IntStream.range(0, 60).forEach((i) -> {
			byte[] original = ("asli " + i).repeat(i * 40 + 1).getBytes(StandardCharsets.UTF_8);
			MediaKey key = MediaKey.original(Digests.hex(original));
			put(store, key, original);
			keys.add(key);
			byte[] small = ("kecil " + i).getBytes(StandardCharsets.UTF_8);
			MediaKey rendition = MediaKey.rendition(key.sha256(), 320, "webp");
			put(store, rendition, small);
			keys.add(rendition);
		});
		return keys;
	}

	private static void put(MediaStore store, MediaKey key, byte[] content) {
		store.put(key, Digests.hex(content), content.length, new ByteArrayInputStream(content));
	}

	private static byte[] read(MediaStore store, MediaKey key) throws IOException {
		try (InputStream in = store.get(key).orElseThrow()) {
			return in.readAllBytes();
		}
	}

	/** Changes one byte of one original and gives its digest. */
	private static String spoil(Path originals) throws IOException {
		try (Stream<Path> files = Files.walk(originals)) {
			Path file = files.filter(Files::isRegularFile).sorted().skip(7).findFirst().orElseThrow();
			byte[] content = Files.readAllBytes(file);
			content[0]++;
			Files.write(file, content);
			return String.valueOf(file.getFileName());
		}
	}

}
