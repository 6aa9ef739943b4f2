package id.terbit.body;

import id.terbit.body.Mark.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LinkAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org", "http://example.org:8080/a/b?c=d&e=f#g", "HTTPS://example.org/",
			"https://example.org/?to=a@b.invalid", "https://contoh.example.org/pantai_lapin/(1)",
			"https://wilayah.example.org/bengkalis-é", "mailto:redaksi@example.org",
			"mailto:redaksi@example.org?subject=Halo%20dunia", "tel:+62-766-21234", "tel:112" })
	void allows(String address) {
		assertThat(Link.allows(address)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "example.org", "/berita/x", "//example.org", "/\\example.org", "#top",
			"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
			"java\nscript:alert(1)", "\u0001javascript:alert(1)", "javascript\u0000:alert(1)",
			"javascript&colon;alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://example.org",
			"blob:https://example.org/x", "https:", "https://", "https:///x", "https:example.org",
			"https://a b.example.org", "https://example.org/\u200Bx", "https://example.org/\u202Egpj.exe",
			"https://user@example.org", "https://bengkalis.example.org@evil.example.org",
			"https://example.org\\@evil.example.org", "https://example.org/\"onmouseover=x",
			"https://example.org/<script>", "https://example.org:99999999", "mailto:", "mailto:x",
			"mailto:a@b.invalid\r\nBcc: c@d.invalid", "tel:", "tel:abc", "tel:javascript:alert(1)",
			"view-source:https://example.org", "\uFEFFhttps://example.org" })
	void refuses(String address) {
		assertThat(Link.allows(address)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> new Link(address));
	}

	@Test
	void refuses_addresses_without_end_quickly() {
		assertThat(Link.allows("https://example.org/" + "a".repeat(1_000_000))).isFalse();
		assertThat(Link.allows("mailto:" + "a?".repeat(900))).isFalse();
	}

}
