package id.terbit.media.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import id.terbit.asset.AssetCatalog.Description;
import id.terbit.contentapi.Problem;
import id.terbit.contentapi.Problems;
import id.terbit.media.library.AssetLibrary.Taken;
import id.terbit.newsroom.Flash;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The library's page, and its uploads by form and by the editor. */
@NewsroomController
class LibraryController {

	private final AssetLibrary library;

	private final LibraryPages pages;

	private final Sites sites;

	private final Problems problems;

	LibraryController(AssetLibrary library, LibraryPages pages, Sites sites, Problems problems) {
		this.library = library;
		this.pages = pages;
		this.sites = sites;
		this.problems = problems;
	}

	@GetMapping("/meja/media")
	View page(Viewer viewer, @RequestParam Map<String, String> asked) {
		return this.pages.page(viewer, LibraryQuery.of(asked));
	}

	/** Files to choose from, for the editor. */
	@GetMapping("/meja/media/pilih")
	ResponseEntity<ObjectNode> choose(Viewer viewer, @RequestParam Map<String, String> asked) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(this.pages.choices(viewer, LibraryQuery.of(asked)));
	}

	/** Files from the form: all that can be taken are taken, the others are named. */
	@PostMapping(path = "/meja/media/unggah", produces = MediaType.TEXT_HTML_VALUE)
	View uploadAll(Viewer viewer, @RequestParam List<MultipartFile> file, @RequestParam String site,
			@RequestParam(defaultValue = "") String credit, @RequestParam(defaultValue = "") String folder,
			RedirectAttributes redirect) {
		Site where = site(site);
		LibraryRights.requireChange(viewer.person(), where.id());
		int taken = 0;
		List<String> known = new ArrayList<>();
		List<String> errors = new ArrayList<>();
		for (MultipartFile one : file) {
			try {
				Taken done = upload(viewer, where, one, new Description("", "", credit), folder);
				if (done.known()) {
					known.add(done.asset().fileName());
				}
				else {
					taken++;
				}
			}
			catch (RefusedException ex) {
				String name = Objects.requireNonNullElse(one.getOriginalFilename(), "");
				RefusedPages.words(viewer.texts(), ex.refusals())
					.forEach((words) -> errors.add(name.isEmpty() ? words : name + ": " + words));
			}
		}
		if (taken > 0 || !known.isEmpty()) {
			Flash.notice(redirect, told(viewer, taken, known));
		}
		if (!errors.isEmpty()) {
			Flash.errors(redirect, errors);
		}
		return new RedirectView(LibraryQuery.of(where.slug()).address());
	}

	private static String told(Viewer viewer, int taken, List<String> known) {
		List<String> lines = new ArrayList<>();
		if (taken > 0) {
			lines.add(viewer.texts().get("media.uploaded", taken));
		}
		if (!known.isEmpty()) {
			lines.add(viewer.texts().get("media.known", String.join(", ", known)));
		}
		return String.join("\n", lines);
	}

	/** One file from the editor; a refusal is a problem (RFC 9457). */
	@PostMapping("/meja/media/unggah")
	@Nullable ResponseEntity<ObjectNode> upload(Viewer viewer, @RequestParam MultipartFile file, @RequestParam String site,
			@RequestParam Map<String, String> words, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		try {
			Taken taken = upload(
					viewer, site(site), file, new Description(words.getOrDefault("alt", ""),
							words.getOrDefault("caption", ""), words.getOrDefault("credit", "")),
					words.getOrDefault("folder", ""));
			return ResponseEntity.status(HttpStatus.CREATED)
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.body(AssetJson.of(taken));
		}
		catch (RefusedException ex) {
			this.problems.write(request, response, Problem.of(ex));
			return null;
		}
	}

	private Taken upload(Viewer viewer, Site site, MultipartFile file, Description description, String folder) {
		try (InputStream content = file.getInputStream()) {
			String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
			return this.library.take(site.id(), name, content, description, folder, viewer.person());
		}
		catch (IOException ex) {
			throw RefusedException.invalid(Refusal.of("asset.cut-off"));
		}
	}

	private Site site(String slug) {
		return this.sites.bySlug(slug).orElseThrow(() -> RefusedException.missing("site", slug));
	}

}
