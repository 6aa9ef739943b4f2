package id.terbit.publisher.site;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import id.terbit.publication.Delivery;
import id.terbit.publication.DeliveryException;
import id.terbit.publication.DeliveryReceipt;
import id.terbit.publication.PublicationTarget;
import id.terbit.publication.PublishedEditions;
import id.terbit.publication.Subject;
import id.terbit.publisher.page.Chrome;
import id.terbit.publisher.site.ReleaseWriter.Target;
import id.terbit.publisher.site.SiteNotes.Made;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

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

	private final SiteStyles styles;

	private final ReleaseLook look;

	private final ReleaseWriter writer;

	private final IndexUpdate update;

	private final PublishedEditions editions;

	private final SurroundingsReader surroundings;

	private final SiteIndex index;

	private final SiteNotes notes;

	private final SiteLock lock;

	private final SiteBuild build;

	private final Path folder;

	SitePages(Sites sites, SiteAddresses addresses, Chromes chromes, SiteStyles styles, ReleaseLook look,
			ReleaseWriter writer, IndexUpdate update, PublishedEditions editions, SurroundingsReader surroundings,
			SiteIndex index, SiteNotes notes, SiteLock lock, SiteBuild build, SiteProperties properties) {
		this.sites = sites;
		this.addresses = addresses;
		this.chromes = chromes;
		this.styles = styles;
		this.look = look;
		this.writer = writer;
		this.update = update;
		this.editions = editions;
		this.surroundings = surroundings;
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
			List<Site> all = this.sites.all();
			Site site = all.stream()
				.filter((one) -> one.id().equals(delivery.siteId()))
				.findFirst()
				.orElseThrow(() -> RefusedException.missing("site", delivery.siteId()));
			if (delivery.subject().kind() == Subject.Kind.SITE) {
				this.build.rebuild(site.id(), SiteBuild.Progress.SILENT);
				portals(all, site);
				return new DeliveryReceipt(null, this.addresses.url(site, "/"));
			}
			return document(all, site, delivery.subject().id());
		}
		catch (UncheckedIOException ex) {
			throw new DeliveryException("Berkas situs tidak dapat ditulis: " + ex.getMessage(), ex);
		}
		catch (ReleaseGivenUpException ex) {
			throw new DeliveryException("Situs sedang dibangun ulang oleh proses lain.", ex);
		}
	}

	private DeliveryReceipt document(List<Site> all, Site site, UUID document) {
		SiteFolder siteFolder = new SiteFolder(this.folder, site.slug());
		this.surroundings.prepare(this.editions.byDocuments(List.of(document)).values());
		AtomicReference<@Nullable String> path = new AtomicReference<>();
		boolean whole = siteFolder.currentId().isPresent() && this.lock.hold(site.id(), () -> {
			path.set(this.update.take(site, document));
			return written(all, site, siteFolder);
		});
		if (!whole) {
			this.build.rebuild(site.id(), SiteBuild.Progress.SILENT);
			path.set(this.index.standing(site.id(), document).path());
		}
		String stands = path.get();
		return (stands != null) ? new DeliveryReceipt(null, this.addresses.url(site, stands)) : DeliveryReceipt.DONE;
	}

	/** False where every page of the site must be written anew. */
	private boolean written(List<Site> all, Site site, SiteFolder siteFolder) {
		String release = siteFolder.currentId().orElseThrow();
		Chrome chrome = this.chromes.of(site, all, release);
		Made made = this.notes.made(site.id(), release);
		if (!made.chrome().equals(this.chromes.digest(site, chrome))) {
			return false;
		}
		try (SiteFiles files = siteFolder.replacing(release)) {
			Target target = new Target(site, all, chrome, files, null);
			mixed(target, made);
			List<String> noted = this.notes.of(site.id(), SiteNotes.CURRENT);
			this.writer.noted(target, noted);
			this.writer.settle(target);
			this.notes.strike(site.id(), SiteNotes.CURRENT, noted);
		}
		return true;
	}

	/**
	 * After an upgrade a publication does not wait until the site has the new look: its
	 * pages bring theirs along, and the release is marked so that it is built anew.
	 */
	private void mixed(Target target, Made made) {
		if (!made.look().equals(this.look.id())) {
			this.notes.made(target.site().id(), target.chrome().release(), new Made(made.chrome(), ReleaseLook.MIXED));
			this.writer.style(target, this.styles.of(target.site().look().accent()));
		}
	}

	/** The portal's home names the departments' sites. */
	private void portals(List<Site> all, Site department) {
		all.stream()
			.filter((site) -> site.kind() == Site.Kind.PORTAL && !site.id().equals(department.id()))
			.forEach((portal) -> this.lock.hold(portal.id(), () -> {
				SiteFolder siteFolder = new SiteFolder(this.folder, portal.slug());
				siteFolder.currentId().ifPresent((release) -> front(all, portal, siteFolder, release));
			}));
	}

	private void front(List<Site> all, Site portal, SiteFolder siteFolder, String release) {
		try (SiteFiles files = siteFolder.replacing(release)) {
			Target target = new Target(portal, all, this.chromes.of(portal, all, release), files, null);
			mixed(target, this.notes.made(portal.id(), release));
			this.writer.fronts(target);
			this.writer.settle(target);
		}
	}

}
