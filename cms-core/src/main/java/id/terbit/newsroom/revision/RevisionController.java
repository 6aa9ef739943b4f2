package id.terbit.newsroom.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetId;
import id.terbit.body.BodyDiff;
import id.terbit.document.Content;
import id.terbit.document.Content.MediaItem;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Documents.RevisionLine;
import id.terbit.document.EditorialDesk;
import id.terbit.document.Revision;
import id.terbit.document.RevisionOrigin;
import id.terbit.newsroom.Flash;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.Reading;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.template.Templates;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Sites;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Revisions of a document: one as it was saved, any two compared, any one restored. */
@NewsroomController
@RequestMapping("/meja/naskah/{id}")
class RevisionController {

	private final Documents documents;

	private final EditorialDesk desk;

	private final ContentLines lines;

	private final AssetCatalog assets;

	private final People people;

	private final Sites sites;

	private final Frame frame;

	private final Templates templates;

	RevisionController(Documents documents, EditorialDesk desk, ContentLines lines, AssetCatalog assets, People people,
			Sites sites, Frame frame, Templates templates) {
		this.documents = documents;
		this.desk = desk;
		this.lines = lines;
		this.assets = assets;
		this.people = people;
		this.sites = sites;
		this.frame = frame;
		this.templates = templates;
	}

	@GetMapping("/revisi/{revision}")
	View revision(@PathVariable UUID id, @PathVariable UUID revision, Viewer viewer) {
		Document document = this.documents.get(id, viewer.person());
		Viewer here = viewer.in(this.sites.get(document.siteId()).zone());
		RevisionLine line = line(id, revision);
		Revision found = content(revision);
		EditorialDesk.SaveRights rights = this.desk.saveRights(document, viewer.actor());
		Person by = this.people.byIds(List.of(line.savedBy())).get(line.savedBy());
		RevisionView view = new RevisionView(here, id.toString(), revision.toString(), label(line, here),
				here.texts()
					.get("revision.saved", here.texts().get("origin." + line.origin()), (by != null) ? by.name() : "",
							here.formats().full(line.savedAt())),
				viewer.title(found.content().title()), found.content().summary(),
				Reading.body(found.content(), this.assets, viewer.texts()),
				this.lines.lines(found.content(), document.siteId(), document.type(), viewer.texts()),
				document.version(), rights.text());
		return this.frame.page(here, view.label(), this.templates.newsroomRevision(view));
	}

	@GetMapping("/bandingkan")
	View compare(@PathVariable UUID id, @RequestParam UUID dari, @RequestParam UUID ke, Viewer viewer) {
		Document document = this.documents.get(id, viewer.person());
		Viewer here = viewer.in(this.sites.get(document.siteId()).zone());
		RevisionLine older = line(id, dari);
		RevisionLine newer = line(id, ke);
		Revision before = content(dari);
		Revision after = content(ke);
		CompareView view = new CompareView(
				here, id.toString(), label(older, here), label(newer, here), this.lines.changes(before.content(),
						after.content(), document.siteId(), document.type(), viewer.texts()),
				BodyDiff.between(before.content().body(), after.content().body()));
		return this.frame.page(here, viewer.texts().get("compare.title"), this.templates.newsroomCompare(view));
	}

	@PostMapping("/revisi/{revision}/pulihkan")
	View restore(@PathVariable UUID id, @PathVariable UUID revision, @RequestParam(defaultValue = "-1") long versi,
			Viewer viewer, RedirectAttributes redirect) {
		this.documents.get(id, viewer.person());
		line(id, revision);
		Content content = content(revision).content();
		Set<AssetId> named = content.media().stream().map(MediaItem::asset).collect(Collectors.toSet());
		Set<AssetId> deleted = new HashSet<>(named);
		deleted.removeAll(this.assets.byIds(named).keySet());
		this.desk.save(id, versi, content.without(deleted), RevisionOrigin.RESTORED, viewer.actor());
		Flash.notice(redirect, deleted.isEmpty() ? viewer.texts().get("revision.restored")
				: viewer.texts().get("revision.restored-without", deleted.size()));
		return new RedirectView("/meja/naskah/" + id);
	}

	/** The revision, only where it is one of this document's. */
	private RevisionLine line(UUID document, UUID revision) {
		return this.documents.revisions(document)
			.stream()
			.filter((line) -> line.id().equals(revision))
			.findFirst()
			.orElseThrow(() -> RefusedException.missing("revision", revision));
	}

	private Revision content(UUID revision) {
		return this.documents.revision(revision).orElseThrow(() -> RefusedException.missing("revision", revision));
	}

	private static String label(RevisionLine line, Viewer viewer) {
		return viewer.texts().get("revision.label", line.editionNumber(), line.number());
	}

}
