package id.terbit.media.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.terbit.contentapi.Problems;
import id.terbit.harness.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@IntegrationTest
class FolderStoreIntegrationTests extends MediaStoreContract {

	@Autowired
	private SignedPaths paths;

	@Autowired
	private Problems problems;

	@TempDir
	private Path folder;

	private MediaStore store;

	@BeforeEach
	void open() {
		this.store = FolderStore.open(this.folder, this.paths);
	}

	@Override
	MediaStore store() {
		return this.store;
	}

	@Override
	Answer send(String method, URI address, byte[] body, String... headers) throws Exception {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), address)
			.content(body);
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		MockHttpServletResponse answer = MockMvcBuilders
			.standaloneSetup(new SignedFileController(this.store, this.paths, this.problems))
			.build()
			.perform(request)
			.andReturn()
			.getResponse();
		Map<String, String> got = answer.getHeaderNames()
			.stream()
			.collect(Collectors.toMap((name) -> name.toLowerCase(Locale.ROOT),
					(name) -> String.valueOf(answer.getHeader(name))));
		return new Answer(answer.getStatus(), answer.getContentAsByteArray(), got);
	}

	@Test
	void a_signed_address_takes_no_other_bytes_than_promised() throws Exception {
		byte[] content = bytes("langsung");
		MediaKey key = MediaKey.quarantined(Digests.hex(content), new UUID(7, 7));
		URI address = this.store.uploadUrl(key, content.length, Duration.ofMinutes(5));

		Answer other = send("PUT", address, bytes("langsunh"));
		assertThat(other.status()).isEqualTo(400);
		assertThat(new String(other.body(), StandardCharsets.UTF_8)).contains("upload.mismatch");
		assertThat(send("PUT", address, bytes("langsung dan terus")).status()).isEqualTo(400);
		assertThat(this.store.exists(key)).isFalse();
	}

	@Test
	void a_range_beyond_the_end_is_told_the_size() throws Exception {
		byte[] content = bytes("Pantai Lapin");
		MediaKey key = MediaKey.original(Digests.hex(content));
		this.store.put(key, key.sha256(), content.length, new ByteArrayInputStream(content));
		URI address = this.store.downloadUrl(key, "a.pdf", "application/pdf", Duration.ofMinutes(5));

		Answer answer = send("GET", address, new byte[0], "Range", "bytes=400-500");
		assertThat(answer.status()).isEqualTo(416);
		assertThat(answer.header("Content-Range")).isEqualTo("bytes */12");
		assertThat(send("GET", address, new byte[0], "Range", "bytes=-5").body()).isEqualTo(bytes("Lapin"));
		assertThat(send("GET", address, new byte[0], "Range", "lines=1-2").status()).isEqualTo(200);
	}

	@Test
	void a_file_that_was_changed_behind_our_back_is_not_read_to_its_end() throws IOException {
		byte[] content = bytes("isi lengkap");
		MediaKey key = MediaKey.original(Digests.hex(content));
		this.store.put(key, key.sha256(), content.length, new ByteArrayInputStream(content));
		Files.write(place(key), bytes("isi lengkaq"));

		assertThatExceptionOfType(DamagedBytesException.class).isThrownBy(() -> read(this.store.get(key)))
			.satisfies((ex) -> assertThat(ex.key()).isEqualTo(key));
	}

	@Test
	void files_of_others_do_not_disturb_the_list() throws IOException {
		byte[] content = bytes("isi");
		MediaKey key = MediaKey.original(Digests.hex(content));
		this.store.put(key, key.sha256(), content.length, new ByteArrayInputStream(content));
		Files.write(place(key).resolveSibling(".DS_Store"), bytes("?"));

		try (Stream<StoredFile> files = this.store.list(MediaKey.Area.ORIGINAL)) {
			assertThat(files.map(StoredFile::key)).containsExactly(key);
		}
	}

	@Test
	void what_goes_while_it_is_listed_disturbs_nothing() throws Exception {
		List<MediaKey> fleeting = IntStream.range(1, 30)
			.mapToObj((width) -> MediaKey.rendition(Digests.hex(bytes("asli")), width, "webp"))
			.toList();
		MediaKey lasting = MediaKey.rendition(Digests.hex(bytes("asli")), 30, "webp");
		put(lasting);
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			Future<?> changes = thread.submit(() -> {
				while (!over.get()) {
					fleeting.forEach(this::put);
					fleeting.forEach(this.store::delete);
				}
			});
			for (int i = 0; i < 300; i++) {
				try (Stream<StoredFile> files = this.store.list(MediaKey.Area.RENDITION)) {
					assertThat(files.map(StoredFile::key)).contains(lasting);
				}
			}
			over.set(true);
			changes.get();
		}
		finally {
			over.set(true);
			thread.shutdown();
		}
	}

	private void put(MediaKey key) {
		byte[] content = bytes("isi");
		this.store.put(key, Digests.hex(content), content.length, new ByteArrayInputStream(content));
	}

	private Path place(MediaKey key) {
		return this.folder.resolve("original")
			.resolve(key.sha256().substring(0, 2))
			.resolve(key.sha256().substring(2, 4))
			.resolve(key.sha256());
	}

	@Test
	void what_a_crash_left_half_written_is_removed_at_the_next_start() throws IOException {
		Files.write(this.folder.resolve("incoming/put123"), bytes("separuh"));

		FolderStore.open(this.folder, this.paths);

		try (Stream<Path> left = Files.list(this.folder.resolve("incoming"))) {
			assertThat(left).isEmpty();
		}
	}

	@Test
	void bytes_that_lost_their_end_are_written_again() throws IOException {
		byte[] content = bytes("isi lengkap");
		MediaKey key = MediaKey.original(Digests.hex(content));
		this.store.put(key, key.sha256(), content.length, new ByteArrayInputStream(content));
		Path file = place(key);
		Files.write(file, bytes("isi"));

		this.store.put(key, key.sha256(), content.length, new ByteArrayInputStream(content));

		assertThat(file).hasBinaryContent(content);
	}

	@Test
	void a_folder_that_cannot_be_made_is_said_plainly() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));

		assertThatExceptionOfType(MediaStoreException.class)
			.isThrownBy(() -> FolderStore.open(file.resolve("media"), this.paths))
			.withMessageContaining("cannot be used");
	}

	@Test
	void no_key_leads_outside() {
		assertThatIllegalArgumentException().isThrownBy(() -> MediaKey.original("../../etc/passwd"));
		assertThatIllegalArgumentException().isThrownBy(() -> MediaKey.rendition("0".repeat(64), 320, "jpg/../x"));
	}

}
