package id.terbit.publisher.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a file of a release. */
final class PublicFiles {

	/** Public pages run no script, load nothing from elsewhere, stand in no frame. */
	static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; "
			+ "media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	/** Pages are UTF-8. */
	static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");

	/** No dot in front, so nothing hidden, and nothing that leads upwards. */
	private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9._-]*)*/?");

	/** The coding is named, and not with a weight of nothing. */
	private static final Pattern GZIP = Pattern
		.compile("(?i)(?:^|,)\\s*gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)");

	private static final String SECURITY = "/.well-known/security.txt";

	private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("html", "text/html;charset=UTF-8"),
			Map.entry("css", "text/css;charset=UTF-8"), Map.entry("txt", "text/plain;charset=UTF-8"),
			Map.entry("xml", "application/xml"), Map.entry("svg", "image/svg+xml"), Map.entry("woff2", "font/woff2"),
			Map.entry("jpg", "image/jpeg"), Map.entry("webp", "image/webp"), Map.entry("png", "image/png"),
			Map.entry("pdf", "application/pdf"), Map.entry("mp4", "video/mp4"), Map.entry("mp3", "audio/mpeg"));

	private static final Map<String, String> FEEDS = Map.of("/rss.xml", "application/rss+xml;charset=UTF-8",
			"/atom.xml", "application/atom+xml;charset=UTF-8");

	private PublicFiles() {
	}

	/** Whether a path may name a file at all. */
	static boolean safe(String path) {
		return SECURITY.equals(path)
				|| (path.startsWith("/") && SAFE.matcher(path).matches() && !path.startsWith("/_"));
	}

	/**
	 * A file with its headers.
	 * @param path within the release, as in {@link ReleaseFolder}
	 * @param acceptEncoding what the browser accepts, or empty
	 * @return empty where there is no such file
	 */
	static Optional<ResponseEntity<?>> answer(ReleaseFolder folder, String path, HttpStatusCode status,
			String acceptEncoding) throws IOException {
		Path file = folder.file(path);
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		HttpHeaders headers = headers(path);
		return Optional
			.of(unchanging(path) ? lasting(file, path, headers) : text(file, status, headers, acceptEncoding));
	}

	private static ResponseEntity<?> lasting(Path file, String path, HttpHeaders headers) {
		headers.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
		headers.setETag("\"" + Digests.hex(path.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + "\"");
		return ResponseEntity.ok().headers(headers).body(new FileSystemResource(file));
	}

	private static ResponseEntity<?> text(Path file, HttpStatusCode status, HttpHeaders headers, String acceptEncoding)
			throws IOException {
		headers.setCacheControl(CacheControl.noCache());
		headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		byte[] bytes = null;
		if (GZIP.matcher(acceptEncoding).find()) {
			bytes = compressed(file);
		}
		if (bytes != null) {
			headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		else {
			bytes = Files.readAllBytes(file);
		}
		if (status.is2xxSuccessful()) {
			headers.setETag("\"" + Digests.hex(bytes).substring(0, 32) + "\"");
		}
		return ResponseEntity.status(status).headers(headers).body(bytes);
	}

	private static byte @Nullable [] compressed(Path file) throws IOException {
		try {
			return Files.readAllBytes(file.resolveSibling(file.getFileName() + ".gz"));
		}
		catch (NoSuchFileException ex) {
			// Not every file has a compressed form.
			return null;
		}
	}

	/** Whether the bytes at a path never change: their digest is in the path. */
	private static boolean unchanging(String path) {
		return path.startsWith("/media/") || path.matches("/aset/.+\\.[0-9a-f]{12}\\.(woff2|svg)");
	}

	private static HttpHeaders headers(String path) {
		String extension = path.substring(path.lastIndexOf('.') + 1);
		String type = FEEDS.getOrDefault(path, TYPES.get(extension));
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.valueOf((type != null) ? type : "application/octet-stream"));
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Content-Security-Policy", POLICY);
		headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
		if (type == null) {
			headers.set(HttpHeaders.CONTENT_DISPOSITION, "attachment");
		}
		return headers;
	}

}
