package id.terbit.search.linguistics;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NikTests {

	private final Linguistics linguistics = Linguistics.shipped();

	@ParameterizedTest
	@ValueSource(strings = { "1403014708900001", "1403010708900001", "1403 0147 0890 0001", "140301-470890-0001",
			"14.03.01.470890.0001", "1403\u00a00147\u00a00890\u00a00001", "1403 - 0147 - 0890 - 0001",
			"1403\u20130147\u20130890\u20130001", "1403\u200b014708900001",
			"\uff11\uff14\uff10\uff13\uff10\uff11\uff14\uff17\uff10\uff18\uff19\uff10\uff10\uff10\uff10\uff11" })
	void takes_identity_numbers_out(String nik) {
		assertThat(Nik.removed("NIK " + nik + " tercatat")).isEqualTo("NIK   tercatat");
		assertThat(Lines.exact("NIK " + nik + " tercatat")).isEqualTo("nik tercatat");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1403019908900001", "1403010713900001", "140301470890000", "14030147089000012",
			"Perbup 51 Tahun 2016", "13 Agustus 2023 pukul 15.49", "0766 123456 0766 654321 99" })
	void leaves_other_numbers(String text) {
		assertThat(Nik.removed(text)).isEqualTo(text);
	}

	@Test
	void leaves_what_stands_around_it() {
		assertThat(Nik.removed("(1403014708900001), lalu 1403014708900002.")).isEqualTo("( ), lalu  .");
	}

	@Test
	void makes_no_token_of_a_longer_number_either() {
		assertThat(Lines.exact("rekening 12345678901234567 dan 123456789012345"))
			.isEqualTo("rekening dan 123456789012345");
	}

	@Property(tries = 400)
	void is_in_no_token_and_no_understanding(@ForAll("planted") Planted planted) {
		String text = planted.before() + " " + planted.nik() + " " + planted.after();
		String digits = planted.nik().replaceAll("[^0-9]", "");

		assertThat(Lines.exact(text).replace(" ", "")).doesNotContain(digits);
		assertThat(Lines.roots(text).replace(" ", "")).doesNotContain(digits);
		assertThat(Nik.removed(text).replaceAll("[^0-9]", "")).doesNotContain(digits);
		assertThat(this.linguistics.understand(text, Synonyms.shipped(), Vocabulary.NONE).units())
			.flatExtracting(Understanding.Unit::alternatives)
			.flatExtracting(Understanding.Alternative::exact)
			.noneMatch((term) -> term.length() > 3 && Character.isDigit(term.charAt(0)) && digits.startsWith(term));
	}

	@Provide
	Arbitrary<Planted> planted() {
		Arbitrary<String> words = Arbitraries.of("warga", "kartu", "KTP", "(NIK:", "nomor", "\"atas nama", "a/n",
				"title:", "+", "*", "");
		Arbitrary<String> gap = Arbitraries.of("", " ", ".", "-", "\u00a0", "\u2013", "\u200b", " - ");
		Arbitrary<String> nik = Combinators
			.combine(Arbitraries.integers().between(1, 31), Arbitraries.integers().between(1, 12),
					Arbitraries.integers().between(0, 99), Arbitraries.integers().between(1, 9999),
					Arbitraries.of(0, 40), gap)
			.as((day, month, year, serial, woman, between) -> String.format("1403%s01%02d%s%02d%02d%s%04d", between,
					day + woman, between, month, year, between, serial));
		return Combinators.combine(words, nik, words).as(Planted::new);
	}

	/** A NIK between words. */
	record Planted(String before, String nik, String after) {
	}

}
