package id.terbit.newsroom.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Documents.RevisionLine;
import id.terbit.history.HistoryLog;
import id.terbit.history.HistoryRow;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.template.Templates;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.site.Sites;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What was done to a document, and every save of it. */
@NewsroomController
class HistoryController {

	private final Documents documents;

	private final HistoryLog history;

	private final People people;

	private final Sites sites;

	private final Frame frame;

	private final Templates templates;

	HistoryController(Documents documents, HistoryLog history, People people, Sites sites, Frame frame,
			Templates templates) {
		this.documents = documents;
		this.history = history;
		this.people = people;
		this.sites = sites;
		this.frame = frame;
		this.templates = templates;
	}

	@GetMapping("/meja/naskah/{id}/riwayat")
	View history(@PathVariable UUID id, Viewer viewer) {
		Document document = this.documents.get(id, viewer.person());
		Viewer here = viewer.in(this.sites.get(document.siteId()).zone());
		List<HistoryRow> rows = new ArrayList<>(this.history.of(id));
		Collections.reverse(rows);
		String title = viewer.title(document.current().content().title());
		HistoryView view = new HistoryView(here, id.toString(), title,
				rows.stream().map((row) -> event(row, here)).toList(), revisions(id, here));
		return this.frame.page(viewer, viewer.texts().get("history.page-title", title),
				this.templates.newsroomHistory(view));
	}

	private static HistoryView.Event event(HistoryRow row, Viewer viewer) {
		String who = (row.onBehalfOf() != null)
				? viewer.texts().get("history.on-behalf", row.actorName(), row.onBehalfOf()) : row.actorName();
		String move = "";
		if (row.to() != null && !row.to().equals(row.from())) {
			move = ((row.from() != null) ? viewer.texts().get("state." + row.from()) + " → " : "")
					+ viewer.texts().get("state." + row.to());
		}
		return new HistoryView.Event(viewer.formats().full(row.at()), viewer.formats().machine(row.at()), who,
				HistoryWords.verb(row.verb(), viewer.texts()), move, (row.note() != null) ? row.note() : "",
				viewer.formats().number(row.number()), row.mac());
	}

	private List<HistoryView.RevisionRow> revisions(UUID id, Viewer viewer) {
		List<RevisionLine> lines = this.documents.revisions(id);
		Map<UUID, Person> people = this.people
			.byIds(lines.stream().map(RevisionLine::savedBy).collect(Collectors.toSet()));
		List<HistoryView.RevisionRow> rows = new ArrayList<>();
		for (RevisionLine line : lines) {
			Person by = people.get(line.savedBy());
			int place = rows.size();
			rows.add(new HistoryView.RevisionRow(line.id().toString(),
					viewer.texts().get("revision.label", line.editionNumber(), line.number()),
					viewer.texts().get("origin." + line.origin()), (by != null) ? by.name() : "",
					viewer.formats().brief(line.savedAt()), viewer.formats().machine(line.savedAt()), place == 1,
					place == 0));
		}
		return rows;
	}

}
