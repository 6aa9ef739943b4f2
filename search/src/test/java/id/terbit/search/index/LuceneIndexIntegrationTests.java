package id.terbit.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import id.terbit.search.linguistics.Synonyms;
import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Hits.Hit;
import id.terbit.search.index.Hits.Piece;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The index on a real folder. */
class LuceneIndexIntegrationTests {

	@TempDir
	Path folder;

	private LuceneIndex index;

	private PublicIndex search;

	@BeforeEach
	void open() {
		this.index = new LuceneIndex(new IndexFolder(this.folder), UUID::randomUUID);
		this.search = new PublicIndex(this.index, Synonyms::shipped, InstantSource.fixed(Entries.NOW));
		this.index.start();
	}

	@AfterEach
	void close() {
		this.index.stop();
	}

	@Test
	void finds_by_title_summary_text_and_caption() {
		this.index.put(Entries.entry().title("Zapin Api di Rupat").build());
		this.index.put(Entries.entry().title("Lain").summary("Festival zapin dibuka").build());
		this.index.put(Entries.entry().title("Lain").text("Penonton zapin datang dari Bantan").build());
		this.index.put(Entries.entry().title("Lain").captions("Penari zapin").build());
		this.index.put(Entries.entry().title("Lempuk durian").build());
		Hits hits = find("zapin");
		assertThat(hits.total()).isEqualTo(4);
		assertThat(plain(hits.hits().get(0).title())).isEqualTo("Zapin Api di Rupat");
		assertThat(plain(hits.hits().get(1).excerpt())).isEqualTo("Festival zapin dibuka");
	}

	@Test
	void a_word_written_just_so_comes_before_a_word_of_the_same_stem() {
		this.index.put(Entries.entry().title("Durian dari Bantan").build());
		UUID town = UUID.randomUUID();
		this.index.put(Entries.entry().document(town).title("Kota Duri").build());
		assertThat(find("duri").hits().get(0).document()).isEqualTo(town);
	}

	@Test
	void of_two_equal_texts_the_newer_comes_first() {
		UUID old = UUID.randomUUID();
		UUID recent = UUID.randomUUID();
		this.index.put(Entries.entry().document(old).publishedAt(Entries.NOW.minus(Duration.ofDays(900))).build());
		this.index.put(Entries.entry().document(recent).publishedAt(Entries.NOW.minus(Duration.ofDays(3))).build());
		assertThat(find("contoh").hits()).extracting(Hit::document).containsExactly(recent, old);
	}

	@Test
	void a_query_of_stop_words_still_finds() {
		this.index.put(Entries.entry().title("Yang di atas").build());
		Hits hits = find("yang");
		assertThat(hits.hits()).singleElement()
			.satisfies((hit) -> assertThat(hit.title()).contains(new Piece("Yang", true)));
	}

	@Test
	void an_older_version_loses_also_against_a_removal() {
		UUID id = UUID.randomUUID();
		this.index.put(Entries.entry().document(id).version(5).title("Baru").build());
		this.index.put(Entries.entry().document(id).version(4).title("Lama").build());
		assertThat(find("lama").total()).isZero();
		assertThat(find("baru").total()).isOne();
		this.index.remove(id);
		this.index.put(Entries.entry().document(id).version(5).title("Baru").build());
		assertThat(find("baru").total()).isZero();
		this.index.put(Entries.entry().document(id).version(7).title("Baru lagi").build());
		assertThat(find("baru").total()).isOne();
	}

	@Test
	void filters_narrow() {
		this.index.put(Entries.entry().site("pesona").build());
		this.index.put(Entries.entry().site("dishub").type("announcement").build());
		assertThat(find("contoh", Map.of(Filter.SITE, "dishub")).total()).isOne();
		assertThat(find("contoh", Map.of(Filter.TYPE, "article")).total()).isOne();
		assertThat(find("contoh", Map.of(Filter.CATEGORY, "wisata")).total()).isEqualTo(2);
		assertThat(find("contoh", Map.of(Filter.TAG, "zapin-api", Filter.DISTRICT, "bantan")).total()).isEqualTo(2);
		assertThat(find("contoh", Map.of(Filter.YEAR, "2025")).total()).isZero();
	}

	@Test
	void what_was_put_is_there_after_a_start_without_a_stop() {
		this.index.put(Entries.entry().build());
		this.index.fill().finish();
		this.index.put(Entries.entry().title("Sesudah").build());
		copyAsAfterAKill();
		assertThat(find("sesudah").total()).isOne();
		assertThat(this.index.isIncomplete()).isFalse();
	}

	@Test
	void a_damaged_index_is_made_anew_and_asks_to_be_filled() throws IOException {
		this.index.fill().finish();
		this.index.put(Entries.entry().build());
		this.index.stop();
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.filter((path) -> path.getFileName().toString().startsWith("segments_")).toList()) {
				Files.write(file, new byte[] { 1, 2, 3 });
			}
		}
		AtomicInteger asked = new AtomicInteger();
		this.index.whenIncomplete(asked::incrementAndGet);
		this.index.start();
		assertThat(this.index.isIncomplete()).isTrue();
		assertThat(asked).hasValue(1);
		this.index.put(Entries.entry().build());
		assertThat(find("contoh").total()).isOne();
	}

	@Test
	void a_folder_deleted_while_running_costs_one_error_at_most() throws IOException {
		this.index.put(Entries.entry().build());
		FileSystemUtils.deleteRecursively(this.folder);
		try {
			this.index.put(Entries.entry().build());
		}
		catch (SearchUnavailableException ex) {
			assertThat(ex).hasMessageContaining("can't be written");
		}
		this.index.put(Entries.entry().build());
		assertThat(find("contoh").total()).isPositive();
		assertThat(this.index.isIncomplete()).isTrue();
	}

	@Test
	void while_it_is_filled_anew_the_old_one_serves_and_changes_go_to_both() throws IOException {
		UUID removed = UUID.randomUUID();
		UUID changed = UUID.randomUUID();
		this.index.put(Entries.entry().document(removed).title("Hilang").build());
		this.index.put(Entries.entry().document(changed).title("Pertama").build());
		try (LuceneIndex.Filling filling = this.index.fill()) {
			assertThat(find("pertama").total()).isOne();
			this.index.remove(removed);
			this.index.put(Entries.entry().document(changed).version(2).title("Kedua").build());
			filling.add(List.of(Entries.entry().document(removed).title("Hilang").build(),
					Entries.entry().document(changed).title("Pertama").build(),
					Entries.entry().title("Ketiga").build()));
			assertThat(find("ketiga").total()).isZero();
			filling.finish();
		}
		assertThat(find("hilang").total()).isZero();
		assertThat(find("pertama").total()).isZero();
		assertThat(find("kedua").total()).isOne();
		assertThat(find("ketiga").total()).isOne();
		try (Stream<Path> left = Files.list(this.folder)) {
			assertThat(left.filter(Files::isDirectory)).hasSize(1);
		}
	}

	@Test
	void a_filling_given_up_leaves_the_old_index() {
		this.index.put(Entries.entry().build());
		this.index.fill().close();
		assertThat(find("contoh").total()).isOne();
		this.index.fill().close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "title:contoh", "contoh*", "*", "?", "c?ntoh", "contoh~2", "/.*/", "[a TO z]", "{* TO *}",
			"+contoh -contoh", "(contoh", "\"contoh", "contoh AND", "NOT contoh", "contoh^1000", "gone:yes",
			"gone:yes OR contoh", "\\", "\\u0063ontoh", "_exists_:gone", "a:b:c", "&&", "||", "!",
			"<script>alert(1)</script>", "\u0000", "\u202e\u0000contoh", "😀", "(a+)+$", "${jndi:ldap://x}",
			"' or 1=1 --", "%", "%00", "((((((((((((((((((((((((((((", "..............................." })
	void engine_syntax_means_nothing(String typed) {
		UUID gone = UUID.randomUUID();
		this.index.put(Entries.entry().document(gone).title("contoh rahasia").build());
		this.index.remove(gone);
		this.index.put(Entries.entry().title("Laporan contoh").build());
		Hits hits = find(typed);
		assertThat(hits.hits()).noneMatch((hit) -> hit.document().equals(gone));
		assertThat(hits.total()).isLessThanOrEqualTo(1);
		if (!typed.contains("contoh")) {
			assertThat(hits.total()).isZero();
		}
	}

	@Test
	void excerpts_are_pieces_of_the_original_text() {
		String text = "Kalimat pembuka yang panjang. ".repeat(40) + "Di sini <b>zapin</b> ditarikan & disaksikan. "
				+ "Penutup. ".repeat(60);
		this.index.put(Entries.entry().title("Lain").text(text).build());
		List<Piece> excerpt = find("zapin").hits().get(0).excerpt();
		assertThat(excerpt).contains(new Piece("zapin", true));
		assertThat(plain(excerpt)).contains("<b>zapin</b> ditarikan & disaksikan").hasSizeLessThan(300);
		assertThat(text).contains(plain(excerpt).replace("… ", "").replace(" …", ""));
	}

	private void copyAsAfterAKill() {
		Path copy = this.folder.resolveSibling("copy-" + UUID.randomUUID());
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.toList()) {
				Files.copy(file, copy.resolve(this.folder.relativize(file).toString()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.index.stop();
		this.index = new LuceneIndex(new IndexFolder(copy), UUID::randomUUID);
		this.search = new PublicIndex(this.index, Synonyms::shipped, InstantSource.fixed(Entries.NOW));
		this.index.start();
	}

	private Hits find(String words) {
		return find(words, Map.of());
	}

	private Hits find(String words, Map<Filter, String> filters) {
		return this.search.find(new Criteria(words, filters, Criteria.Order.RELEVANCE, false, 0, 10));
	}

	private static String plain(List<Piece> pieces) {
		return String.join("", pieces.stream().map(Piece::text).toList());
	}

}
