package id.terbit.media.library;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.asset.Asset;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.Viewer;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Files for people who work on a site that has them. What an address shows never changes,
 * so a browser may keep it; nobody else may.
 */
@NewsroomController
class FileController {

	private static final Pattern RENDITION = Pattern.compile("([1-9][0-9]{0,4})\\.(jpg|webp)");

	private final AssetLibrary library;

	FileController(AssetLibrary library) {
		this.library = library;
	}

	@GetMapping("/meja/media/berkas/{sha256}")
	ResponseEntity<Resource> original(Viewer viewer, @PathVariable String sha256) {
		return original(sha256, seen(viewer, sha256));
	}

	/** A rendition by its width, or the original under its name. */
	@GetMapping("/meja/media/berkas/{sha256}/{name}")
	ResponseEntity<Resource> file(Viewer viewer, @PathVariable String sha256, @PathVariable String name) {
		Asset asset = seen(viewer, sha256);
		Matcher rendition = RENDITION.matcher(name);
		if (!rendition.matches()) {
			return original(sha256, asset);
		}
		int width = Integer.parseInt(rendition.group(1));
		String extension = rendition.group(2);
		Optional<InputStream> bytes = this.library.rendition(sha256, width, extension);
		MediaType type = MediaType.parseMediaType(extension.equals("webp") ? "image/webp" : "image/jpeg");
		return answer(bytes, sha256, type, sizeOf(asset, width, extension))
			.header(HttpHeaders.CONTENT_DISPOSITION, "inline")
			.body(body(bytes, sha256));
	}

	/** As it was uploaded, to be saved and not shown: a browser runs nothing of it. */
	private ResponseEntity<Resource> original(String sha256, Asset asset) {
		Optional<InputStream> bytes = this.library.original(sha256);
		ContentDisposition disposition = ContentDisposition.attachment()
			.filename(asset.fileName(), StandardCharsets.UTF_8)
			.build();
		return answer(bytes, sha256, MediaType.parseMediaType(asset.mediaType()), asset.size())
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(body(bytes, sha256));
	}

	private Asset seen(Viewer viewer, String sha256) {
		Asset asset = this.library.byDigests(List.of(sha256)).get(sha256);
		if (asset == null || !this.library.maySee(viewer.person(), sha256)) {
			throw RefusedException.missing("asset", sha256);
		}
		return asset;
	}

	private static ResponseEntity.BodyBuilder answer(Optional<InputStream> bytes, String sha256, MediaType type,
			@Nullable Long size) {
		if (bytes.isEmpty()) {
			throw RefusedException.missing("asset", sha256);
		}
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.contentType(type)
			.cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "sandbox; default-src 'none'");
		return (size != null) ? answer.contentLength(size) : answer;
	}

	private static Resource body(Optional<InputStream> bytes, String sha256) {
		return new InputStreamResource(bytes.orElseThrow(() -> RefusedException.missing("asset", sha256)));
	}

	private static @Nullable Long sizeOf(Asset asset, int width, String extension) {
		return asset.renditions()
			.stream()
			.filter((rendition) -> rendition.width() == width && rendition.extension().equals(extension))
			.map(Asset.Rendition::size)
			.findFirst()
			.orElse(null);
	}

}
