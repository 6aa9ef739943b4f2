package id.terbit.asset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CreditTests {

	@ParameterizedTest
	@CsvSource({ "Foto: Contoh, Contoh", "foto:Contoh, Contoh", "Sumber foto: Diskominfotik, Diskominfotik",
			"Foto oleh Contoh, Contoh", "Photo by Contoh, Contoh", "Kredit: Contoh, Contoh", "Foto:, ''", "'', ''",
			"Contoh, Contoh", "Fotografer Contoh, Fotografer Contoh", "Dok. Diskominfotik, Dok. Diskominfotik",
			"Studio Foto Contoh, Studio Foto Contoh", "Sumber Rejeki, Sumber Rejeki" })
	void is_the_name_without_the_label_that_pages_write_themselves(String typed, String name) {
		assertThat(Credit.name(typed)).isEqualTo(name);
	}

}
