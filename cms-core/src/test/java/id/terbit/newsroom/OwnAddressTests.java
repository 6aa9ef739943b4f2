package id.terbit.newsroom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OwnAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "/meja", "/meja/", "/meja/naskah?situs=pesona&hal=2", "/meja?filter[site]=pesona",
			"/meja/naskah?q=angin%20laut%21&dari=https://example.org/../", "/staging/pesona/0198-a.html",
			"/meja/situs/dinas-contoh/alur", "/meja/orang/a.b_c~d" })
	void a_page_of_ours_is_led_to_with_its_query(String address) {
		assertThat(OwnAddress.of(address)).contains(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "meja", "/", "//jahat.example", "///jahat.example", "/\\jahat.example",
			"\\\\jahat.example", "https://jahat.example/meja", "javascript:alert(1)", "/mejaku", "/meja.jahat.example",
			"/meja@jahat.example", "/meja/..", "/meja/../surat", "/meja/./x", "/meja/.", "/meja/..//jahat.example",
			"/meja//jahat.example", "/meja/naskah//", "/meja/%2e%2e/surat", "/meja/%2E%2E%2Fsurat", "/meja/%2f%2fjahat",
			"/meja/..%5cjahat", "/meja/%252e%252e/x", "/%6deja", "/meja\\..\\x", "/meja/..;/surat", "/meja;x=/..",
			"/meja/x;jsessionid=1", "/meja#x", "/meja?x#y", "/meja?x=\\", "/meja?x=\"", "/meja?x=%zz", "/meja?x=%",
			"/meja\r\nSet-Cookie: a=b", "/meja?x=\r\nSet-Cookie:a=b", "/meja\t", " /meja", "/meja ", "/meja\n",
			"/meja?x\n", "/meja\u0000", "/meja/\u202e", "/meja?x=\u2028", "/staging/../meja", "/keluar", "/setujui/abc",
			"/surat", "/api/v1/sites" })
	void anything_else_is_no_address(String address) {
		assertThat(OwnAddress.of(address)).isEmpty();
	}

	@Test
	void a_long_one_is_none_and_costs_little() {
		assertThat(OwnAddress.of("/meja" + "/a".repeat(2_000))).isEmpty();
		assertThat(OwnAddress.of("/meja/" + "a".repeat(1_900) + "!")).isEmpty();
		assertThat(OwnAddress.of("/meja?" + "%20".repeat(600) + "%")).isEmpty();
	}

}
