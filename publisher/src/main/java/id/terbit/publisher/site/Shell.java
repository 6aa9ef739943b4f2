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
		Chrome chrome = this.chromes.of(site, "");
		return this.templates
			.siteShell(chrome.unreleased(SiteStyleController.address(site), chrome.media(), null),
					Head.unindexed(title), content)
			.render();
	}

}
