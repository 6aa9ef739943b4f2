package id.terbit.publisher.social;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MentionsTests {

	private final Mentions mentions = new Mentions("https://example.org/s/pesona/berita/zapin-api");

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/s/pesona/berita/zapin-api",
			"Zapin: https://example.org/s/pesona/berita/zapin-api.", "http://example.org/s/pesona/berita/zapin-api/",
			"https://example.org/s/pesona/berita/zapin-api?fbclid=1#x",
			"https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fs%2Fpesona%2Fberita%2Fzapin-api&h=1" })
	void finds_the_address_however_a_platform_shows_it(String text) {
		assertThat(this.mentions.in(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/s/pesona/berita/zapin-api-2",
			"https://example.org/s/pesona/berita/zapin-apis", "https://example.org/s/pesona/berita/zapin-api/lagi",
			"https://example.org.invalid/s/pesona/berita/zapin-api", "100%2F zapin-api", "" })
	void is_not_taken_in_by_a_longer_one(String text) {
		assertThat(this.mentions.in(text)).isFalse();
	}

}
