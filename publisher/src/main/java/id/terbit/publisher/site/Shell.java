package id.terbit.publisher.site;

import gg.jte.Content;
import id.terbit.publication.SiteShell;
import id.terbit.publisher.page.Chrome;
import id.terbit.publisher.page.Head;
import id.terbit.publisher.template.StaticTemplates;
import id.terbit.publisher.template.Templates;
import id.terbit.site.Site;

import org.springframework.stereotype.Component;

/** The public page around what the application answers by itself. */
@Component
class Shell implements SiteShell {

	private final Templates templates = new StaticTemplates();

	private final Chromes chromes;

	Shell(Chromes chromes) {
		this.chromes = chromes;
	}

	@Override
	public String page(Site site, String title, Content content) {
		return this.templates.siteShell(chrome(site), Head.unindexed(title), content).render();
	}

	/** What a site shows before anything was published on it. */
	String empty(Site site) {
		Chrome chrome = chrome(site);
		return this.templates.siteNotice(chrome, Head.unindexed(""), site.name(), chrome.text("site.empty")).render();
	}

	private Chrome chrome(Site site) {
		Chrome chrome = this.chromes.of(site, "");
		return chrome.unreleased(SiteStyleController.address(site), chrome.media(), null);
	}

}
