package id.terbit.publisher.batch;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import id.terbit.publication.PublishedEdition;
import id.terbit.publisher.site.SiteBuild;
import id.terbit.publisher.site.SiteRelease;

/** The real build, which breaks or waits where a test wants it. */
class FaultyBuild implements SiteBuild {

	private final SiteBuild real;

	private final List<UUID> rendered = new CopyOnWriteArrayList<>();

	private final List<SiteRelease> begun = new CopyOnWriteArrayList<>();

	private volatile Runnable beforeRender = () -> {
	};

	FaultyBuild(SiteBuild real) {
		this.real = real;
	}

	void beforeRender(Runnable action) {
		this.beforeRender = action;
	}

	void reset() {
		this.beforeRender = () -> {
		};
		this.rendered.clear();
		this.begun.clear();
	}

	List<UUID> rendered() {
		return this.rendered;
	}

	List<SiteRelease> begun() {
		return this.begun;
	}

	@Override
	public SiteRelease begin(UUID siteId) {
		SiteRelease release = this.real.begin(siteId);
		this.begun.add(release);
		return release;
	}

	@Override
	public void index(SiteRelease release, List<PublishedEdition> chunk) {
		this.real.index(release, chunk);
	}

	@Override
	public void render(SiteRelease release, List<PublishedEdition> chunk) {
		this.beforeRender.run();
		this.real.render(release, chunk);
		chunk.forEach((edition) -> this.rendered.add(edition.documentId()));
	}

	@Override
	public void finish(SiteRelease release) {
		this.real.finish(release);
	}

	@Override
	public void rebuild(UUID siteId, Progress progress) {
		this.real.rebuild(siteId, progress);
	}

}
