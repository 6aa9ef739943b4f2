package id.terbit.search.index;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NikTests {

	@ParameterizedTest
	@ValueSource(strings = { "1403014708900001", "1403010708900001", "1403 0147 0890 0001", "140301-470890-0001",
			"14.03.01.470890.0001", "1403\u00a00147\u00a00890\u00a00001" })
	void takes_identity_numbers_out(String nik) {
		assertThat(Nik.removed("NIK " + nik + " tercatat")).isEqualTo("NIK   tercatat");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1403019908900001", "1403010713900001", "140301470890000", "14030147089000012",
			"Perbup 51 Tahun 2016", "13 Agustus 2023 pukul 15.49", "0766 123456 0766 654321 99" })
	void leaves_other_numbers(String text) {
		assertThat(Nik.removed(text)).isEqualTo(text);
	}

	@Test
	void leaves_what_stands_around_it() {
		assertThat(Nik.removed("(1403014708900001), lalu")).isEqualTo("( ), lalu");
	}

}
