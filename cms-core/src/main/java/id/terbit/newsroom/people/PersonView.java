package id.terbit.newsroom.people;

import java.util.List;

import id.terbit.newsroom.Choice;
import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Viewer;

/**
 * The form of one person.
 *
 * @param id of the person, or empty for somebody new
 * @param title heading of the page
 * @param username the stored user name; empty for somebody new
 * @param issued a password just made, shown this once, or empty
 * @param sites roles to choose, first for every site, then site by site
 */
public record PersonView(Viewer viewer, String id, long version, String title, String username, String issued,
		PersonForm form, List<SiteRoles> sites, FieldErrors errors) {

	public PersonView {
		sites = List.copyOf(sites);
	}

	/** Whether the person is not there yet. */
	public boolean isNew() {
		return this.id.isEmpty();
	}

	/**
	 * The roles of one site.
	 *
	 * @param held what is ticked, in words, or empty
	 */
	public record SiteRoles(String name, String held, boolean everywhere, List<Choice> roles) {

		public SiteRoles {
			roles = List.copyOf(roles);
		}

	}

}
