package id.terbit.media.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.asset.AssetId;
import id.terbit.contentapi.Problem;
import id.terbit.contentapi.Problems;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The library's page, its uploads by form and by the editor, and its descriptions. */
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
	View page(Viewer viewer, @RequestParam(defaultValue = "") String situs,
			@RequestParam(defaultValue = "") String kata, @RequestParam @Nullable UUID sebelum) {
		return this.pages.page(viewer, situs, kata.strip(), sebelum);
	}

	/** Files from the form: all that can be taken are taken, the others are named. */
	@PostMapping(path = "/meja/media/unggah", produces = MediaType.TEXT_HTML_VALUE)
	View uploadAll(Viewer viewer, @RequestParam List<MultipartFile> file, @RequestParam String site,
			@RequestParam(defaultValue = "") String credit, RedirectAttributes redirect) {
		Site where = site(site);
		LibraryRights.requireChange(viewer.person(), where.id());
		int taken = 0;
		List<String> errors = new ArrayList<>();
		for (MultipartFile one : file) {
			try {
				upload(viewer, where, one, new Description("", "", credit));
				taken++;
			}
			catch (RefusedException ex) {
				String name = Objects.requireNonNullElse(one.getOriginalFilename(), "");
				RefusedPages.words(viewer.texts(), ex.refusals())
					.forEach((words) -> errors.add(name.isEmpty() ? words : name + ": " + words));
			}
		}
		if (taken > 0) {
			Flash.notice(redirect, viewer.texts().get("media.uploaded", taken));
		}
		if (!errors.isEmpty()) {
			Flash.errors(redirect, errors);
		}
		return new RedirectView(LibraryPages.address(where, "", null));
	}

	/** One file from the editor; a refusal is a problem (RFC 9457). */
	@PostMapping("/meja/media/unggah")
	@Nullable ResponseEntity<ObjectNode> upload(Viewer viewer, @RequestParam MultipartFile file, @RequestParam String site,
			@RequestParam Map<String, String> words, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		try {
			Asset asset = upload(viewer, site(site), file, new Description(words.getOrDefault("alt", ""),
					words.getOrDefault("caption", ""), words.getOrDefault("credit", "")));
			return ResponseEntity.status(HttpStatus.CREATED)
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.body(forEditor(asset));
		}
		catch (RefusedException ex) {
			this.problems.write(request, response, Problem.of(ex));
			return null;
		}
	}

	@PostMapping("/meja/media/{id}")
	View describe(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String alt,
			@RequestParam(defaultValue = "") String caption, @RequestParam(defaultValue = "") String credit,
			RedirectAttributes redirect) {
		AssetId assetId = new AssetId(id);
		Asset asset = this.library.byIds(List.of(assetId)).get(assetId);
		if (asset == null || !viewer.person().worksOn(asset.siteId())) {
			throw RefusedException.missing("asset", id);
		}
		LibraryRights.requireChange(viewer.person(), asset.siteId());
		Site where = this.sites.get(asset.siteId());
		try {
			this.library.describe(assetId, new Description(alt, caption, credit));
			Flash.notice(redirect, viewer.texts().get("media.described", asset.fileName()));
		}
		catch (RefusedException ex) {
			Flash.errors(redirect, RefusedPages.words(viewer.texts(), ex.refusals()));
		}
		return new RedirectView(LibraryPages.address(where, "", null));
	}

	private Asset upload(Viewer viewer, Site site, MultipartFile file, Description description) {
		try (InputStream content = file.getInputStream()) {
			String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
			return this.library.upload(site.id(), name, content, description, viewer.person());
		}
		catch (IOException ex) {
			throw RefusedException.invalid(Refusal.of("asset.cut-off"));
		}
	}

	private static ObjectNode forEditor(Asset asset) {
		ObjectNode json = JsonMapper.shared().createObjectNode();
		json.put("id", asset.id().toString());
		json.put("sha256", asset.sha256());
		json.put("url", Files.shown(asset));
		json.put("width", asset.width());
		json.put("height", asset.height());
		json.put("alt", asset.alt());
		json.put("caption", asset.caption());
		json.put("credit", asset.credit());
		json.put("fileName", asset.fileName());
		json.put("mediaType", asset.mediaType());
		return json;
	}

	private Site site(String slug) {
		return this.sites.bySlug(slug).orElseThrow(() -> RefusedException.missing("site", slug));
	}

}
