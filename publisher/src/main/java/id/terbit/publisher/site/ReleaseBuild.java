package id.terbit.publisher.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import id.terbit.identity.Ids;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEditions;
import id.terbit.publisher.site.ReleaseWriter.Target;
import id.terbit.publisher.site.SiteNotes.Made;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Full builds into release folders. */
@Component
class ReleaseBuild implements SiteBuild {

	private static final int CHUNK = 200;

	/** Kept where chunks were rendered with different furniture: fits no digest. */
	private static final String MIXED = "mixed";

	private final Sites sites;

	private final PublishedEditions editions;

	private final Chromes chromes;

	private final SiteStyles styles;

	private final ReleaseLook look;

	private final ReleaseWriter writer;

	private final IndexUpdate update;

	private final SurroundingsReader surroundings;

	private final SiteIndex index;

	private final SiteNotes notes;

	private final SiteLock lock;

	private final Ids ids;

	private final Path folder;

	ReleaseBuild(Sites sites, PublishedEditions editions, Chromes chromes, SiteStyles styles, ReleaseLook look,
			ReleaseWriter writer, IndexUpdate update, SurroundingsReader surroundings, SiteIndex index, SiteNotes notes,
			SiteLock lock, Ids ids, SiteProperties properties) {
		this.sites = sites;
		this.editions = editions;
		this.chromes = chromes;
		this.styles = styles;
		this.look = look;
		this.writer = writer;
		this.update = update;
		this.surroundings = surroundings;
		this.index = index;
		this.notes = notes;
		this.lock = lock;
		this.ids = ids;
		this.folder = properties.folder();
	}

	@Override
	public SiteRelease begin(UUID siteId) {
		Site site = this.sites.get(siteId);
		SiteRelease release = new SiteRelease(siteId, this.ids.next().toString());
		this.lock.hold(siteId, () -> {
			this.notes.begin(release);
			SiteFolder siteFolder = new SiteFolder(this.folder, site.slug());
			siteFolder.keep(this.notes.kept(siteId));
			siteFolder.cleanOlderThan(Leftovers.AGE);
		});
		return release;
	}

	@Override
	public void index(SiteRelease release, List<PublishedEdition> chunk) {
		if (chunk.isEmpty()) {
			return;
		}
		Site site = this.sites.get(release.siteId());
		this.surroundings.prepare(chunk);
		this.lock.hold(release.siteId(), () -> {
			requireBuilding(release);
			this.update.take(site, chunk, release.id());
		});
	}

	@Override
	public void render(SiteRelease release, List<PublishedEdition> chunk) {
		requireBuilding(release);
		Site site = this.sites.get(release.siteId());
		Target target = target(site, release);
		Made now = made(target);
		Made before = this.notes.made(release.siteId(), release.id());
		if (!now.equals(before)) {
			this.notes.made(release.siteId(), release.id(),
					before.equals(Made.UNKNOWN) ? now : new Made(MIXED, now.look()));
		}
		this.writer.documents(target, chunk);
		this.writer.settle(target);
	}

	@Override
	public void finish(SiteRelease release) {
		this.lock.hold(release.siteId(), () -> {
			if (!this.notes.state(release).orElse("").equals("FINISHED")) {
				requireBuilding(release);
				finishLocked(release);
			}
		});
	}

	private void finishLocked(SiteRelease release) {
		Site site = this.sites.get(release.siteId());
		this.index.settle(site.id(), null);
		again(site, release).forEach((document) -> this.update.take(site, document));
		Target target = target(site, release);
		Made now = made(target);
		if (!now.equals(this.notes.made(site.id(), release.id()))) {
			each(site.id(), (chunk) -> this.writer.documents(target, chunk));
			this.notes.made(site.id(), release.id(), now);
		}
		this.writer.changed(target, this.notes.of(site.id(), release.id()));
		this.writer.furniture(target, this.styles.of(site.look().accent()));
		this.writer.everyList(target);
		this.writer.routes(target, null);
		this.writer.settle(target);
		SiteFolder siteFolder = new SiteFolder(this.folder, site.slug());
		siteFolder.switchTo(release.id());
		this.notes.finish(release);
		siteFolder.keep(this.notes.kept(site.id()));
	}

	/** Documents that changed while the build ran, or that it found no more. */
	private List<UUID> again(Site site, SiteRelease release) {
		List<UUID> documents = new ArrayList<>(this.index.unseen(site.id(), release.id()));
		String prefix = SiteList.DOCUMENT_PREFIX;
		this.notes.of(site.id(), release.id())
			.stream()
			.filter((key) -> key.startsWith(prefix))
			.map((key) -> UUID.fromString(key.substring(prefix.length())))
			.filter((document) -> !documents.contains(document))
			.forEach(documents::add);
		return documents;
	}

	@Override
	public void rebuild(UUID siteId, Progress progress) {
		SiteRelease release = begin(siteId);
		each(siteId, (chunk) -> index(release, chunk));
		long[] written = { 0 };
		each(siteId, (chunk) -> {
			render(release, chunk);
			written[0] += chunk.size();
			progress.written(written[0]);
		});
		finish(release);
	}

	/** Everything of a site in order; while one chunk is worked on, the next is read. */
	private void each(UUID siteId, Consumer<List<PublishedEdition>> work) {
		CompletableFuture<List<PublishedEdition>> next = read(siteId, null);
		List<PublishedEdition> chunk = next.join();
		while (!chunk.isEmpty()) {
			next = (chunk.size() == CHUNK) ? read(siteId, chunk.get(CHUNK - 1).documentId())
					: CompletableFuture.completedFuture(List.of());
			work.accept(chunk);
			chunk = next.join();
		}
	}

	private CompletableFuture<List<PublishedEdition>> read(UUID siteId, @Nullable UUID after) {
		return CompletableFuture.supplyAsync(() -> this.editions.of(siteId, after, CHUNK));
	}

	private Target target(Site site, SiteRelease release) {
		SiteFolder siteFolder = new SiteFolder(this.folder, site.slug());
		List<Site> all = this.sites.all();
		return new Target(site, all, this.chromes.of(site, all, release.id()), siteFolder.building(release.id()),
				siteFolder.current().orElse(null));
	}

	private Made made(Target target) {
		return new Made(this.chromes.digest(target.site(), target.chrome()), this.look.id());
	}

	private void requireBuilding(SiteRelease release) {
		if (!this.notes.state(release).orElse("").equals("BUILDING")) {
			throw new ReleaseGivenUpException(release);
		}
	}

}
