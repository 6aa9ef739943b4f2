package id.terbit.search.linguistics;

import java.util.List;
import java.util.Map;

import id.terbit.search.linguistics.Understanding.Correction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTests {

	private static final Vocabulary INDEX = new Words(Map.ofEntries(Map.entry("diskominfotik", 40),
			Map.entry("pantai", 60), Map.entry("lapin", 8), Map.entry("pengumuman", 30), Map.entry("penguburan", 2),
			Map.entry("festival", 12), Map.entry("siak_kecil", 20), Map.entry("rumah", 50), Map.entry("sakit", 25),
			Map.entry("bengkalis", 400), Map.entry("olahraga", 9), Map.entry("olah", 3), Map.entry("raga", 1),
			Map.entry("kain", 5), Map.entry("kait", 5), Map.entry("wisatq", 90), Map.entry("wisata", 50),
			Map.entry("websitenya", 4), Map.entry("halamen", 6), Map.entry("halaman", 6)));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			diskomimfotik            | diskominfotik
			dsikominfotik            | diskominfotik
			diskomnfotk              | diskominfotik
			pantia lapin             | pantai lapin
			penguman                 | penguman
			pengumumaan              | pengumuman
			festifal budaya          | festival budaya
			festivalpantai           | festival pantai
			dibengkalis              | di bengkalis
			disko minfotik           | diskominfotik
			Festifal, Pantia!        | festival, pantai!
			siakkecik                | siak kecil
			halamam                  | halaman
			wisatw                   | wisata
			""")
	void is_mended_for_words_that_nobody_knows(String typed, String understood) {
		assertThat(read(typed).understood()).isEqualToIgnoringCase(understood);
	}

	@ParameterizedTest
	@CsvSource({ "bengkalis", "kaim", "rumahnya", "menuliskan", "perizinan", "covid19", "20166", "ktp", "lempok",
			"yang", "halamen", "syarat", "diskoxxxfotik", "zzzzzzzzzz" })
	void is_left_for_short_known_and_strange_words(String typed) {
		Understanding read = read(typed);

		assertThat(read.corrections()).isEmpty();
		assertThat(read.understood()).isSameAs(typed);
	}

	@Test
	void says_what_was_mended_and_where() {
		Understanding read = read("info diskomimfotik festivalrumah");

		assertThat(read.corrections()).containsExactly(new Correction(5, 18, "diskomimfotik", "diskominfotik"),
				new Correction(19, 32, "festivalrumah", "festival rumah"));
		assertThat(read.units()).extracting((unit) -> unit.start() + "-" + unit.end())
			.containsExactly("0-4", "5-18", "19-32", "19-32");
		assertThat(read.units().get(2).alternatives().get(0).exact()).containsExactly("festival");
	}

	@Test
	void finds_names_and_synonyms_in_what_was_mended() {
		Understanding read = Linguistics.shipped().understand("kecamatan siakkecik", Synonyms.shipped(), INDEX);

		assertThat(read.names()).extracting(Understanding.Name::text).containsExactly("siak kecil");
	}

	@Test
	void takes_two_words_for_one_that_the_index_has() {
		assertThat(read("olah raga").units()).singleElement()
			.satisfies((unit) -> assertThat(unit.alternatives()).extracting(Understanding.Alternative::exact)
				.containsExactly(List.of("olah", "raga"), List.of("olahraga")));
	}

	@ParameterizedTest
	@CsvSource({ "kata,kata,0", "kata,kaat,1", "kata,kat,1", "kata,kasta,1", "kata,kota,1", "ca,abc,3", "'',abc,3" })
	void counts_letters_that_differ(String one, String other, int edits) {
		assertThat(Spelling.distance(one, other)).isEqualTo(edits);
		assertThat(Spelling.distance(other, one)).isEqualTo(edits);
	}

	private static Understanding read(String typed) {
		return Linguistics.shipped().understand(typed, Synonyms.NONE, INDEX);
	}

}
