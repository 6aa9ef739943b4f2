package id.terbit.newsroom.approval;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import id.terbit.approval.ApprovalLinks;
import id.terbit.approval.ApprovalLinks.Link;
import id.terbit.approval.ApprovalLinks.Standing;
import id.terbit.asset.AssetCatalog;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Pictures of a text that is not public yet, for whoever holds a link that can decide
 * about it, and only those of that text.
 */
@Controller
class ApprovalMediaController {

	private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

	private static final Map<String, MediaType> TYPES = Map.of("jpg", MediaType.IMAGE_JPEG, "webp",
			MediaType.parseMediaType("image/webp"));

	private final ApprovalLinks links;

	private final Documents documents;

	private final AssetCatalog assets;

	private final LinkCookie cookie;

	ApprovalMediaController(ApprovalLinks links, Documents documents, AssetCatalog assets, LinkCookie cookie) {
		this.links = links;
		this.documents = documents;
		this.assets = assets;
		this.cookie = cookie;
	}

	@GetMapping("/setujui/{handle:" + LinkCookie.HANDLE + "}/media/{sha256}/{width:[0-9]{1,4}}.{extension}")
	ResponseEntity<InputStreamResource> picture(@PathVariable String sha256, @PathVariable int width,
			@PathVariable String extension, HttpServletRequest request) {
		MediaType type = TYPES.get(extension);
		Optional<InputStream> picture = (type != null && DIGEST.matcher(sha256).matches() && mayLoad(request, sha256))
				? this.assets.rendition(sha256, width, extension) : Optional.empty();
		if (type == null || picture.isEmpty()) {
			return ResponseEntity.notFound().build();
		}
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CACHE_CONTROL, "private, max-age=600")
			.header("X-Robots-Tag", "noindex")
			.body(new InputStreamResource(picture.get()));
	}

	private boolean mayLoad(HttpServletRequest request, String sha256) {
		return this.cookie.read(request)
			.flatMap(this.links::find)
			.filter((link) -> link.standing() == Standing.OPEN)
			.filter((link) -> shows(link, sha256))
			.isPresent();
	}

	private boolean shows(Link link, String sha256) {
		return this.documents.find(link.documentId())
			.map(Document::draft)
			.filter((draft) -> draft.id().equals(link.editionId()))
			.filter((draft) -> draft.content().media().stream().anyMatch((item) -> item.sha256().equals(sha256)))
			.isPresent();
	}

}
