package id.terbit.media.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import id.terbit.contentapi.Problem;
import id.terbit.contentapi.Problems;
import id.terbit.media.library.AssetJson;
import id.terbit.media.upload.Sending.What;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.Viewer;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Files in pieces, for the script of the library; a refusal is a problem (RFC 9457). */
@NewsroomController
@RequestMapping("/meja/media/kiriman")
class SendingController {

	private final Sendings sendings;

	private final Sites sites;

	private final Problems problems;

	SendingController(Sendings sendings, Sites sites, Problems problems) {
		this.sendings = sendings;
		this.sites = sites;
		this.problems = problems;
	}

	@PostMapping
	@Nullable ResponseEntity<ObjectNode> begin(Viewer viewer, @RequestParam String site, @RequestParam long size,
			@RequestParam long changed, @RequestParam Map<String, String> words, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		return answer(request, response, () -> {
			UUID siteId = this.sites.bySlug(site).orElseThrow(() -> RefusedException.missing("site", site)).id();
			What what = new What(siteId, words.getOrDefault("name", ""), size, changed,
					words.getOrDefault("folder", ""), words.getOrDefault("credit", ""));
			return json(this.sendings.begin(what, viewer.person()), viewer);
		});
	}

	@GetMapping("/{id}")
	@Nullable ResponseEntity<ObjectNode> state(Viewer viewer, @PathVariable UUID id, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		return answer(request, response, () -> json(this.sendings.get(id, viewer.person()), viewer));
	}

	/**
	 * The next piece, as the bytes of the request; the last one is answered with the
	 * asset.
	 */
	@PostMapping(path = "/{id}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
	@Nullable ResponseEntity<ObjectNode> add(Viewer viewer, @PathVariable UUID id, @RequestParam long mulai,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		byte[] bytes = piece(request);
		return answer(request, response, () -> json(this.sendings.add(id, mulai, bytes, viewer.person()), viewer));
	}

	@PostMapping("/{id}/batal")
	@Nullable ResponseEntity<ObjectNode> cancel(Viewer viewer, @PathVariable UUID id, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		return answer(request, response, () -> {
			this.sendings.cancel(id, viewer.person());
			return JsonMapper.shared().createObjectNode();
		});
	}

	/** One byte more than a piece may have is enough to see that it is too large. */
	private static byte[] piece(HttpServletRequest request) throws IOException {
		try (InputStream content = request.getInputStream()) {
			return content.readNBytes(Sendings.PIECE + 1);
		}
	}

	private ObjectNode json(Sending sending, Viewer viewer) {
		ObjectNode json = JsonMapper.shared().createObjectNode();
		json.put("id", sending.id().toString());
		json.put("received", sending.received());
		json.put("piece", Sendings.PIECE);
		if (sending.complete()) {
			this.sendings.finish(sending, viewer.person()).ifPresent((taken) -> json.set("asset", AssetJson.of(taken)));
		}
		return json;
	}

	private @Nullable ResponseEntity<ObjectNode> answer(HttpServletRequest request, HttpServletResponse response,
			Supplier<ObjectNode> work) throws IOException {
		try {
			return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(work.get());
		}
		catch (RefusedException ex) {
			this.problems.write(request, response, Problem.of(ex));
			return null;
		}
	}

}
