package id.terbit.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import id.terbit.contentapi.Problems;
import id.terbit.media.store.MediaKey.Area;
import id.terbit.media.store.MediaStoreException.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the signed addresses of the folder store. The signature is the whole right: who
 * asks is not looked at.
 */
@RestController
@ConditionalOnProperty(name = "terbit.media.store.kind", havingValue = "folder", matchIfMissing = true)
class SignedFileController {

	private final MediaStore store;

	private final SignedPaths paths;

	private final Problems problems;

	SignedFileController(MediaStore store, SignedPaths paths, Problems problems) {
		this.store = store;
		this.paths = paths;
		this.problems = problems;
	}

	@GetMapping({ SignedPaths.BASE + "{area}/{sha256}", SignedPaths.BASE + "{area}/{sha256}/{part}" })
	void download(@PathVariable String area, @PathVariable String sha256,
			@PathVariable(required = false) @Nullable String part, @RequestParam Map<String, String> facts,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Optional<MediaKey> key = allowed("GET", area, sha256, part, facts);
		if (key.isEmpty()) {
			this.problems.write(request, response, HttpStatus.FORBIDDEN, "store.link-invalid");
			return;
		}
		try {
			Optional<StoredFile> file = this.store.stat(key.get());
			if (file.isEmpty()) {
				this.problems.write(request, response, HttpStatus.NOT_FOUND, "resource.missing");
				return;
			}
			headers(response, facts);
			send(file.get(), request, response);
		}
		catch (MediaStoreException ex) {
			refuse(request, response, ex);
		}
	}

	@PutMapping(SignedPaths.BASE + "{area}/{sha256}/{part}")
	void upload(@PathVariable String area, @PathVariable String sha256, @PathVariable String part,
			@RequestParam Map<String, String> facts, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Optional<MediaKey> key = allowed("PUT", area, sha256, part, facts);
		if (key.isEmpty() || key.get().area() != Area.QUARANTINE) {
			this.problems.write(request, response, HttpStatus.FORBIDDEN, "store.link-invalid");
			return;
		}
		try (InputStream content = request.getInputStream()) {
			this.store.put(key.get(), sha256, Long.parseLong(facts.getOrDefault(SignedPaths.SIZE, "0")), content);
			response.setStatus(HttpStatus.OK.value());
		}
		catch (MediaStoreException ex) {
			refuse(request, response, ex);
		}
	}

	private Optional<MediaKey> allowed(String method, String area, String sha256, @Nullable String part,
			Map<String, String> given) {
		Map<String, String> facts = new TreeMap<>(given);
		String signature = facts.remove(SignedPaths.SIGNATURE);
		return area(area).flatMap((known) -> MediaKey.of(known, sha256, (part != null) ? part : ""))
			.filter((key) -> signature != null && this.paths.allows(method, key, facts, signature));
	}

	private static Optional<Area> area(String name) {
		return List.of(Area.values())
			.stream()
			.filter((area) -> area.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst();
	}

	private static void headers(HttpServletResponse response, Map<String, String> facts) {
		response.setContentType(facts.getOrDefault(SignedPaths.TYPE, "application/octet-stream"));
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(facts.getOrDefault(SignedPaths.NAME, "berkas"), StandardCharsets.UTF_8)
					.build()
					.toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
	}

	/**
	 * The whole, or one range of it; several ranges at once are answered with the whole.
	 */
	private void send(StoredFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
		long from = 0;
		long length = file.size();
		Optional<HttpRange> range = range(request.getHeader(HttpHeaders.RANGE));
		if (range.isPresent()) {
			from = range.get().getRangeStart(file.size());
			long end = range.get().getRangeEnd(file.size());
			if (from > end) {
				response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size());
				this.problems.write(request, response, HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "store.no-range");
				return;
			}
			length = end - from + 1;
			response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
			response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(from, end, file.size()));
		}
		response.setContentLengthLong(length);
		Optional<InputStream> opened = range.isPresent() ? this.store.get(file.key(), from, length)
				: this.store.get(file.key());
		if (opened.isPresent()) {
			try (InputStream content = opened.get()) {
				content.transferTo(response.getOutputStream());
			}
		}
	}

	private static Optional<HttpRange> range(@Nullable String header) {
		try {
			List<HttpRange> ranges = HttpRange.parseRanges(header);
			return (ranges.size() == 1) ? Optional.of(ranges.get(0)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			// RFC 9110, 14.2: a range that is not understood is not there
			return Optional.empty();
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, MediaStoreException ex)
			throws IOException {
		if (ex.reason() == Reason.MISMATCH) {
			this.problems.write(request, response, HttpStatus.BAD_REQUEST, "upload.mismatch");
		}
		else {
			this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE,
					(ex.reason() == Reason.FULL) ? "asset.store-full" : "asset.store-unavailable");
		}
	}

}
