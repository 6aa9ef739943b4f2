package id.terbit.newsroom.editor;

import java.util.List;
import java.util.UUID;

import id.terbit.document.Content;
import id.terbit.document.ContentJson;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Documents.RevisionLine;
import id.terbit.document.EditorialDesk;
import id.terbit.document.RevisionOrigin;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import id.terbit.site.Sites;
import id.terbit.site.Tag;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Saves what the editor sends and tells how it went, in words and in JSON. */
@Component
class EditorSaves {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final EditorialDesk desk;

	private final Documents documents;

	private final Sites sites;

	private final People people;

	private final EditorChecks checks;

	EditorSaves(EditorialDesk desk, Documents documents, Sites sites, People people, EditorChecks checks) {
		this.desk = desk;
		this.documents = documents;
		this.sites = sites;
		this.people = people;
		this.checks = checks;
	}

	Document save(UUID id, SaveRequest request, Viewer viewer) {
		Document before = this.documents.get(id, viewer.person());
		Content content = content(before, request);
		RevisionOrigin origin = request.auto() ? RevisionOrigin.AUTOSAVED : RevisionOrigin.SAVED;
		return this.desk.save(id, request.version(), content, origin, viewer.actor());
	}

	/** The content that a form describes: fields over what is stored, or kept JSON. */
	Content content(Document before, MultiValueMap<String, String> form, ContentJson contents) {
		String kept = form.getFirst("content");
		if (kept != null) {
			return content(before, SaveRequest.read(kept, contents));
		}
		EditorForm fields = new EditorForm(before, form);
		return fields.content(fields.tagNames().map((names) -> tags(before, names)).orElse(null));
	}

	private Content content(Document before, SaveRequest request) {
		List<String> names = request.tagNames();
		return (names != null) ? EditorForm.withTags(request.content(), tags(before, names)) : request.content();
	}

	private List<UUID> tags(Document document, List<String> names) {
		return names.isEmpty() ? List.of()
				: this.sites.tagsNamed(document.siteId(), names).stream().map(Tag::id).toList();
	}

	ResponseEntity<String> saved(Document document, Viewer viewer) {
		Viewer here = viewer.in(this.sites.get(document.siteId()).zone());
		ObjectNode json = JSON.createObjectNode();
		json.put("version", document.version());
		json.put("savedAt", document.current().updatedAt().toString());
		json.put("words", here.texts().get("editor.save.saved", here.formats().clock(document.current().updatedAt())));
		ArrayNode lines = json.putArray("checks");
		this.checks.of(document, viewer).forEach(lines::add);
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(json));
	}

	/** Problem details (RFC 9457); a stale save also says which version stands now. */
	ResponseEntity<String> refused(UUID id, RefusedException ex, Viewer viewer) {
		HttpStatus status = RefusedPages.status(ex.kind());
		ObjectNode json = JSON.createObjectNode();
		json.put("title", status.getReasonPhrase());
		json.put("status", status.value());
		json.put("code", ex.refusals().get(0).code());
		ArrayNode errors = json.putArray("errors");
		for (Refusal refusal : ex.refusals()) {
			ObjectNode error = errors.addObject();
			error.put("pointer", refusal.pointer());
			error.put("code", refusal.code());
			error.put("detail", RefusedPages.words(viewer.texts(), refusal));
		}
		if (ex.kind() == Kind.STALE) {
			Document now = this.documents.get(id, viewer.person());
			json.put("stale", true);
			json.put("version", now.version());
			json.put("detail", conflict(now, viewer));
		}
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(JSON.writeValueAsString(json));
	}

	private String conflict(Document document, Viewer viewer) {
		Viewer here = viewer.in(this.sites.get(document.siteId()).zone());
		List<RevisionLine> revisions = this.documents.revisions(document.id());
		if (revisions.isEmpty()) {
			return viewer.texts().refusal(Refusal.of("document.stale", document.version()));
		}
		RevisionLine newest = revisions.get(0);
		Person person = this.people.get(newest.savedBy());
		return here.texts()
			.get(person.id().equals(viewer.person().id()) ? "editor.conflict.own" : "editor.conflict.other",
					person.name(), here.formats().clock(newest.savedAt()));
	}

}
