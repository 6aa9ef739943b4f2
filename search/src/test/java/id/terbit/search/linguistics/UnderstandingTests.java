package id.terbit.search.linguistics;

import java.util.List;

import id.terbit.search.linguistics.Understanding.Kind;
import id.terbit.search.linguistics.Understanding.Name;
import id.terbit.search.linguistics.Understanding.NameKind;
import id.terbit.search.linguistics.Understanding.Term;
import id.terbit.search.linguistics.Understanding.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnderstandingTests {

	@Test
	void of_a_how_to_question_needs_what_it_is_about() {
		Understanding read = read("bagaimana cara mengurus KTP hilang di Bengkalis");

		assertThat(needed(read)).containsExactly("ktp hilang", "bengkalis");
		assertThat(read.service()).isEqualTo(Understanding.ASKED);
		assertThat(read.near()).contains(terms("ktp", "hilang", "bengkalis"));
	}

	@Test
	void of_a_thing_of_services_leans_to_services() {
		assertThat(read("akta lahir").service()).isEqualTo(Understanding.NAMED);
		assertThat(read("akta kelahiran").units().get(0).alternatives().get(0).roots()).containsExactly("akta",
				"lahir");
		assertThat(read("festival budaya").service()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "yang di,2", "cara,1", "syarat biaya,2", "di mana,1", "untuk,1" })
	void never_asks_for_nothing(String typed, int units) {
		assertThat(needed(read(typed))).hasSize(units);
	}

	@Test
	void of_stop_words_beside_others_leaves_them_optional() {
		assertThat(needed(read("pantai yang indah"))).containsExactly("pantai indah".split(" "));
		assertThat(needed(read("cara yang"))).containsExactly("cara");
	}

	@Test
	void of_words_that_say_little_beside_others_leaves_them_optional() {
		assertThat(needed(read("zzzz tidak ada"))).containsExactly("zzzz");
		assertThat(needed(read("saya mau pantai"))).containsExactly("pantai");
		assertThat(needed(read("tidak ada yang"))).containsExactly("tidak", "ada");
		assertThat(read("saya tidak ada").service()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "perbup 51 2016", "Perbup No. 51 Tahun 2016", "perbup 51/2016" })
	void of_a_regulation_has_its_number_beside_its_year(String typed) {
		Understanding read = read(typed);

		assertThat(needed(read)).containsExactly("perbup", "51", "2016");
		assertThat(read.types()).containsExactly("regulation");
		assertThat(read.units().get(0).types()).containsExactly("regulation");
		assertThat(read.years()).containsExactly(2016);
		assertThat(read.near()).contains(List.of(new Term("51", "51"), new Term("2016", "2016")));
		assertThat(read.units()).extracting(Unit::kind).contains(Kind.NUMBER, Kind.YEAR);
	}

	@Test
	void of_a_date_keeps_it_together() {
		assertThat(read("13-08-2023").units()).singleElement()
			.satisfies(
					(unit) -> assertThat(unit.alternatives().get(0).roots()).containsExactly("13", "agustus", "2023"));
	}

	@ParameterizedTest
	@CsvSource({ "siak kecil,siak_kecil,DISTRICT", "siakkecil,siak_kecil,DISTRICT", "selatbaru,selat_baru,VILLAGE",
			"zapin api,zapin api,CULTURE", "zapinapi,zapin api,CULTURE", "bukit batu,bukit_batu,DISTRICT",
			"rupat utara,rupat utara,DISTRICT", "mandau,mandau,DISTRICT" })
	void of_a_name_keeps_it_together(String typed, String exact, NameKind kind) {
		Understanding read = read(typed);

		assertThat(read.units()).singleElement().satisfies((unit) -> {
			assertThat(unit.kind()).isEqualTo(Kind.NAME);
			assertThat(unit.end()).isEqualTo(typed.length());
			assertThat(String.join(" ", unit.alternatives().get(0).exact())).isEqualTo(exact);
		});
		assertThat(read.names()).containsExactly(new Name(exact.replace('_', ' '), kind));
	}

	@Test
	void of_a_name_knows_what_is_said_for_a_part_of_it() {
		assertThat(read("lempok durian").units()).singleElement()
			.satisfies((unit) -> assertThat(unit.alternatives()).extracting(Understanding.Alternative::exact)
				.containsExactly(List.of("lempok", "durian"), List.of("lempuk", "durian")));
	}

	@Test
	void of_durians_and_duri_is_not_the_same() {
		assertThat(read("duri").units().get(0).alternatives().get(0).roots()).containsExactly("duri");
		assertThat(read("durian").units().get(0).alternatives().get(0).roots()).containsExactly("durian");
	}

	@Test
	void weighs_what_was_typed_most() {
		Unit unit = read("skpd").units().get(0);

		assertThat(unit.alternatives().get(0).exact()).containsExactly("skpd");
		assertThat(unit.alternatives().get(0).weight()).isEqualTo(1f);
		assertThat(unit.alternatives()).extracting(Understanding.Alternative::exact)
			.contains(List.of("perangkat", "daerah"));
		assertThat(unit.alternatives().subList(1, unit.alternatives().size()))
			.allMatch((alternative) -> alternative.weight() < 1);
	}

	@ParameterizedTest
	@CsvSource({ "kepala dinas kesehatan,official", "pengumuman cpns,announcement", "wisata rupat,destination",
			"agenda budaya,event" })
	void names_the_type_that_fits_without_the_words(String typed, String type) {
		Understanding read = read(typed);

		assertThat(read.types()).contains(type);
		assertThat(read.units().get(0).types()).containsExactly(type);
		assertThat(read.units().get(0).optional()).isFalse();
	}

	@Test
	void takes_what_was_typed_as_one_word_for_one() {
		assertThat(read("covid-19 e-ktp").units()).extracting((unit) -> unit.alternatives().get(0).exact())
			.containsExactly(List.of("covid", "19"), List.of("e", "ktp"));
		assertThat(read("bagian umum").units()).hasSize(2);
	}

	@Test
	void is_bounded() {
		Understanding read = read("ktp opd ".repeat(5000));

		assertThat(read.units()).hasSize(Understanding.MAX_WORDS);
		assertThat(read.units()).allMatch((unit) -> unit.alternatives().size() <= Understanding.MAX_ALTERNATIVES);
	}

	@Test
	void of_no_word_is_empty() {
		assertThat(read("").isEmpty()).isTrue();
		assertThat(read(" !?*:\"()[] ").isEmpty()).isTrue();
		assertThat(read("1403 0147 0890 0001").isEmpty()).isTrue();
	}

	private static Understanding read(String typed) {
		return Linguistics.shipped().understand(typed, Synonyms.shipped(), Vocabulary.NONE);
	}

	private static List<String> needed(Understanding read) {
		return read.units()
			.stream()
			.filter((unit) -> !unit.optional())
			.map((unit) -> String.join(" ", unit.alternatives().get(0).exact()))
			.toList();
	}

	private static List<Term> terms(String... words) {
		return List.of(words).stream().map((word) -> new Term(word, word)).toList();
	}

}
