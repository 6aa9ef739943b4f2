package id.terbit.newsroom.sites;

import java.util.List;

import id.terbit.newsroom.Viewer;

/**
 * The settings of one site as a form.
 *
 * @param errors why the last try was refused, in words
 */
public record SiteView(Viewer viewer, String slug, long version, String name, String tagline, boolean writerMayEdit,
		List<String> errors) {

	public SiteView {
		errors = List.copyOf(errors);
	}

}
