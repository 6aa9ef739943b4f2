package id.terbit.newsroom.work;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.body.Body;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.EditorialDesk;
import id.terbit.document.RevisionOrigin;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.template.Templates;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Begins a document: site, type and a title, then on to the editor. */
@NewsroomController
class NewDocumentController {

	private final EditorialDesk desk;

	private final Sites sites;

	private final Frame frame;

	private final Templates templates;

	NewDocumentController(EditorialDesk desk, Sites sites, Frame frame, Templates templates) {
		this.desk = desk;
		this.sites = sites;
		this.frame = frame;
		this.templates = templates;
	}

	@GetMapping("/meja/naskah/baru")
	View form(Viewer viewer, @RequestParam(defaultValue = "") String site,
			@RequestParam(defaultValue = "") String type) {
		return form(viewer, site, type, "");
	}

	@PostMapping("/meja/naskah/baru")
	View create(Viewer viewer, @RequestParam String site, @RequestParam String type,
			@RequestParam(defaultValue = "") String title, HttpServletResponse response) {
		try {
			UUID siteId = this.sites.bySlug(site).orElseThrow(() -> RefusedException.missing("site", site)).id();
			Content content = new Content(title.strip(), "", Body.EMPTY, "", "", "", null, List.of(), List.of(), null,
					List.of(), List.of(), Map.of());
			Document document = this.desk.create(siteId, type, content, RevisionOrigin.CREATED, viewer.actor());
			return new RedirectView("/meja/naskah/" + document.id() + "/sunting");
		}
		catch (RefusedException ex) {
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return form(viewer.withErrors(RefusedPages.words(viewer.texts(), ex.refusals())), site, type, title);
		}
	}

	private View form(Viewer viewer, String site, String type, String title) {
		List<Choice> sites = this.sites.all()
			.stream()
			.filter((one) -> one.mayWrite(viewer.person()))
			.map((one) -> new Choice(one.slug(), one.name(), one.slug().equals(site)))
			.toList();
		List<Choice> types = ContentTypes.all()
			.stream()
			.map((one) -> new Choice(one.name(), viewer.texts().get("type." + one.name()),
					one.name().equals(type.isEmpty() ? ContentTypes.ARTICLE.name() : type)))
			.toList();
		return this.frame.page(viewer, viewer.texts().get("new.title"),
				this.templates.newsroomNew(new NewDocumentView(viewer, sites, types, title)));
	}

}
