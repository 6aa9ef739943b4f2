package id.terbit.media.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FolderStoreIntegrationTests extends MediaStoreContract {

	@TempDir
	private Path folder;

	private MediaStore store;

	@BeforeEach
	void open() {
		this.store = FolderStore.open(this.folder);
	}

	@Override
	MediaStore store() {
		return this.store;
	}

	@Test
	void what_a_crash_left_half_written_is_removed_at_the_next_start() throws IOException {
		Files.write(this.folder.resolve("incoming/put123"), bytes("separuh"));

		FolderStore.open(this.folder);

		try (Stream<Path> left = Files.list(this.folder.resolve("incoming"))) {
			assertThat(left).isEmpty();
		}
	}

	@Test
	void bytes_that_lost_their_end_are_written_again() throws IOException {
		byte[] content = bytes("isi lengkap");
		MediaKey key = MediaKey.original(Digests.hex(content));
		this.store.put(key, key.sha256(), content.length, new ByteArrayInputStream(content));
		Path file = this.folder.resolve("original")
			.resolve(key.sha256().substring(0, 2))
			.resolve(key.sha256().substring(2, 4))
			.resolve(key.sha256());
		Files.write(file, bytes("isi"));

		this.store.put(key, key.sha256(), content.length, new ByteArrayInputStream(content));

		assertThat(file).hasBinaryContent(content);
	}

	@Test
	void a_folder_that_cannot_be_made_is_said_plainly() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));

		assertThatExceptionOfType(MediaStoreException.class).isThrownBy(() -> FolderStore.open(file.resolve("media")))
			.withMessageContaining("cannot be used");
	}

	@Test
	void no_key_leads_outside() {
		assertThatIllegalArgumentException().isThrownBy(() -> MediaKey.original("../../etc/passwd"));
		assertThatIllegalArgumentException().isThrownBy(() -> MediaKey.rendition("0".repeat(64), 320, "jpg/../x"));
	}

}
