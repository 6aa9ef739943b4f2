package id.terbit.publisher.site;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.terbit.publication.Delivery;
import id.terbit.publication.DeliveryException;
import id.terbit.publication.DeliveryReceipt;
import id.terbit.publication.PublicationTarget;
import id.terbit.publication.Subject;
import id.terbit.publisher.page.Chrome;
import id.terbit.publisher.site.ReleaseWriter.Target;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;

import org.springframework.stereotype.Component;

/**
 * The static sites as a place that shows what is published. A document touches its page,
 * the pages that name it, its places on lists, home, feeds and sitemaps; a site's
 * settings touch every page.
 */
@Component
class SitePages implements PublicationTarget {

	private final Sites sites;

	private final SiteAddresses addresses;

	private final Chromes chromes;

	private final ReleaseWriter writer;

	private final IndexUpdate update;

	private final SiteIndex index;

	private final SiteNotes notes;

	private final SiteLock lock;

	private final SiteBuild build;

	private final Path folder;

	SitePages(Sites sites, SiteAddresses addresses, Chromes chromes, ReleaseWriter writer, IndexUpdate update,
			SiteIndex index, SiteNotes notes, SiteLock lock, SiteBuild build, SiteProperties properties) {
		this.sites = sites;
		this.addresses = addresses;
		this.chromes = chromes;
		this.writer = writer;
		this.update = update;
		this.index = index;
		this.notes = notes;
		this.lock = lock;
		this.build = build;
		this.folder = properties.folder();
	}

	@Override
	public String name() {
		return "pages";
	}

	@Override
	public Set<Subject.Kind> wants() {
		return Set.of(Subject.Kind.DOCUMENT, Subject.Kind.SITE);
	}

	@Override
	public DeliveryReceipt deliver(Delivery delivery) throws DeliveryException {
		try {
			Site site = this.sites.get(delivery.siteId());
			if (delivery.subject().kind() == Subject.Kind.SITE) {
				this.build.rebuild(site.id(), SiteBuild.Progress.SILENT);
				portal(site);
				return new DeliveryReceipt(null, this.addresses.url(site, "/"));
			}
			return document(site, delivery.subject().id());
		}
		catch (UncheckedIOException ex) {
			throw new DeliveryException("Berkas situs tidak dapat ditulis: " + ex.getMessage(), ex);
		}
		catch (ReleaseGivenUpException ex) {
			throw new DeliveryException("Situs sedang dibangun ulang oleh proses lain.", ex);
		}
	}

	private DeliveryReceipt document(Site site, UUID document) {
		SiteFolder siteFolder = new SiteFolder(this.folder, site.slug());
		Optional<String> current = siteFolder.currentId();
		boolean whole = current.isPresent() && this.lock.hold(site.id(), () -> written(site, siteFolder, document));
		if (!whole) {
			this.build.rebuild(site.id(), SiteBuild.Progress.SILENT);
		}
		return this.index.row(site.id(), document)
			.map((row) -> new DeliveryReceipt(null, this.addresses.url(site, row.path())))
			.orElse(DeliveryReceipt.DONE);
	}

	/** False where every page of the site must be written anew. */
	private boolean written(Site site, SiteFolder siteFolder, UUID document) {
		this.update.take(site, document);
		String release = siteFolder.currentId().orElseThrow();
		Chrome chrome = this.chromes.of(site, release);
		if (!this.notes.chrome(site.id(), release).orElse("").equals(this.chromes.digest(site, chrome))) {
			return false;
		}
		Target target = new Target(site, chrome, siteFolder.release(release), null);
		List<String> noted = this.notes.of(site.id(), SiteNotes.CURRENT);
		this.writer.noted(target, noted);
		this.writer.fronts(target);
		this.notes.strike(site.id(), SiteNotes.CURRENT, noted);
		return true;
	}

	/** The portal's home names the departments' sites. */
	private void portal(Site department) {
		this.sites.all()
			.stream()
			.filter((site) -> site.kind() == Site.Kind.PORTAL && !site.id().equals(department.id()))
			.forEach((portal) -> this.lock.hold(portal.id(), () -> {
				SiteFolder siteFolder = new SiteFolder(this.folder, portal.slug());
				siteFolder.currentId()
					.ifPresent((release) -> this.writer.fronts(
							new Target(portal, this.chromes.of(portal, release), siteFolder.release(release), null)));
			}));
	}

}
