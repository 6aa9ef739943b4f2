package id.terbit.newsroom.sites;

import java.util.List;

import id.terbit.newsroom.Choice;
import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Viewer;
import id.terbit.site.Category;

/**
 * The settings of one site as a form, and its categories.
 *
 * @param title the stored name
 * @param errors why the last try was refused
 * @param newCategory the category that was refused, or an empty one
 */
public record SiteView(Viewer viewer, String slug, long version, String title, SiteForm form, List<Choice> zones,
		FieldErrors errors, List<Category> categories, NewCategory newCategory) {

	public SiteView {
		zones = List.copyOf(zones);
		categories = List.copyOf(categories);
	}

	/** The form below the categories. */
	public record NewCategory(String name, boolean sensitive, FieldErrors errors) {

		/** A form that nobody has touched. */
		static final NewCategory EMPTY = new NewCategory("", false, FieldErrors.NONE);

	}

}
