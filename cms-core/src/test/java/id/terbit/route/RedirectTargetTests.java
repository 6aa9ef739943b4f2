package id.terbit.route;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RedirectTargetTests {

	@ParameterizedTest
	@ValueSource(strings = { "//jahat.example", "/\\jahat.example", "http://contoh.example", "javascript:alert(1)",
			"https://", "berita/lain", "/a b", "https://orang@contoh.example/", "/a\r\nSet-Cookie: x=1", "/\"a", "/<a>",
			"/'a", "" })
	void no_redirect_leads_readers_astray(String target) {
		assertThat(RedirectTarget.fits(target)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/berita/lain", "/", "https://contoh.example/berita?x=1" })
	void a_path_of_the_site_or_an_https_address_is_a_redirect(String target) {
		assertThat(RedirectTarget.fits(target)).isTrue();
	}

	@Test
	void the_site_s_own_address_is_a_path_of_it() {
		String home = "https://contoh.example";
		assertThat(RedirectTarget.path("https://contoh.example/berita/%61?x=1#y", home)).contains("/berita/a");
		assertThat(RedirectTarget.path(home, home)).contains("/");
		assertThat(RedirectTarget.path("/berita/a", home)).contains("/berita/a");
		assertThat(RedirectTarget.path("https://contoh.example.org/berita/a", home)).isEmpty();
	}

}
