package id.terbit.newsroom.sites;

import java.util.List;

import id.terbit.newsroom.Flash;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.NewsroomController;
import id.terbit.newsroom.RefusedPages;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.template.Templates;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Sites for those who run or publish them; only operators change their settings. */
@NewsroomController
@RequestMapping("/meja/situs")
class SitesController {

	private final SiteSettings settings;

	private final Sites sites;

	private final SiteAddresses addresses;

	private final Frame frame;

	private final Templates templates;

	SitesController(SiteSettings settings, Sites sites, SiteAddresses addresses, Frame frame, Templates templates) {
		this.settings = settings;
		this.sites = sites;
		this.addresses = addresses;
		this.frame = frame;
		this.templates = templates;
	}

	@GetMapping
	View list(Viewer viewer) {
		Person reader = viewer.person();
		List<SitesView.Row> rows = this.sites.all()
			.stream()
			.filter((site) -> reader.worksOn(site.id()))
			.map((site) -> new SitesView.Row(site.slug(), site.name(), site.look().tagline(),
					this.addresses.url(site, "/"), site.kind() == Site.Kind.PORTAL, site.sample(),
					SiteSettings.mayChange(reader, site),
					reader.has(Role.PUBLISHER, site.id()) || reader.has(Role.OPERATOR, site.id())))
			.toList();
		return this.frame.page(viewer, viewer.texts().get("sites.title"),
				this.templates.newsroomSites(new SitesView(viewer, rows)));
	}

	@GetMapping("/{slug}")
	View settings(@PathVariable String slug, Viewer viewer) {
		Site site = changeable(slug, viewer);
		return page(new SiteView(viewer, slug, site.version(), site.name(), site.look().tagline(),
				site.rules().writerMayEdit(), List.of()));
	}

	@PostMapping("/{slug}")
	View save(@PathVariable String slug, @RequestParam(defaultValue = "-1") long versi,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String tagline,
			@RequestParam(defaultValue = "false") boolean writerMayEdit, Viewer viewer, RedirectAttributes redirect,
			HttpServletResponse response) {
		Site site = changeable(slug, viewer);
		try {
			this.settings.save(site, versi, name, tagline, writerMayEdit, viewer.actor());
			Flash.notice(redirect, viewer.texts().get("sites.saved"));
			return new RedirectView("/meja/situs");
		}
		catch (RefusedException ex) {
			response.setStatus(RefusedPages.status(ex.kind()).value());
			return page(new SiteView(viewer, slug, site.version(), name, tagline, writerMayEdit,
					RefusedPages.words(viewer.texts(), ex.refusals())));
		}
	}

	private Site changeable(String slug, Viewer viewer) {
		Site site = this.sites.bySlug(slug)
			.filter((one) -> viewer.person().worksOn(one.id()))
			.orElseThrow(() -> RefusedException.missing("site", slug));
		if (!SiteSettings.mayChange(viewer.person(), site)) {
			throw new RefusedException(Kind.FORBIDDEN, Refusal.of("site.settings-not-allowed"));
		}
		return site;
	}

	private View page(SiteView view) {
		return this.frame.page(view.viewer(), view.name(), this.templates.newsroomSite(view));
	}

}
