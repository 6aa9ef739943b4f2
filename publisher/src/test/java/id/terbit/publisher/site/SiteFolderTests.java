package id.terbit.publisher.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SiteFolderTests {

	private final Rendering threads = new Rendering();

	@TempDir
	private Path sites;

	@Test
	void nothing_is_seen_before_it_is_settled_and_then_the_picture_stands_with_its_page() throws IOException {
		SiteFolder site = site();
		SiteFiles files = site.replacing("satu");
		files.text("/berita/kabar.html", bytes("kabar"));
		files.binary("/media/ab/320.jpg", new ByteArrayInputStream(bytes("gambar")));
		assertThat(files.has("/media/ab/320.jpg")).isTrue();
		assertThat(site.release("satu").root()).doesNotExist();

		files.settle(this.threads);

		ReleaseFolder release = site.release("satu");
		assertThat(release.file("/berita/kabar.html")).hasContent("kabar");
		assertThat(unpacked(release.file("/berita/kabar.html.gz"))).isEqualTo(bytes("kabar"));
		assertThat(release.file("/media/ab/320.jpg")).hasContent("gambar");
		assertThat(this.sites.resolve("pesona/tmp")).isEmptyDirectory();
	}

	@Test
	void a_file_that_can_not_be_written_leaves_the_rest_as_it_was_and_nothing_half_done() throws IOException {
		SiteFolder site = site();
		write(site, 'a');
		InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(bytes("separuh")), new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("No space left on device");
			}

			@Override
			public int read(byte[] bytes, int from, int length) throws IOException {
				return read();
			}

		});
		try (SiteFiles files = site.replacing("satu")) {
			files.text("/index.html", bytes("baru"));
			assertThatExceptionOfType(UncheckedIOException.class)
				.isThrownBy(() -> files.binary("/media/ab/320.jpg", breaking));
		}
		assertThat(Files.readAllBytes(site.release("satu").file("/index.html"))).hasSize(50_000);
		assertThat(this.sites.resolve("pesona/tmp")).isEmptyDirectory();
		assertThat(site.release("satu").file("/media")).doesNotExist();
	}

	@Test
	void what_is_removed_takes_its_compressed_form_and_empty_folders_along() {
		SiteFolder site = site();
		SiteFiles files = site.replacing("satu");
		files.text("/tag/zapin/index.html", bytes("zapin"));
		files.settle(this.threads);
		files.remove("/tag/zapin/index.html");
		files.settle(this.threads);
		assertThat(site.release("satu").root()).isEmptyDirectory();
	}

	@Test
	void readers_meet_every_file_whole_while_it_is_replaced() throws Exception {
		SiteFolder site = site();
		write(site, 'a');
		Path page = site.release("satu").file("/index.html");
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService reader = Executors.newSingleThreadExecutor();
		Future<Integer> reads = reader.submit(() -> {
			int read = 0;
			while (!over.get()) {
				byte[] bytes = Files.readAllBytes(page);
				byte[] packed = unpacked(ReleaseFolder.compressed(page));
				assertThat(bytes).hasSize(50_000).containsOnly(bytes[0]);
				assertThat(packed).hasSize(50_000).containsOnly(packed[0]);
				read++;
			}
			return read;
		});
		for (int i = 0; i < 80; i++) {
			write(site, (char) ('a' + i % 26));
		}
		over.set(true);
		assertThat(reads.get()).isPositive();
		reader.shutdown();
	}

	@Test
	void readers_meet_one_whole_release_or_the_other_while_it_is_switched() throws Exception {
		SiteFolder site = site();
		for (String id : new String[] { "satu", "dua" }) {
			SiteFiles files = site.building(id);
			files.text("/index.html", bytes(id));
			files.text("/berita/index.html", bytes(id));
			files.settle(this.threads);
		}
		site.switchTo("satu");
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService reader = Executors.newSingleThreadExecutor();
		Future<Integer> reads = reader.submit(() -> {
			int read = 0;
			while (!over.get()) {
				ReleaseFolder seen = site.current().orElseThrow();
				assertThat(Files.readAllBytes(seen.file("/index.html")))
					.isEqualTo(Files.readAllBytes(seen.file("/berita/index.html")));
				read++;
			}
			return read;
		});
		for (int i = 0; i < 100; i++) {
			site.switchTo((i % 2 == 0) ? "dua" : "satu");
		}
		over.set(true);
		assertThat(reads.get()).isPositive();
		reader.shutdown();
	}

	@Test
	void old_leftovers_are_removed_and_what_another_process_may_be_writing_stays() throws IOException {
		SiteFolder site = site();
		SiteFiles files = site.building("satu");
		files.text("/index.html", bytes("satu"));
		files.settle(this.threads);
		site.switchTo("satu");
		Path aside = Files.createDirectories(this.sites.resolve("pesona/tmp"));
		Path old = Files.writeString(aside.resolve("lama"), "separuh");
		Path fresh = Files.writeString(aside.resolve("baru"), "separuh");
		Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
		Path link = Files.createSymbolicLink(this.sites.resolve("pesona/current.1a2b"), Path.of("releases", "satu"));

		site.cleanOlderThan(Duration.ofHours(1));
		assertThat(old).doesNotExist();
		assertThat(fresh).exists();
		site.clean(Instant.now().plusSeconds(60));
		assertThat(link).doesNotExist();
		assertThat(site.currentId()).contains("satu");
		assertThat(site.release("satu").file("/index.html")).hasContent("satu");
	}

	@Test
	void a_site_that_has_no_folder_yet_is_clean() {
		site().cleanOlderThan(Duration.ZERO);
		assertThat(this.sites).isEmptyDirectory();
	}

	@Test
	void any_text_is_compressed_to_what_unpacks_to_it_and_always_to_the_same() throws IOException {
		Random random = new Random(7);
		for (int length : new int[] { 0, 1, 18, 500, 70_000 }) {
			byte[] noise = new byte[length];
			random.nextBytes(noise);
			byte[] calm = new byte[length];
			Arrays.fill(calm, (byte) 'a');
			for (byte[] text : new byte[][] { noise, calm }) {
				byte[] packed = Gzip.of(text);
				try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
					assertThat(unpacked.readAllBytes()).isEqualTo(text);
				}
				assertThat(Gzip.of(text)).isEqualTo(packed);
			}
		}
	}

	private void write(SiteFolder site, char letter) {
		byte[] page = new byte[50_000];
		Arrays.fill(page, (byte) letter);
		SiteFiles files = site.replacing("satu");
		files.text("/index.html", page);
		files.settle(this.threads);
	}

	private SiteFolder site() {
		return new SiteFolder(this.sites, "pesona");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] unpacked(Path file) throws IOException {
		try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
			return unpacked.readAllBytes();
		}
	}

}
