package id.terbit.publisher.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Everything in a release folder, to be compared with another. */
final class ReleaseFiles {

	private ReleaseFiles() {
	}

	/**
	 * Every file by path, its bytes as a string, the release's id left out; a compressed
	 * file by what it holds.
	 */
	static Map<String, String> of(Path release) throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> found = Files.walk(release)) {
			for (Path file : found.filter(Files::isRegularFile).toList()) {
				String text = new String(bytes(file), StandardCharsets.ISO_8859_1);
				files.put(release.relativize(file).toString(),
						text.replace(release.getFileName().toString(), "RELEASE"));
			}
		}
		return files;
	}

	private static byte[] bytes(Path file) throws IOException {
		if (!file.toString().endsWith(".gz")) {
			return Files.readAllBytes(file);
		}
		try (GZIPInputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
			return packed.readAllBytes();
		}
	}

}
