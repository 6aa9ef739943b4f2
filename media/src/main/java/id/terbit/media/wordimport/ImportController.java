package id.terbit.media.wordimport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Documents.RevisionLine;
import id.terbit.document.Revision;
import id.terbit.document.RevisionOrigin;
import id.terbit.media.template.Templates;
import id.terbit.media.wordimport.ImportView.Group;
import id.terbit.media.wordimport.WordImport.Outcome;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Category;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Takes a Word file and shows beside the draft what became of it. */
@NewsroomController
class ImportController {

	private final WordImport wordImport;

	private final ImportReports reports;

	private final Documents documents;

	private final Sites sites;

	private final Frame frame;

	private final Templates templates;

	ImportController(WordImport wordImport, ImportReports reports, Documents documents, Sites sites, Frame frame,
			Templates templates) {
		this.wordImport = wordImport;
		this.reports = reports;
		this.documents = documents;
		this.sites = sites;
		this.frame = frame;
		this.templates = templates;
	}

	@GetMapping("/meja/naskah/impor")
	View form(Viewer viewer, @RequestParam @Nullable UUID document, @RequestParam(defaultValue = "") String site,
			@RequestParam(defaultValue = "") String type) {
		return page(viewer, document, site, type, "", null);
	}

	@PostMapping("/meja/naskah/impor")
	View take(Viewer viewer, @RequestParam List<MultipartFile> file, @RequestParam @Nullable UUID document,
			@RequestParam(defaultValue = "") String site, @RequestParam(defaultValue = "article") String type,
			@RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "false") boolean again,
			HttpServletResponse response) {
		try {
			Outcome outcome = outcome(viewer, file, document, site, type, category, again);
			return new RedirectView("/meja/naskah/" + outcome.document().id() + "/impor");
		}
		catch (KnownFileException ex) {
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return page(viewer, document, site, type, category, ex.document());
		}
		catch (RefusedException ex) {
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return page(viewer.withErrors(RefusedPages.words(viewer.texts(), ex.refusals())), document, site, type,
					category, null);
		}
	}

	/** The report of the newest import into a document. */
	@GetMapping("/meja/naskah/{id}/impor")
	View report(Viewer viewer, @PathVariable UUID id) {
		Document document = this.documents.get(id, viewer.person());
		Report report = this.reports.newest(id).orElse(new Report(List.of()));
		ReportView view = new ReportView(viewer, id.toString(), viewer.title(document.current().content().title()),
				ReportWords.of(report, ReportEntry.Kind.CARRIED, viewer.texts()),
				ReportWords.of(report, ReportEntry.Kind.CHANGED, viewer.texts()),
				ReportWords.of(report, ReportEntry.Kind.LEFT_OUT, viewer.texts()), difference(id, viewer));
		return this.frame.page(viewer, viewer.texts().get("import.report"), this.templates.mediaHead(),
				this.templates.mediaReport(view));
	}

	/** What the newest import changed; null where it made the document. */
	private ReportView.@Nullable Difference difference(UUID id, Viewer viewer) {
		List<RevisionLine> lines = this.documents.revisions(id);
		for (int i = 0; i + 1 < lines.size(); i++) {
			if (lines.get(i).origin() == RevisionOrigin.IMPORTED) {
				Revision before = this.documents.revision(lines.get(i + 1).id()).orElseThrow();
				Revision after = this.documents.revision(lines.get(i).id()).orElseThrow();
				return ReportView.Difference.between(before.content(), after.content(),
						"/meja/naskah/" + id + "/bandingkan?dari=" + lines.get(i + 1).id() + "&ke=" + lines.get(i).id(),
						viewer);
			}
		}
		return null;
	}

	private Outcome outcome(Viewer viewer, List<MultipartFile> files, @Nullable UUID document, String slug, String type,
			String category, boolean again) {
		List<ImportFile> uploads = ImportFiles.of(files);
		if (document != null) {
			return this.wordImport.importInto(document, null, uploads, viewer.actor());
		}
		Site site = this.sites.bySlug(slug).orElseThrow(() -> RefusedException.missing("site", slug));
		return this.wordImport.importDraft(site.id(), type, category(site, category), uploads, again, viewer.actor());
	}

	/** A category of the chosen site; one of another site is as none. */
	private @Nullable UUID category(Site site, String value) {
		return this.sites.categories(site.id())
			.stream()
			.filter((one) -> value.equals(site.slug() + "/" + one.slug()))
			.map(Category::id)
			.findFirst()
			.orElse(null);
	}

	private View page(Viewer viewer, @Nullable UUID document, String slug, String type, String category,
			@Nullable Document known) {
		Optional<Document> into = Optional.ofNullable(document).map((id) -> this.documents.get(id, viewer.person()));
		List<Site> writing = this.sites.all().stream().filter((one) -> one.mayWrite(viewer.person())).toList();
		List<Choice> choices = writing.stream()
			.map((one) -> new Choice(one.slug(), one.name(), one.slug().equals(slug)))
			.toList();
		String chosen = type.isEmpty() ? ContentTypes.ARTICLE.name() : type;
		List<Choice> types = ContentTypes.all()
			.stream()
			.map((one) -> new Choice(one.name(), viewer.texts().get("type." + one.name()), one.name().equals(chosen)))
			.toList();
		ImportView view = new ImportView(viewer, into.map((one) -> one.id().toString()).orElse(""),
				into.map((one) -> viewer.title(one.current().content().title())).orElse(""), choices, types,
				writing.stream().map((one) -> group(one, category)).toList(),
				(known != null) ? known.id().toString() : "",
				(known != null) ? viewer.title(known.current().content().title()) : "");
		return this.frame.page(viewer, viewer.texts().get("import.title"), this.templates.mediaHead(),
				this.templates.mediaImport(view));
	}

	private Group group(Site site, String chosen) {
		return new Group(site.name(),
				this.sites.categories(site.id())
					.stream()
					.map((one) -> new Choice(site.slug() + "/" + one.slug(), one.name(),
							chosen.equals(site.slug() + "/" + one.slug())))
					.toList());
	}

}
