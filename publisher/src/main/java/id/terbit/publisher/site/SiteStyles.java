package id.terbit.publisher.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import id.terbit.publisher.page.Accent;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The style sheet of the public sites: design tokens, a site's own colour, and the rules;
 * with the fonts and pictures it names. Within a release every file carries a digest in
 * its name, so that browsers may keep it for ever.
 */
@Component
class SiteStyles {

	/** Files that the style sheet names, as it names them. */
	private static final Map<String, String> NAMED = Map.of("fonts/plus-jakarta-sans-latin.woff2",
			"static/aset/fonts/plus-jakarta-sans-latin.woff2", "fonts/plus-jakarta-sans-latin-ext.woff2",
			"static/aset/fonts/plus-jakarta-sans-latin-ext.woff2", "fonts/plus-jakarta-sans-latin-italic.woff2",
			"static/aset/fonts/plus-jakarta-sans-latin-italic.woff2", "situs/tenun.svg", "static/aset/situs/tenun.svg");

	private static final String FIRST_FONT = "fonts/plus-jakarta-sans-latin.woff2";

	private volatile @Nullable Parts parts;

	/** The files of a site's style in a release. */
	Style of(String accent) {
		Parts read = parts();
		String css = read.css(accent);
		String name = "/aset/situs.%s.css".formatted(digest(css.getBytes(StandardCharsets.UTF_8)));
		return new Style(name, css, read.files(), read.font());
	}

	/** The same style for pages that are no part of a release, over {@code /aset/}. */
	byte[] loose(String accent) {
		Parts read = parts();
		String css = read.tokens() + Accent.of(accent).css() + read.rules();
		for (String name : NAMED.keySet()) {
			css = css.replace("\"" + name + "\"", "\"/aset/" + name + "\"");
		}
		return css.getBytes(StandardCharsets.UTF_8);
	}

	private Parts parts() {
		Parts read = this.parts;
		if (read == null) {
			read = read();
			this.parts = read;
		}
		return read;
	}

	private static Parts read() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		Map<String, String> names = new LinkedHashMap<>();
		NAMED.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((named) -> {
			byte[] bytes = resource(named.getValue());
			String name = "/aset/" + withDigest(named.getKey().substring(named.getKey().lastIndexOf('/') + 1), bytes);
			files.put(name, bytes);
			names.put(named.getKey(), name);
		});
		return new Parts(text("static/aset/tokens.css"), text("static/aset/situs/situs.css"), files, names);
	}

	private static String text(String resource) {
		return new String(resource(resource), StandardCharsets.UTF_8);
	}

	private static byte[] resource(String resource) {
		try {
			return new ClassPathResource(resource).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String withDigest(String file, byte[] bytes) {
		int dot = file.lastIndexOf('.');
		return file.substring(0, dot) + "." + digest(bytes) + file.substring(dot);
	}

	private static String digest(byte[] bytes) {
		return Digests.hex(bytes).substring(0, 12);
	}

	/**
	 * Style files by their path in a release.
	 *
	 * @param path of the style sheet
	 * @param files what the style sheet names
	 * @param font path of the font to load first
	 */
	record Style(String path, String css, Map<String, byte[]> files, String font) {
	}

	private record Parts(String tokens, String rules, Map<String, byte[]> files, Map<String, String> names) {

		String css(String accent) {
			String css = this.tokens + Accent.of(accent).css() + this.rules;
			for (Map.Entry<String, String> name : this.names.entrySet()) {
				css = css.replace("\"" + name.getKey() + "\"",
						"\"" + name.getValue().substring("/aset/".length()) + "\"");
			}
			return StyleText.compact(css);
		}

		String font() {
			String font = this.names.get(FIRST_FONT);
			if (font == null) {
				throw new IllegalStateException(FIRST_FONT);
			}
			return font;
		}

	}

}
