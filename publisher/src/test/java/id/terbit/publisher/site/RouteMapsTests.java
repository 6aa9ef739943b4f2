package id.terbit.publisher.site;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.publisher.page.Chrome;
import id.terbit.route.Route;
import id.terbit.site.SiteLook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class RouteMapsTests {

	private static final UUID SITE = new UUID(1, 1);

	@ParameterizedTest
	@CsvSource({
			"https://contoh.example/berita/café?kota=Bengkalis%20é#isí, https://contoh.example/berita/caf%C3%A9?kota=Bengkalis%20%C3%A9#is%C3%AD",
			"https://contoh.example/برita, https://contoh.example/%D8%A8%D8%B1ita",
			"https://contoh.example/?harga=$uang, https://contoh.example/?harga=%24uang",
			"/berita/é, /s/contoh/berita/%C3%A9", "/berita/lain, /s/contoh/berita/lain",
			"https://contoh.example/%C3%A9, https://contoh.example/%C3%A9" })
	void a_target_stands_as_a_location_header_holds_it(String target, String written) {
		assertThat(redirects(target)).isEqualTo("\"/s/contoh/berita/lama\" \"" + written + "\";\n");
	}

	@Test
	void what_is_gone_has_a_map_of_its_own() {
		Map<String, String> files = RouteMaps.files(chrome(), List.of(route(Route.Kind.GONE, null)));
		assertThat(files).containsEntry("/_nginx/gone.map", "\"/s/contoh/berita/lama\" 1;\n")
			.containsEntry("/_nginx/redirects.map", "");
	}

	private static String redirects(String target) {
		return RouteMaps.files(chrome(), List.of(route(Route.Kind.REDIRECT, target)))
			.getOrDefault("/_nginx/redirects.map", "");
	}

	private static Route route(Route.Kind kind, @Nullable String target) {
		return new Route(SITE, "/berita/lama", kind, null, target);
	}

	private static Chrome chrome() {
		Texts texts = new Texts(new StaticMessageSource(), Locale.forLanguageTag("id"));
		return new Chrome(texts, new Formats(texts, ZoneId.of("Asia/Jakarta")), "Situs Contoh", "", true, "/s/contoh",
				"http://localhost/s/contoh", "/s/contoh/a.css", null, "/s/contoh/media", List.of(),
				SiteLook.PLAIN.contact(), null, "", null);
	}

}
