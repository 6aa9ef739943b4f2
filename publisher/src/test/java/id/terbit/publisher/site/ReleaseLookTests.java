package id.terbit.publisher.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseLookTests {

	@Test
	void is_the_same_at_every_start_of_the_same_program() {
		assertThat(new ReleaseLook().id()).matches("[0-9a-f]{32}").isEqualTo(new ReleaseLook().id());
	}

	@Test
	void is_another_when_any_part_changes_or_moves() {
		String look = of(Map.of("site/home.class", "a", "situs.css", "b"));
		assertThat(of(Map.of("situs.css", "b", "site/home.class", "a"))).isEqualTo(look);
		assertThat(of(Map.of("site/home.class", "a", "situs.css", "c"))).isNotEqualTo(look);
		assertThat(of(Map.of("site/home.class", "ab", "situs.css", ""))).isNotEqualTo(look);
		assertThat(of(Map.of("site/home.class", "a"))).isNotEqualTo(look);
		assertThat(of(Map.of("site/list.class", "a", "situs.css", "b"))).isNotEqualTo(look);
	}

	@Test
	void knows_templates_styles_fonts_words_and_code() {
		assertThat(ReleaseLook.read().keySet()).anyMatch((path) -> path.contains("template/site/"))
			.anyMatch((path) -> path.endsWith("/situs.css"))
			.anyMatch((path) -> path.endsWith("/tokens.css"))
			.anyMatch((path) -> path.endsWith(".woff2"))
			.anyMatch((path) -> path.endsWith("messages/site.properties"))
			.anyMatch((path) -> path.endsWith("/DocumentPages.class"))
			.anyMatch((path) -> path.endsWith("/BodyHtml.class"));
	}

	private static String of(Map<String, String> files) {
		SortedMap<String, byte[]> bytes = new TreeMap<>();
		files.forEach((path, content) -> bytes.put(path, content.getBytes(StandardCharsets.UTF_8)));
		return ReleaseLook.of(bytes);
	}

}
