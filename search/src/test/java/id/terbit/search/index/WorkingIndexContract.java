package id.terbit.search.index;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.terbit.publication.BulkWork.Attempt;
import id.terbit.publication.BulkWork.Reached;
import id.terbit.search.index.Hits.Piece;
import id.terbit.search.index.WorkingIndex.Found;
import id.terbit.search.index.WorkingIndex.Hit;
import id.terbit.search.index.WorkingIndex.Wanted;
import id.terbit.search.linguistics.Synonyms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What holds for the index of the newsroom whichever engine keeps it, with the public
 * index of the same kind beside it.
 */
abstract class WorkingIndexContract {

	private static final String MINE = "0190a000-0000-7000-8000-000000000001";

	private static final String OTHERS = "0190a000-0000-7000-8000-000000000002";

	private WorkingIndex desk;

	private SearchEngine open;

	private PublicIndex search;

	/** An engine for the public index, not started. */
	abstract SearchEngine forReaders();

	/** An engine for the newsroom as the settings make it beside that one. */
	abstract SearchEngine forDesk();

	@BeforeEach
	void start() {
		this.open = forReaders();
		this.search = new PublicIndex(this.open, Synonyms::shipped, InstantSource.fixed(Entries.NOW));
		this.open.start();
		this.desk = new WorkingIndex(forDesk(), new Alone(), Synonyms::shipped, InstantSource.fixed(Entries.NOW));
		this.desk.start();
	}

	@AfterEach
	void stop() {
		this.desk.stop();
		this.open.stop();
	}

	@Test
	void any_text_of_any_state_is_found_by_its_roots_and_synonyms() {
		UUID draft = put(MINE, "DRAFT", "Pemkab membuka penyeberangan ke Rupat", "");
		UUID discarded = put(MINE, "DISCARDED", "Lain", "Kapal roro menyeberang dari Bengkalis");
		assertThat(found("roro", Set.of(MINE)).hits()).extracting(Hit::document)
			.containsExactlyInAnyOrder(draft, discarded);
		Found found = found("menyeberang", Set.of(MINE));
		assertThat(found.total()).isEqualTo(2);
		assertThat(found.hits().stream().flatMap((hit) -> hit.excerpt().stream()).filter(Piece::marked))
			.extracting(Piece::text)
			.contains("menyeberang");
	}

	@Test
	void nothing_is_found_that_may_not_be_read() {
		UUID mine = put(MINE, "EDITING", "Zapin api milik kami", "");
		UUID others = put(OTHERS, "EDITING", "Zapin api milik mereka", "");
		assertThat(found("zapin", Set.of(MINE)).hits()).extracting(Hit::document).containsExactly(mine);
		assertThat(found("zapin", Set.of(MINE)).total()).isOne();
		assertThat(found("zapin", Set.of(OTHERS)).hits()).extracting(Hit::document).containsExactly(others);
		assertThat(found("zapin", Set.of(MINE, OTHERS)).total()).isEqualTo(2);
		assertThat(found("zapin", null).total()).isEqualTo(2);
		assertThat(found("zapin", Set.of()).total()).isZero();
		assertThat(found("milik mereka", Set.of(MINE)).hits()).extracting(Hit::document).doesNotContain(others);
	}

	@Test
	void a_correction_tells_no_word_of_what_may_not_be_read() {
		put(OTHERS, "DRAFT", "Pengadaan kelambuntara", "");
		put(MINE, "DRAFT", "Pengadaan kapal", "");
		assertThat(found("kelambuntera", Set.of(MINE)).instead()).isNull();
		assertThat(found("kelambuntera", Set.of(OTHERS)).instead()).isEqualTo("kelambuntara");
		assertThat(found("kelambuntera", null).total()).isOne();
		assertThat(this.desk.find(new Wanted("kelambuntera", true, null, null, null, Set.of(), 0, 10)).total())
			.isZero();
	}

	@Test
	void what_was_saved_away_is_no_correction() {
		UUID id = UUID.randomUUID();
		this.desk.put(entry(id, 1, MINE, "DRAFT", "Pengadaan kelambuntara", ""));
		this.desk.put(entry(id, 2, MINE, "DRAFT", "Pengadaan perahu", ""));
		assertThat(found("kelambuntera", Set.of(MINE)).instead()).isNull();
	}

	@Test
	void hits_are_narrowed_by_site_type_and_state() {
		UUID draft = put(MINE, "DRAFT", "Pasar terubuk", "");
		put(MINE, "PUBLISHED", "Pasar terubuk ramai", "");
		UUID others = put(OTHERS, "DRAFT", "Pasar terubuk tutup", "");
		assertThat(this.desk.find(new Wanted("terubuk", false, null, null, null, Set.of("DRAFT"), 0, 10)).hits())
			.extracting(Hit::document)
			.containsExactlyInAnyOrder(draft, others);
		assertThat(this.desk.find(new Wanted("terubuk", false, null, MINE, "article", Set.of("DRAFT"), 0, 10)).hits())
			.extracting(Hit::document)
			.containsExactly(draft);
		assertThat(this.desk.find(new Wanted("terubuk", false, null, null, "event", Set.of(), 0, 10)).total()).isZero();
		assertThat(this.desk.find(new Wanted("terubuk", false, Set.of(MINE), OTHERS, null, Set.of(), 0, 10)).total())
			.isZero();
		assertThat(this.desk.find(new Wanted("terubuk", false, null, null, null, Set.of(), 2, 1)).hits()).hasSize(1);
		assertThat(this.desk.find(new Wanted("terubuk zzqxkata", true, null, null, null, Set.of(), 0, 10)))
			.matches(Found::partial)
			.matches((found) -> found.total() > 0);
		assertThat(this.desk.find(new Wanted("terubuk", false, null, null, null, Set.of(), 0, 10)).partial()).isFalse();
	}

	@Test
	void a_word_is_common_only_where_most_of_what_may_be_read_has_it() {
		List<SearchEntry> all = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			all.add(entry(UUID.randomUUID(), 1, OTHERS, "DRAFT", "Kantor camat", ""));
		}
		all.add(entry(UUID.randomUUID(), 1, MINE, "DRAFT", "Kantor kami", ""));
		all.add(entry(UUID.randomUUID(), 1, MINE, "DRAFT", "Lempuk", ""));
		try (Attempt attempt = this.desk.rebuild(source(all), Reached.NOTHING)) {
			attempt.complete();
		}
		assertThat(found("kantor lempuk", Set.of(MINE)).total()).isEqualTo(2);
		assertThat(found("kantor lempuk", null).total()).isOne();
	}

	@Test
	void a_stale_save_loses() {
		UUID id = UUID.randomUUID();
		this.desk.put(entry(id, 3, MINE, "EDITING", "Naskah kedua", ""));
		this.desk.put(entry(id, 2, MINE, "DRAFT", "Naskah pertama", ""));
		assertThat(found("pertama", Set.of(MINE)).total()).isZero();
		assertThat(found("kedua", Set.of(MINE)).total()).isOne();
	}

	@Test
	void what_is_typed_never_opens_what_may_not_be_read() {
		UUID others = put(OTHERS, "DRAFT", "Contoh milik mereka", OTHERS);
		put(MINE, "DRAFT", "Contoh milik kami", "");
		List<String> typed = new ArrayList<>(SearchEngineContract.SYNTAX);
		typed.addAll(List.of("site:" + OTHERS, "contoh OR site:" + OTHERS, "state:DRAFT", OTHERS, "*:*",
				"contoh) OR (site:*", "{\"query\":{\"match_all\":{}}}"));
		for (String words : typed) {
			assertThat(found(words, Set.of(MINE)).hits()).as(words).extracting(Hit::document).doesNotContain(others);
		}
	}

	@Test
	void readers_find_and_are_told_nothing_of_it() {
		put(MINE, "DRAFT", "Kelambuntara belum terbit", "Nomor 081234567890");
		this.open.put(Entries.entry().title("Pengumuman contoh").build());
		for (String words : List.of("kelambuntara", "belum terbit", "081234567890", "DRAFT", MINE)) {
			assertThat(this.search.find(Criteria.of(words, null, 0, 10)).hits()).as(words).isEmpty();
		}
		assertThat(this.search.find(Criteria.of("kelambuntera", null, 0, 10)).instead()).isNull();
		assertThat(this.search.suggest("kelambunt", null)).isEmpty();
		assertThat(found("081234567890", Set.of(MINE)).total()).isOne();
	}

	@Test
	void neither_index_is_touched_when_the_other_is_made_anew() {
		put(MINE, "DRAFT", "Naskah meja", "");
		this.open.put(Entries.entry().title("Berita terbit").build());
		this.open.fill().finish();
		this.open.tidy();
		assertThat(found("meja", Set.of(MINE)).total()).isOne();
		this.open.put(Entries.entry().title("Berita terbit").build());
		try (Attempt attempt = this.desk.rebuild(source(List.of()), Reached.NOTHING)) {
			assertThat(attempt.complete().done()).isZero();
		}
		assertThat(found("meja", Set.of(MINE)).total()).isZero();
		assertThat(this.search.find(Criteria.of("berita", null, 0, 10)).total()).isOne();
	}

	@Test
	void it_is_filled_once_and_says_so_until_then() {
		assertThat(found("naskah", null).incomplete()).isTrue();
		List<SearchEntry> all = List.of(entry(UUID.randomUUID(), 1, MINE, "DRAFT", "Naskah satu", ""),
				entry(UUID.randomUUID(), 1, MINE, "RETURNED", "Naskah dua", ""));
		try (Attempt attempt = this.desk.rebuildIfIncomplete(source(all)).orElseThrow()) {
			Reached end = attempt.complete();
			assertThat(end.done()).isEqualTo(2);
			assertThat(end.total()).isEqualTo(2);
		}
		assertThat(found("naskah", null).incomplete()).isFalse();
		assertThat(found("naskah", null).total()).isEqualTo(2);
		assertThat(this.desk.rebuildIfIncomplete(source(List.of()))).isEmpty();
		assertThat(found("naskah", null).total()).isEqualTo(2);
	}

	@Test
	void what_is_live_has_no_place_in_it() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.desk.put(Entries.entry().build()));
	}

	/** One a page. */
	private static EntrySource source(List<SearchEntry> entries) {
		return new EntrySource() {

			@Override
			public long count() {
				return entries.size();
			}

			@Override
			public Page page(@Nullable UUID after, int size) {
				int from = entries.stream().map(SearchEntry::document).toList().indexOf(after) + 1;
				List<SearchEntry> next = entries.stream().skip(from).limit(1).toList();
				return new Page(next.stream().map(SearchEntry::document).toList(), next);
			}

		};
	}

	private Found found(String words, @Nullable Set<String> sites) {
		return this.desk.find(new Wanted(words, false, sites, null, null, Set.of(), 0, 10));
	}

	private UUID put(String site, String state, String title, String text) {
		UUID id = UUID.randomUUID();
		this.desk.put(entry(id, 1, site, state, title, text));
		return id;
	}

	private static SearchEntry entry(UUID id, long version, String site, String state, String title, String text) {
		return new SearchEntry(id, version, site, "article", "", title, "", text, "", "", "", null, List.of(),
				List.of(), 2026, Entries.NOW, state);
	}

	/** Nobody else fills it. */
	private static final class Alone extends RebuildLock {

		private Alone() {
			super(new DriverManagerDataSource(), 1);
		}

		@Override
		Held take() {
			return new Held(() -> {
			});
		}

	}

}
