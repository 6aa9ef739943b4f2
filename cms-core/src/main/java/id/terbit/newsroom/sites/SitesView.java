package id.terbit.newsroom.sites;

import java.util.List;

import id.terbit.newsroom.Viewer;

/**
 * The list of sites.
 *
 * @param mayCreate whether the reader may make sites
 */
public record SitesView(Viewer viewer, List<Row> sites, boolean mayCreate) {

	public SitesView {
		sites = List.copyOf(sites);
	}

	/**
	 * One site.
	 *
	 * @param address where readers find it
	 * @param settings whether the reader may change it
	 * @param channels whether the reader sees its social channels
	 */
	public record Row(String slug, String name, String tagline, String address, boolean portal, boolean sample,
			boolean settings, boolean channels) {
	}

}
