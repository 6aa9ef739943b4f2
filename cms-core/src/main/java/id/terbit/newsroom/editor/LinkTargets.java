package id.terbit.newsroom.editor;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Documents.Filter;
import id.terbit.document.Documents.Row;
import id.terbit.document.EditionState;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.StateView;
import id.terbit.newsroom.Viewer;
import id.terbit.route.Routes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The documents that a text may link to: those of its own site, which whoever sees the
 * text may see too. A link is kept by the document's id, so a changed address does not
 * break it.
 */
@NewsroomController
@RequestMapping("/meja/naskah/{id}/tautan")
class LinkTargets {

	/** What a list below a field can show; more words find the rest. */
	private static final int MOST = 8;

	private static final int LONGEST = 200;

	private static final Set<EditionState> ALL_BUT_TRASH = EnumSet.copyOf(Arrays.stream(EditionState.values())
		.filter((state) -> state != EditionState.DISCARDED && state != EditionState.SUPERSEDED)
		.toList());

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Documents documents;

	private final Routes routes;

	LinkTargets(Documents documents, Routes routes) {
		this.documents = documents;
		this.routes = routes;
	}

	/**
	 * Documents whose title has all the words, newest change first: {@code {"documents":
	 * [{"id", "title", "type", "state", "tone", "open"}], "more": 3}}.
	 * @param kata the words; without any the newest documents
	 */
	@GetMapping
	ResponseEntity<String> find(@PathVariable UUID id, @RequestParam(defaultValue = "") String kata, Viewer viewer) {
		Document from = this.documents.get(id, viewer.person());
		String words = (kata.length() > LONGEST) ? kata.substring(0, LONGEST) : kata;
		// One more than is shown, since the text itself may be among them.
		Documents.Page found = this.documents.list(new Filter(from.siteId(), null, ALL_BUT_TRASH, null, words),
				viewer.person(), 1, MOST + 1);
		List<Row> others = found.rows().stream().filter((row) -> !row.documentId().equals(id)).limit(MOST).toList();
		Set<UUID> open = this.routes.pathsOf(others.stream().map(Row::documentId).toList()).keySet();
		long self = found.rows().stream().filter((row) -> row.documentId().equals(id)).count();
		ObjectNode json = JSON.createObjectNode();
		ArrayNode array = json.putArray("documents");
		others.forEach((row) -> array.add(target(row.documentId(), row.title(), row.type(), row.state(),
				open.contains(row.documentId()), viewer)));
		json.put("more", found.total() - self - others.size());
		return answer(json);
	}

	/**
	 * What a link leads to, as {@link #find} describes it; 404 where the document is gone
	 * or is none of this person's.
	 */
	@GetMapping("/{target}")
	ResponseEntity<String> one(@PathVariable UUID id, @PathVariable UUID target, Viewer viewer) {
		this.documents.get(id, viewer.person());
		Optional<Document> found = this.documents.find(target)
			.filter((document) -> viewer.person().worksOn(document.siteId()));
		return found
			.map((document) -> answer(target(target, document.current().content().title(), document.type(),
					document.current().state(), this.routes.pathsOf(List.of(target)).containsKey(target), viewer)))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	/** Where a document has no open page, the text that links to it can't be staged. */
	private static ObjectNode target(UUID id, String title, String type, EditionState state, boolean open,
			Viewer viewer) {
		StateView badge = StateView.of(state, viewer.texts());
		return JSON.createObjectNode()
			.put("id", id.toString())
			.put("title", viewer.title(title))
			.put("type", viewer.texts().get("type." + type))
			.put("state", badge.label())
			.put("tone", badge.tone())
			.put("open", open);
	}

	private static ResponseEntity<String> answer(ObjectNode json) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noStore())
			.body(JSON.writeValueAsString(json));
	}

}
