package id.terbit.publisher.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import gg.jte.Content;
import id.terbit.asset.Asset;
import id.terbit.body.BodyLinks;
import id.terbit.document.Document;
import id.terbit.document.Edition;
import id.terbit.document.StagingSite;
import id.terbit.publication.PublishedEdition;
import id.terbit.publisher.page.Chrome;
import id.terbit.publisher.template.StaticTemplates;
import id.terbit.refusal.Refusal;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The staging site: pages of drafts with their pictures, under {@code staging} in the
 * site's folder, for people who are signed in. A page stands under its document's id, so
 * that a change of slug leaves nothing behind.
 */
@Component
class Staging implements StagingSite {

	private final Sites sites;

	private final Chromes chromes;

	private final SurroundingsReader surroundings;

	private final MediaFiles media;

	private final DraftEditions drafts;

	private final Rendering rendering;

	private final DocumentPages pages = new DocumentPages(new StaticTemplates());

	private final Path folder;

	Staging(Sites sites, Chromes chromes, SurroundingsReader surroundings, MediaFiles media, DraftEditions drafts,
			Rendering rendering, SiteProperties properties) {
		this.sites = sites;
		this.chromes = chromes;
		this.surroundings = surroundings;
		this.media = media;
		this.drafts = drafts;
		this.rendering = rendering;
		this.folder = properties.folder();
	}

	@Override
	public List<Refusal> build(Document document) {
		Site site = this.sites.get(document.siteId());
		PublishedEdition edition = this.drafts.asPublished(document, document.current());
		this.surroundings.prepare(List.of(edition));
		Surroundings around = this.surroundings.read(site, List.of(edition));
		List<Refusal> refusals = refusals(edition, around);
		if (refusals.isEmpty()) {
			Chrome chrome = chrome(site, "/staging/" + site.slug() + "/media", "site.staged");
			try (SiteFiles staging = new SiteFolder(this.folder, site.slug()).replacingStaged()) {
				this.media.put(staging, edition, around, null);
				staging.text("/" + document.id() + ".html", this.pages.page(chrome, edition, around));
				staging.settle(this.rendering);
			}
		}
		return refusals;
	}

	private static List<Refusal> refusals(PublishedEdition edition, Surroundings around) {
		List<Refusal> refusals = new ArrayList<>();
		Map<String, Asset> assets = around.assets();
		SurroundingsReader.unnamed(edition)
			.forEach((asset) -> refusals.add(Refusal.of("stage.asset-missing", asset.toString())));
		for (String digest : SurroundingsReader.shown(edition)) {
			Asset asset = assets.get(digest);
			if (asset == null) {
				refusals.add(Refusal.of("stage.asset-missing", digest));
			}
			else if (asset.isPicture() && asset.renditions().isEmpty()) {
				refusals.add(Refusal.of("stage.asset-unrendered", asset.fileName()));
			}
		}
		for (UUID linked : BodyLinks.documents(edition.body())) {
			if (!linked.equals(edition.documentId()) && !around.addresses().containsKey(linked)) {
				refusals.add(Refusal.of("stage.link-broken", linked.toString()));
			}
		}
		return refusals;
	}

	@Override
	public String preview(Document document, Edition edition, String mediaPath, Content before, Content after) {
		Site site = this.sites.get(document.siteId());
		PublishedEdition draft = this.drafts.asPublished(document, edition);
		Surroundings around = this.surroundings.read(site, List.of(draft));
		return this.pages.page(chrome(site, mediaPath, "site.previewed"), draft, around, before, after).render();
	}

	private Chrome chrome(Site site, String mediaPath, @Nullable String banner) {
		Chrome chrome = this.chromes.of(site, "");
		return chrome.unreleased(SiteStyleController.address(site), mediaPath,
				(banner != null) ? chrome.text(banner) : null);
	}

}
