package id.terbit.publisher.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What this program makes pages with: compiled templates, the code that fills them in,
 * words, styles and fonts. Equal programs have equal looks, on every machine and at every
 * start; a release made by another look is to be built anew.
 */
@Component
public class ReleaseLook {

	/** Kept of a release that several looks wrote to: is no look's id. */
	static final String MIXED = "MIXED";

	private static final List<String> PARTS = List.of("id/terbit/publisher/template/**/*.*",
			"id/terbit/publisher/page/*.class", "id/terbit/publisher/site/*.class", "id/terbit/body/*.class",
			"id/terbit/language/*.class", "id/terbit/contenttype/*.class", "messages/site*.properties",
			"messages/contenttype*.properties", "messages/language*.properties", "messages/body*.properties",
			"static/aset/tokens.css", "static/aset/situs/*", "static/aset/fonts/*.woff2");

	private volatile @Nullable String id;

	/** The look's id, 32 hexadecimal digits; the first call reads some hundred files. */
	public String id() {
		String known = this.id;
		if (known == null) {
			known = of(read());
			this.id = known;
		}
		return known;
	}

	/** The id of a look of these files. */
	static String of(SortedMap<String, byte[]> files) {
		MessageDigest digest = Digests.sha256();
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			digest.update((file.getKey() + "\n" + file.getValue().length + "\n").getBytes(StandardCharsets.UTF_8));
			digest.update(file.getValue());
		}
		return Digests.hex(digest).substring(0, 32);
	}

	/** The files by their path on the class path. */
	static SortedMap<String, byte[]> read() {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(
				ReleaseLook.class.getClassLoader());
		SortedMap<String, byte[]> files = new TreeMap<>();
		try {
			for (String part : PARTS) {
				String root = part.substring(0, part.indexOf('/') + 1);
				for (Resource resource : resolver.getResources("classpath*:" + part)) {
					String address = resource.getURL().toString();
					if (resource.isReadable() && !address.endsWith("/")) {
						files.put(address.substring(address.lastIndexOf("/" + root)), resource.getContentAsByteArray());
					}
				}
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
