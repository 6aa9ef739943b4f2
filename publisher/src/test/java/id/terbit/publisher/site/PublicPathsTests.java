package id.terbit.publisher.site;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PublicPathsTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/berita/", "/berita/zapin-api", "/media/0a/320.jpg", "/sitemap-1.xml",
			"/.well-known/security.txt" })
	void names_of_files_are_let_through(String path) {
		assertThat(PublicFiles.safe(path)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/..", "/../x", "/a/../b", "/a/..", "//x", "/a//b", "/.git/config", "/a/.env",
			"/_nginx/gone.map", "/a\\b", "/a%2e%2e/b", "/a\u0000", "/a b", "", "a" })
	void whatever_could_lead_elsewhere_is_not(String path) {
		assertThat(PublicFiles.safe(path)).isFalse();
	}

	@Test
	void a_release_gives_out_nothing_beside_itself() {
		ReleaseFolder folder = new ReleaseFolder(Path.of("/situs/rilis").toAbsolutePath());
		assertThatIllegalArgumentException().isThrownBy(() -> folder.file("/../lain"));
		assertThatIllegalArgumentException().isThrownBy(() -> folder.file("berita"));
	}

}
