package id.terbit.publisher.social;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WeightedLengthTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Zapin Api di Rupat Utara            | 24
			Jum’at – “Bahari” …                 | 20
			Baca https://example.org/a/b?c=d#e  | 28
			https://example.org                 | 23
			lihat www.example.org/berita ya     | 32
			日本                                  | 4
			👨‍👩‍👧‍👦                           | 2
			👍🏽                                 | 2
			🇮🇩🇮🇩                             | 4
			1️⃣                                 | 2
			""")
	void counts_as_x_counts(String text, int length) {
		assertThat(WeightedLength.of(text)).isEqualTo(length);
	}

	@ParameterizedTest
	@CsvSource({ "e\u0301, 1", "'', 0" })
	void counts_composed_characters_once(String text, int length) {
		assertThat(WeightedLength.of(text)).isEqualTo(length);
	}

}
