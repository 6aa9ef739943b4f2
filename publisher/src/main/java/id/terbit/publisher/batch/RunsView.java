package id.terbit.publisher.batch;

import java.util.List;

import id.terbit.newsroom.Viewer;

/**
 * What the page of jobs shows.
 *
 * @param sites that the reader may rebuild
 * @param refresh whether something runs, so that the page should be looked at again soon
 */
public record RunsView(Viewer viewer, List<SiteChoice> sites, List<RunView> runs, boolean refresh) {

	public RunsView {
		sites = List.copyOf(sites);
		runs = List.copyOf(runs);
	}

	/** A site to choose. */
	public record SiteChoice(String slug, String name) {
	}

}
