package id.terbit.site;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlugsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Zapin Api|zapin-api", "  Jum'at di Pantai Lapin!  |jumat-di-pantai-lapin",
					"Lempuk & Tenun|lempuk-dan-tenun", "Café – Rupat Utara, 2026|cafe-rupat-utara-2026", "???|''",
					"日本|''", "../../etc/passwd|etc-passwd" })
	void takes_letters_and_digits(String name, String slug) {
		assertThat(Slugs.of(name)).isEqualTo(slug);
	}

	@Test
	void cuts_at_the_end_of_a_word() {
		String slug = Slugs.of("mengunjungi pantai ".repeat(20));
		assertThat(slug).hasSizeLessThanOrEqualTo(Slugs.MAX_LENGTH).endsWith("pantai");
		assertThat(Slugs.of("a".repeat(300))).hasSize(Slugs.MAX_LENGTH);
		assertThat(Slugs.fits(slug)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "a--b", "-a", "A", "a b", "''" })
	void knows_what_is_no_slug(String slug) {
		assertThat(Slugs.fits(slug)).isFalse();
	}

}
