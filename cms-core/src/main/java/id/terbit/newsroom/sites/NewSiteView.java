package id.terbit.newsroom.sites;

import java.util.List;

import id.terbit.newsroom.Choice;
import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Viewer;

/**
 * The form of a new site.
 *
 * @param kinds portal only where there is none yet
 * @param errors why the last try was refused
 */
public record NewSiteView(Viewer viewer, SiteForm form, List<Choice> kinds, List<Choice> zones, FieldErrors errors) {

	public NewSiteView {
		kinds = List.copyOf(kinds);
		zones = List.copyOf(zones);
	}

}
