package id.terbit.publisher.batch;

import java.util.List;

import id.terbit.newsroom.Viewer;

/**
 * What the page of jobs shows.
 *
 * @param sites that the reader may rebuild
 * @param works over the whole installation that the reader may begin
 * @param refresh whether something runs, so that the page should be looked at again soon
 */
public record RunsView(Viewer viewer, List<SiteChoice> sites, List<Work> works, List<RunView> runs, boolean refresh) {

	public RunsView {
		sites = List.copyOf(sites);
		works = List.copyOf(works);
		runs = List.copyOf(runs);
	}

	/**
	 * Work to begin.
	 *
	 * @param job its name
	 * @param lead what it does
	 */
	public record Work(String job, String name, String lead) {
	}

	/** A site to choose. */
	public record SiteChoice(String slug, String name) {
	}

}
