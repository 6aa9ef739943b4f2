package id.terbit.newsroom.presence;

import java.util.List;
import java.util.UUID;

import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.EditorialDesk;
import id.terbit.document.EditorialDesk.SaveRights;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.Viewer;
import id.terbit.site.Sites;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where open editor pages announce themselves and hear who else is there:
 * {@code {"lines": ["…"]}}.
 */
@NewsroomController
@RequestMapping("/meja/naskah/{id}/hadir")
class PresenceController {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Presence presence;

	private final Documents documents;

	private final EditorialDesk desk;

	private final Sites sites;

	PresenceController(Presence presence, Documents documents, EditorialDesk desk, Sites sites) {
		this.presence = presence;
		this.documents = documents;
		this.desk = desk;
		this.sites = sites;
	}

	/** Whoever may not edit any more, since the text went on, is not announced. */
	@PostMapping
	ResponseEntity<String> announce(@PathVariable UUID id, @RequestParam UUID kunjungan, Viewer viewer) {
		Document document = this.documents.get(id, viewer.person());
		SaveRights rights = this.desk.saveRights(document, viewer.actor());
		if (rights.text() || rights.layout()) {
			this.presence.announce(id, kunjungan, viewer);
		}
		else {
			this.presence.leave(kunjungan, viewer);
		}
		List<String> lines = this.presence.besides(id, kunjungan, viewer.in(this.sites.get(document.siteId()).zone()));
		ObjectNode json = JSON.createObjectNode();
		ArrayNode array = json.putArray("lines");
		lines.forEach(array::add);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noStore())
			.body(JSON.writeValueAsString(json));
	}

	/**
	 * A page says so when it is closed or put aside; one that can't simply falls silent.
	 */
	@PostMapping("/selesai")
	ResponseEntity<Void> leave(@PathVariable UUID id, @RequestParam UUID kunjungan, Viewer viewer) {
		this.documents.get(id, viewer.person());
		this.presence.leave(kunjungan, viewer);
		return ResponseEntity.noContent().build();
	}

}
