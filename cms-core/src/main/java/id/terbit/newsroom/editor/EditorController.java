package id.terbit.newsroom.editor;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.document.Content;
import id.terbit.document.ContentJson;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.EditorialDesk;
import id.terbit.document.EditorialDesk.SaveRights;
import id.terbit.document.RevisionOrigin;
import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Flash;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.revision.ConflictPages;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The editor page and its saves: JSON from the script, a form from browsers without.
 */
@NewsroomController
@RequestMapping("/meja/naskah/{id}")
class EditorController {

	private final Documents documents;

	private final EditorialDesk desk;

	private final EditorPages pages;

	private final EditorSaves saves;

	private final ConflictPages conflicts;

	private final ContentJson contents;

	EditorController(Documents documents, EditorialDesk desk, EditorPages pages, EditorSaves saves,
			ConflictPages conflicts, ContentJson contents) {
		this.documents = documents;
		this.desk = desk;
		this.pages = pages;
		this.saves = saves;
		this.conflicts = conflicts;
		this.contents = contents;
	}

	@GetMapping("/sunting")
	View edit(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, RedirectAttributes redirect) {
		Document document = this.documents.get(id, viewer.person());
		SaveRights rights = this.desk.saveRights(document, viewer.actor());
		if (!rights.text() && !rights.layout()) {
			Flash.errors(redirect, List.of(viewer.texts()
				.get("editor.not-allowed", viewer.texts().get("state." + document.current().state()))));
			return back(id);
		}
		return this.pages.page(document, document.current().content(), rights, viewer, FieldErrors.NONE, request);
	}

	@PostMapping(path = "/simpan", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<String> save(@PathVariable UUID id, @RequestBody String body, Viewer viewer) {
		try {
			SaveRequest request = SaveRequest.read(body, this.contents);
			Document document = this.saves.save(id, request, viewer);
			return this.saves.saved(document, viewer);
		}
		catch (RefusedException ex) {
			return this.saves.refused(id, ex, viewer);
		}
	}

	@PostMapping(path = "/simpan", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	View save(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form,
			@RequestParam(defaultValue = "-1") long versi, Viewer viewer, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes redirect) {
		Document before = this.documents.get(id, viewer.person());
		Content content = this.saves.content(before, form, this.contents);
		try {
			this.desk.save(id, versi, content, RevisionOrigin.SAVED, viewer.actor());
			Flash.notice(redirect, viewer.texts().get("editor.saved"));
			return back(id);
		}
		catch (RefusedException ex) {
			if (ex.kind() == Kind.MISSING) {
				throw ex;
			}
			response.setStatus(RefusedPages.status(ex.kind()).value());
			if (ex.kind() == Kind.STALE) {
				return conflict(id, content, viewer);
			}
			return this.pages.page(before, content, this.desk.saveRights(before, viewer.actor()),
					viewer.withErrors(RefusedPages.words(viewer.texts(), ex.refusals())),
					FieldErrors.of(viewer.texts(), ex.refusals()), request);
		}
	}

	/** Both texts side by side, the writer's as the page has it now; nothing is saved. */
	@PostMapping("/banding")
	View compare(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, Viewer viewer) {
		Document document = this.documents.get(id, viewer.person());
		return conflict(id, this.saves.content(document, form, this.contents), viewer);
	}

	/**
	 * The page's form sends the whole content again, with the version that stands now.
	 */
	private View conflict(UUID id, Content mine, Viewer viewer) {
		Document now = this.documents.get(id, viewer.person());
		String kept = "{\"version\":%d,\"content\":%s}".formatted(now.version(), this.contents.write(mine));
		return this.conflicts.page(viewer, now, mine, Map.of("versi", Long.toString(now.version()), "content", kept));
	}

	private static RedirectView back(UUID id) {
		return new RedirectView("/meja/naskah/" + id);
	}

}
