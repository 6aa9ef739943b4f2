package id.terbit.search.linguistics;

import java.util.Collections;
import java.util.List;

import id.terbit.search.linguistics.Synonyms.Fault;
import id.terbit.search.linguistics.Synonyms.Parsed;
import id.terbit.search.linguistics.Synonyms.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SynonymsTests {

	@Test
	void are_lines_with_equals_signs_and_remarks() {
		Parsed parsed = Synonyms
			.parse(List.of("# catatan", "", "perbup = Peraturan  Bupati", " opd=skpd =perangkat daerah"));

		assertThat(parsed.problems()).isEmpty();
		assertThat(parsed.synonyms().size()).isEqualTo(5);
		assertThat(said(parsed.synonyms(), "skpd")).containsExactly("skpd", "opd", "perangkat daerah");
		assertThat(said(parsed.synonyms(), "peraturan bupati")).containsExactly("peraturan bupati", "perbup");
	}

	@Test
	void name_each_line_that_cannot_be_read_and_keep_the_others() {
		Parsed parsed = Synonyms.parse(List.of("perbup peraturan bupati", "perbup = ", "perbup = !!", "yang = dan",
				"a = satu dua tiga empat lima enam tujuh delapan sembilan", "perbup = PERBUP", "opd = skpd",
				"# catatan", "skpd = dinas", "x = " + "y".repeat(500),
				"a = b = c = d = e = f = g = h = i = j = k = l = m", "nik = 1403014708900001", "kk = kartu keluarga"));

		assertThat(parsed.problems()).extracting(Problem::line, Problem::fault)
			.containsExactly(tuple(1, Fault.NO_EQUALS), tuple(2, Fault.EMPTY_SIDE), tuple(3, Fault.NO_WORD),
					tuple(4, Fault.NO_WORD), tuple(5, Fault.TOO_MANY_WORDS), tuple(6, Fault.ALL_THE_SAME),
					tuple(9, Fault.ELSEWHERE), tuple(10, Fault.LINE_TOO_LONG), tuple(11, Fault.TOO_MANY_EXPRESSIONS),
					tuple(12, Fault.NO_WORD));
		assertThat(parsed.problems().get(6)).extracting(Problem::expression, Problem::otherLine)
			.containsExactly("skpd", 7);
		assertThat(said(parsed.synonyms(), "kk")).containsExactly("kk", "kartu keluarga");
	}

	@Test
	void lead_one_way_along_an_arrow_and_on_to_what_means_the_same() {
		Parsed parsed = Synonyms.parse(List.of("fogging, semprot nyamuk > pengasapan, dbd", "dbd = demam berdarah",
				"orang gila > odgj > gangguan jiwa", "parsel > parsel", "lpg >"));

		assertThat(parsed.problems()).extracting(Problem::line, Problem::fault)
			.containsExactly(tuple(3, Fault.TWO_ARROWS), tuple(4, Fault.ALL_THE_SAME), tuple(5, Fault.EMPTY_SIDE));
		assertThat(said(parsed.synonyms(), "fogging")).containsExactly("fogging", "pengasapan", "dbd",
				"demam berdarah");
		assertThat(said(parsed.synonyms(), "pengasapan")).containsExactly("pengasapan");
		assertThat(said(parsed.synonyms(), "dbd")).containsExactly("dbd", "demam berdarah");
	}

	@Test
	void know_whoever_heads_an_office() {
		Synonyms synonyms = Synonyms.parse(List.of("disdik = dinas pendidikan", "ktp = kartu tanda penduduk"))
			.synonyms();

		assertThat(said(synonyms, "kadisdik")).containsExactly("kadisdik", "kepala disdik", "kepala dinas pendidikan");
		assertThat(said(synonyms, "kepala disdik")).containsExactly("kepala disdik", "kepala dinas pendidikan");
		assertThat(said(synonyms, "kaktp")).containsExactly("kaktp");
		assertThat(Linguistics.shipped().understand("kadisdik", synonyms, Vocabulary.NONE).types())
			.containsExactly("official");
	}

	@Test
	void are_found_in_other_forms_of_their_words_and_run_together() {
		Synonyms synonyms = Synonyms.parse(List.of("penebangan pohon = pangkas dahan", "bursa kerja = job fair"))
			.synonyms();

		assertThat(said(synonyms, "tebang pohon")).containsExactly("tebang pohon", "pangkas dahan");
		assertThat(Linguistics.shipped().understand("jobfair", synonyms, Vocabulary.NONE).understood())
			.isEqualTo("job fair");
	}

	@Test
	void of_the_newsroom_win_over_those_that_ship_and_take_them_away() {
		Synonyms synonyms = Synonyms.shippedWith(List.of("perbup = keputusan saya", "- ktp, fogging"));

		assertThat(said(synonyms, "perbup")).containsExactly("perbup", "keputusan saya");
		assertThat(said(synonyms, "ktp")).containsExactly("ktp");
		assertThat(said(synonyms, "kartu tanda penduduk")).doesNotContain("ktp");
		assertThat(said(synonyms, "fogging")).containsExactly("fogging");
		assertThat(said(synonyms, "pemkab")).contains("pemerintah kabupaten");
		assertThat(Synonyms.parse(List.of("- ktp", "ktp = e-ktp", "-")).problems())
			.extracting(Problem::line, Problem::fault)
			.containsExactly(tuple(2, Fault.ELSEWHERE), tuple(3, Fault.EMPTY_SIDE));
	}

	@Test
	void have_a_bound() {
		Parsed parsed = Synonyms.parse(Collections.nCopies(Synonyms.MAX_LINES + 5, "# catatan"));

		assertThat(parsed.problems()).extracting(Problem::line, Problem::fault)
			.containsExactly(tuple(Synonyms.MAX_LINES + 1, Fault.TOO_MANY_LINES));
	}

	@Test
	void ship_with_what_the_office_says() {
		Synonyms shipped = Synonyms.shipped();
		assertThat(said(shipped, "pemkab")).contains("pemerintah kabupaten");
		assertThat(said(shipped, "diskominfotik")).contains("kominfotik", "dinas kominfo");
		assertThat(said(shipped, "roro")).contains("penyeberangan");
		assertThat(said(shipped, "lempok")).contains("lempuk");
		assertThat(said(shipped, "sempena")).contains("dalam rangka");
		assertThat(said(shipped, "ditaja")).contains("diselenggarakan");
		assertThat(said(shipped, "KTP-el")).contains("ktp", "e ktp");
		assertThat(said(shipped, "disbudparpora")).contains("disparbudpora", "disparpora");
	}

	private static List<String> said(Synonyms synonyms, String typed) {
		return Linguistics.shipped()
			.understand(typed, synonyms, Vocabulary.NONE)
			.units()
			.get(0)
			.alternatives()
			.stream()
			.map((alternative) -> String.join(" ", alternative.exact()))
			.toList();
	}

}
