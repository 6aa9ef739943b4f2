package id.terbit.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The embedded engine, on a real folder. */
class LuceneIndexIntegrationTests extends SearchEngineContract {

	@TempDir
	Path folder;

	@TempDir
	Path copy;

	@Override
	SearchEngine empty() {
		return new LuceneIndex(new IndexFolder(this.folder), UUID::randomUUID);
	}

	@Test
	void what_was_put_is_there_after_a_start_without_a_stop() {
		engine().put(Entries.entry().build());
		engine().fill().finish();
		engine().put(Entries.entry().title("Sesudah").build());
		copyAsAfterAKill();
		assertThat(find("sesudah").total()).isOne();
		assertThat(engine().isIncomplete()).isFalse();
	}

	@Test
	void a_damaged_index_is_made_anew_and_asks_to_be_filled() throws IOException {
		engine().fill().finish();
		engine().put(Entries.entry().build());
		engine().stop();
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.filter((path) -> path.getFileName().toString().startsWith("segments_")).toList()) {
				Files.write(file, new byte[] { 1, 2, 3 });
			}
		}
		AtomicInteger asked = new AtomicInteger();
		engine().whenIncomplete(asked::incrementAndGet);
		engine().start();
		assertThat(engine().isIncomplete()).isTrue();
		assertThat(asked).hasValue(1);
		engine().put(Entries.entry().build());
		assertThat(find("contoh").total()).isOne();
	}

	@Test
	void a_folder_deleted_while_running_costs_one_error_at_most() throws IOException {
		engine().put(Entries.entry().build());
		FileSystemUtils.deleteRecursively(this.folder);
		try {
			engine().put(Entries.entry().build());
		}
		catch (SearchUnavailableException ex) {
			assertThat(ex).hasMessageContaining("can't be written");
		}
		engine().put(Entries.entry().build());
		assertThat(find("contoh").total()).isPositive();
		assertThat(engine().isIncomplete()).isTrue();
	}

	@Test
	void a_rebuild_leaves_one_folder() throws IOException {
		engine().put(Entries.entry().build());
		engine().fill().finish();
		try (Stream<Path> left = Files.list(this.folder)) {
			assertThat(left.filter(Files::isDirectory)).hasSize(1);
		}
	}

	@Test
	void a_new_index_is_one_part_whatever_was_delivered_meanwhile() throws IOException {
		UUID removed = UUID.randomUUID();
		try (SearchEngine.Filling filling = engine().fill()) {
			filling.add(List.of(Entries.entry().document(removed).build(), Entries.entry().build()));
			engine().remove(removed, 2);
			filling.add(List.of(Entries.entry().build()));
			engine().put(Entries.entry().build());
			filling.finish();
		}
		try (Stream<Path> files = Files.walk(this.folder)) {
			assertThat(files.filter((file) -> file.toString().endsWith(".si"))).hasSize(1);
		}
		assertThat(find("contoh").total()).isEqualTo(3);
	}

	@Test
	void searches_take_turns() {
		String thread = engine().search((view) -> Thread.currentThread().getName());
		assertThat(thread).startsWith("search-");
	}

	private void copyAsAfterAKill() {
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.filter((path) -> !path.equals(this.folder)).toList()) {
				Files.copy(file, this.copy.resolve(this.folder.relativize(file)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		restart(new LuceneIndex(new IndexFolder(this.copy), UUID::randomUUID));
	}

}
