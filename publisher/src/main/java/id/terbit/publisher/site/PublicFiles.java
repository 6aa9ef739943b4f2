package id.terbit.publisher.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a file of a release. */
final class PublicFiles {

	/**
	 * Public pages run no script, load nothing from elsewhere, stand in no frame; a frame
	 * of theirs shows a film after a click.
	 */
	static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; "
			+ "media-src 'self'; frame-src https://www.youtube-nocookie.com; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	/** Whatever opens a paper in a browser runs nothing of it. */
	private static final String PAPER_POLICY = "sandbox; default-src 'none'";

	/** Pages are UTF-8. */
	static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");

	/** No dot in front, so nothing hidden, and nothing that leads upwards. */
	private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9._-]*)*/?");

	/** The coding is named, and not with a weight of nothing. */
	private static final Pattern GZIP = Pattern
		.compile("(?i)(?:^|,)\\s*gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)");

	private static final String SECURITY = "/.well-known/security.txt";

	private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

	private static final String ODF = "application/vnd.oasis.opendocument.";

	private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("html", "text/html;charset=UTF-8"),
			Map.entry("css", "text/css;charset=UTF-8"), Map.entry("txt", "text/plain;charset=UTF-8"),
			Map.entry("xml", "application/xml"), Map.entry("svg", "image/svg+xml"), Map.entry("woff2", "font/woff2"),
			Map.entry("jpg", "image/jpeg"), Map.entry("webp", "image/webp"), Map.entry("png", "image/png"),
			Map.entry("mp4", "video/mp4"), Map.entry("webm", "video/webm"), Map.entry("vtt", "text/vtt;charset=UTF-8"));

	/** What readers download and open with a program of theirs. */
	private static final Map<String, String> PAPERS = Map.ofEntries(Map.entry("pdf", "application/pdf"),
			Map.entry("doc", "application/msword"), Map.entry("xls", "application/vnd.ms-excel"),
			Map.entry("ppt", "application/vnd.ms-powerpoint"), Map.entry("rtf", "application/rtf"),
			Map.entry("docx", OOXML + "wordprocessingml.document"), Map.entry("xlsx", OOXML + "spreadsheetml.sheet"),
			Map.entry("pptx", OOXML + "presentationml.presentation"), Map.entry("odt", ODF + "text"),
			Map.entry("ods", ODF + "spreadsheet"), Map.entry("odp", ODF + "presentation"));

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
	 * @param asked the headers of the request
	 * @return empty where there is no such file
	 */
	static Optional<ResponseEntity<?>> answer(ReleaseFolder folder, String path, HttpStatusCode status,
			HttpHeaders asked) throws IOException {
		Path file = folder.file(path);
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		HttpHeaders headers = headers(path);
		return Optional.of(unchanging(path) ? lasting(file, path, headers, asked) : text(file, status, headers, asked));
	}

	/**
	 * Whole or a part of it. Several parts at once, and a part of what the browser has in
	 * another version (If-Range, RFC 9110 13.1.5), are answered with the whole.
	 */
	private static ResponseEntity<?> lasting(Path file, String path, HttpHeaders headers, HttpHeaders asked)
			throws IOException {
		headers.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
		headers.setETag("\"" + Digests.hex(path.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + "\"");
		String parts = Objects.requireNonNullElse(asked.getFirst(HttpHeaders.RANGE), "");
		String version = asked.getFirst(HttpHeaders.IF_RANGE);
		if (parts.contains(",") || (version != null && !version.equals(headers.getETag()))) {
			headers.setContentLength(Files.size(file));
			return ResponseEntity.ok().headers(headers).body(new InputStreamResource(() -> Files.newInputStream(file)));
		}
		return ResponseEntity.ok().headers(headers).body(new FileSystemResource(file));
	}

	private static ResponseEntity<?> text(Path file, HttpStatusCode status, HttpHeaders headers, HttpHeaders asked)
			throws IOException {
		String acceptEncoding = String.join(",", asked.getOrEmpty(HttpHeaders.ACCEPT_ENCODING));
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
		headers.setContentType(MediaType
			.valueOf((type != null) ? type : PAPERS.getOrDefault(extension, MediaType.APPLICATION_OCTET_STREAM_VALUE)));
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Content-Security-Policy", (type != null) ? POLICY : PAPER_POLICY);
		headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
		if (type == null) {
			headers.setContentDisposition(
					ContentDisposition.attachment().filename(path.substring(path.lastIndexOf('/') + 1)).build());
		}
		return headers;
	}

}
