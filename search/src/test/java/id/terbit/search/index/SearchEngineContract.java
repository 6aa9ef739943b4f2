package id.terbit.search.index;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Criteria.Order;
import id.terbit.search.index.Hits.Count;
import id.terbit.search.index.Hits.Hit;
import id.terbit.search.index.Hits.Piece;
import id.terbit.search.linguistics.Synonyms;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What every engine has to do, held by the same tests, beside how it is filled. A further
 * engine is a further subclass.
 */
abstract class SearchEngineContract extends FillingContract {

	/** What means something to one engine or another, or to what stands around it. */
	static final List<String> SYNTAX = List.of("title:contoh", "contoh*", "*", "?", "c?ntoh", "contoh~2", "/.*/",
			"[a TO z]", "{* TO *}", "+contoh -contoh", "(contoh", "\"contoh", "contoh AND", "NOT contoh", "contoh^1000",
			"gone:yes", "gone:yes OR contoh", "\\", "\\u0063ontoh", "_exists_:gone", "a:b:c", "&&", "||", "!",
			"<script>alert(1)</script>", "\u0000", "\u202e\u0000contoh", "😀", "(a+)+$", "${jndi:ldap://x}",
			"' or 1=1 --", "%", "%00", "((((((((((((((((((((((((((((", "...............................");

	@Test
	void finds_by_title_summary_text_and_caption() {
		engine().put(Entries.entry().title("Zapin Api di Rupat").build());
		engine().put(Entries.entry().title("Lain").summary("Festival zapin dibuka").build());
		engine().put(Entries.entry().title("Lain").text("Penonton zapin datang dari Bantan").build());
		engine().put(Entries.entry().title("Lain").captions("Penari zapin").build());
		engine().put(Entries.entry().title("Lempuk durian").build());
		Hits hits = find("zapin");
		assertThat(hits.total()).isEqualTo(4);
		assertThat(plain(hits.hits().get(0).title())).isEqualTo("Zapin Api di Rupat");
		assertThat(plain(hits.hits().get(1).excerpt())).isEqualTo("Festival zapin dibuka");
	}

	@Test
	void a_word_written_just_so_comes_before_a_word_of_the_same_stem() {
		engine().put(Entries.entry().title("Durian dari Bantan").build());
		UUID town = UUID.randomUUID();
		engine().put(Entries.entry().document(town).title("Kota Duri").build());
		assertThat(find("duri").hits().get(0).document()).isEqualTo(town);
	}

	@Test
	void of_two_equal_texts_the_newer_comes_first() {
		UUID old = UUID.randomUUID();
		UUID recent = UUID.randomUUID();
		engine().put(Entries.entry().document(old).publishedAt(Entries.NOW.minus(Duration.ofDays(900))).build());
		engine().put(Entries.entry().document(recent).publishedAt(Entries.NOW.minus(Duration.ofDays(3))).build());
		assertThat(find("contoh").hits()).extracting(Hit::document).containsExactly(recent, old);
	}

	@Test
	void a_query_of_stop_words_still_finds() {
		engine().put(Entries.entry().title("Yang di atas").build());
		Hits hits = find("yang");
		assertThat(hits.hits()).singleElement()
			.satisfies((hit) -> assertThat(hit.title()).contains(new Piece("Yang", true)));
	}

	@Test
	void an_older_version_loses_also_against_a_removal() {
		UUID id = UUID.randomUUID();
		engine().put(Entries.entry().document(id).version(5).title("Baru").build());
		engine().put(Entries.entry().document(id).version(4).title("Lama").build());
		assertThat(find("lama").total()).isZero();
		assertThat(find("baru").total()).isOne();
		engine().remove(id, 5);
		engine().put(Entries.entry().document(id).version(5).title("Baru").build());
		assertThat(find("baru").total()).isZero();
		engine().put(Entries.entry().document(id).version(7).title("Baru lagi").build());
		assertThat(find("baru").total()).isOne();
	}

	@Test
	void filters_narrow() {
		engine().put(Entries.entry().site("pesona").build());
		engine().put(Entries.entry().site("dishub").type("announcement").build());
		assertThat(find("contoh", Map.of(Filter.SITE, "dishub")).total()).isOne();
		assertThat(find("contoh", Map.of(Filter.TYPE, "article")).total()).isOne();
		assertThat(find("contoh", Map.of(Filter.CATEGORY, "wisata")).total()).isEqualTo(2);
		assertThat(find("contoh", Map.of(Filter.TAG, "zapin-api", Filter.DISTRICT, "bantan")).total()).isEqualTo(2);
		assertThat(find("contoh", Map.of(Filter.YEAR, "2025")).total()).isZero();
	}

	@Test
	void a_stale_removal_loses() {
		UUID id = UUID.randomUUID();
		engine().put(Entries.entry().document(id).version(6).build());
		engine().remove(id, 5);
		assertThat(find("contoh").total()).isOne();
		engine().remove(id, 6);
		assertThat(find("contoh").total()).isZero();
	}

	@Test
	void a_removal_that_comes_first_is_remembered() {
		UUID id = UUID.randomUUID();
		engine().remove(id, 6);
		engine().put(Entries.entry().document(id).version(5).build());
		assertThat(find("contoh").total()).isZero();
		engine().put(Entries.entry().document(id).version(7).build());
		assertThat(find("contoh").total()).isOne();
	}

	@Test
	void the_same_version_written_again_brings_what_changed_around_it() {
		UUID id = UUID.randomUUID();
		engine().put(Entries.entry().document(id).version(3).type("article").build());
		engine().put(Entries.entry().document(id).version(3).type("announcement").build());
		assertThat(find("contoh").hits()).singleElement()
			.satisfies((hit) -> assertThat(hit.type()).isEqualTo("announcement"));
	}

	@Test
	void a_hit_carries_all_that_is_shown() {
		UUID id = UUID.randomUUID();
		engine().put(Entries.entry().document(id).site("dishub").title("Jadwal <b>roro</b>").build());
		assertThat(find("roro").hits()).singleElement().satisfies((hit) -> {
			assertThat(hit.document()).isEqualTo(id);
			assertThat(hit.site()).isEqualTo("dishub");
			assertThat(hit.type()).isEqualTo("article");
			assertThat(hit.path()).isEqualTo("/berita/contoh");
			assertThat(hit.category()).isEqualTo("wisata");
			assertThat(hit.publishedAt()).isEqualTo(Entries.NOW.minusSeconds(86_400));
			assertThat(plain(hit.title())).isEqualTo("Jadwal <b>roro</b>");
		});
	}

	@Test
	void each_filter_is_counted_among_what_passes_the_others() {
		engine().put(Entries.entry().site("dishub").type("announcement").build());
		engine().put(Entries.entry().site("pesona").build());
		engine().put(Entries.entry().site("pesona").type("service").build());
		Hits hits = find("contoh", Map.of(Filter.SITE, "pesona"));
		assertThat(hits.total()).isEqualTo(2);
		assertThat(hits.exact()).isTrue();
		assertThat(hits.counts(Filter.SITE)).containsExactly(new Count("pesona", 2), new Count("dishub", 1));
		assertThat(hits.counts(Filter.TYPE)).containsExactly(new Count("article", 1), new Count("service", 1));
		assertThat(hits.counts(Filter.TAG)).containsExactly(new Count("zapin-api", 2));
		assertThat(hits.counts(Filter.YEAR)).containsExactly(new Count("2026", 2));
	}

	@Test
	void pages_follow_each_other_and_the_newest_come_first_where_that_is_wanted() {
		for (int day = 1; day <= 7; day++) {
			engine().put(Entries.entry()
				.title("contoh ".repeat(day) + "hari " + day)
				.publishedAt(Entries.NOW.minus(Duration.ofDays(day)))
				.build());
		}
		Criteria first = new Criteria("contoh", Map.of(), Order.NEWEST, false, 0, 4);
		Criteria second = new Criteria("contoh", Map.of(), Order.NEWEST, false, 4, 4);
		assertThat(search().find(first).total()).isEqualTo(7);
		assertThat(search().find(first).hits()).extracting((hit) -> plain(hit.title()).replaceAll("\\D", ""))
			.containsExactly("1", "2", "3", "4");
		assertThat(search().find(second).hits()).extracting((hit) -> plain(hit.title()).replaceAll("\\D", ""))
			.containsExactly("5", "6", "7");
	}

	@Test
	void where_any_word_does_one_that_most_have_is_not_enough_beside_a_rarer_one() {
		fill(60, "Kantor camat");
		engine().put(Entries.entry().title("Lempuk dari Bantan").build());
		Hits rarer = find("kantor lempuk");
		assertThat(rarer.partial()).isTrue();
		assertThat(rarer.hits()).singleElement()
			.satisfies((hit) -> assertThat(plain(hit.title())).isEqualTo("Lempuk dari Bantan"));
		assertThat(find("kantor zzqxkata").total()).as("where nothing rarer is found").isEqualTo(60);
	}

	@Test
	void where_documents_are_few_any_word_is_enough() {
		fill(40, "Kantor camat");
		engine().put(Entries.entry().title("Lempuk dari Bantan").build());
		assertThat(find("kantor lempuk").total()).isEqualTo(41);
	}

	@Test
	void what_has_everything_by_its_type_is_among_what_has_any() {
		fill(60, "Lempuk durian");
		engine().put(Entries.entry().title("Pengumuman lelang").build());
		engine().put(Entries.entry().type("announcement").title("Lempuk habis").build());
		assertThat(find("pengumuman lempuk").hits()).extracting((hit) -> plain(hit.title()))
			.containsExactlyInAnyOrder("Lempuk habis", "Pengumuman lelang");
	}

	private void fill(int number, String title) {
		try (SearchEngine.Filling filling = engine().fill()) {
			filling.add(Stream.generate(() -> Entries.entry().title(title).build()).limit(number).toList());
			filling.finish();
		}
	}

	@Test
	void another_spelling_comes_from_what_is_live_alone() {
		UUID id = UUID.randomUUID();
		engine().put(Entries.entry().document(id).title("Pulau Gobangkelit").build());
		assertThat(find("gobangkelt").instead()).isEqualTo("gobangkelit");
		assertThat(find("pulaugobangkelit").instead()).isEqualTo("pulau gobangkelit");
		assertThat(search().find(new Criteria("gobangkelt", Map.of(), Order.RELEVANCE, true, 0, 10)).total()).isZero();
		engine().remove(id, 1);
		engine().put(Entries.entry().title("Lain").build());
		assertThat(find("gobangkelt").instead()).isNull();
	}

	@Test
	void a_word_of_what_was_removed_is_no_correction_while_its_neighbours_stay() {
		UUID id = UUID.randomUUID();
		try (SearchEngine.Filling filling = engine().fill()) {
			filling.add(List.of(Entries.entry().document(id).title("Pulau Gobangkelit").build(),
					Entries.entry().title("Lain").build()));
			filling.finish();
		}
		engine().remove(id, 2);
		assertThat(find("gobangkelt").instead()).isNull();
	}

	@Test
	void synonyms_hold_from_the_next_query_on() {
		engine().put(Entries.entry().title("Gobangkelit dibuka").build());
		assertThat(find("qwxkedai").total()).isZero();
		synonyms(Synonyms.parse(List.of("qwxkedai = gobangkelit")).synonyms());
		assertThat(find("qwxkedai").hits()).singleElement()
			.satisfies((hit) -> assertThat(hit.title()).contains(new Piece("Gobangkelit", true)));
		synonyms(Synonyms.NONE);
		assertThat(find("qwxkedai").total()).isZero();
	}

	@Test
	void how_a_query_is_read_goes_by_the_words_of_the_index() {
		assertThat(search().understand("gobangkelt").isCorrected()).isFalse();
		engine().put(Entries.entry().title("Pulau Gobangkelit").build());
		assertThat(search().understand("gobangkelt").understood()).isEqualTo("gobangkelit");
	}

	@Test
	void titles_are_suggested_by_their_beginnings_and_with_a_letter_wrong() {
		engine().put(Entries.entry().title("Kenduri Durianbujang").build());
		engine().put(Entries.entry().type("service").title("Izin kenduri").site("dishub").build());
		UUID gone = UUID.randomUUID();
		engine().put(Entries.entry().document(gone).title("Kenduri yang ditarik").build());
		engine().remove(gone, 1);
		assertThat(search().suggest("kend", null)).extracting(Suggestion::title)
			.containsExactly("Kenduri Durianbujang", "Izin kenduri");
		assertThat(search().suggest("kend", "dishub")).extracting(Suggestion::title).containsExactly("Izin kenduri");
		assertThat(search().suggest("durianbujeng", null)).extracting(Suggestion::title)
			.containsExactly("Kenduri Durianbujang");
		assertThat(search().suggest("kenduri*", "tidak-ada")).isEmpty();
	}

	@Test
	void a_stopped_engine_says_so() {
		engine().stop();
		assertThatThrownBy(() -> find("contoh")).isInstanceOf(SearchUnavailableException.class);
		assertThatThrownBy(() -> engine().put(Entries.entry().build())).isInstanceOf(SearchUnavailableException.class);
	}

	@Test
	void engine_syntax_means_nothing() {
		UUID gone = UUID.randomUUID();
		engine().put(Entries.entry().document(gone).title("contoh rahasia").build());
		engine().remove(gone, 1);
		engine().put(Entries.entry().title("Laporan contoh").build());
		for (String typed : SYNTAX) {
			Hits hits = find(typed);
			assertThat(hits.hits()).as(typed).noneMatch((hit) -> hit.document().equals(gone));
			assertThat(hits.total()).as(typed).isLessThanOrEqualTo(typed.contains("contoh") ? 1 : 0);
		}
	}

	@Test
	void excerpts_are_pieces_of_the_original_text() {
		String text = "Kalimat pembuka yang panjang. ".repeat(40) + "Di sini <b>zapin</b> ditarikan & disaksikan. "
				+ "Penutup. ".repeat(60);
		engine().put(Entries.entry().title("Lain").text(text).build());
		List<Piece> excerpt = find("zapin").hits().get(0).excerpt();
		assertThat(excerpt).contains(new Piece("zapin", true));
		assertThat(plain(excerpt)).contains("<b>zapin</b> ditarikan & disaksikan").hasSizeLessThan(300);
		assertThat(text).contains(plain(excerpt).replace("… ", "").replace(" …", ""));
	}

	private static String plain(List<Piece> pieces) {
		return String.join("", pieces.stream().map(Piece::text).toList());
	}

}
