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
 * @param issued a password just made
 * @param sites roles to choose, first for every site, then site by site
 * @param tokens the person's API tokens that are not revoked
 */
public record PersonView(Viewer viewer, String id, long version, String title, String username, Issued issued,
		PersonForm form, List<SiteRoles> sites, List<TokenLine> tokens, FieldErrors errors) {

	public PersonView {
		sites = List.copyOf(sites);
		tokens = List.copyOf(tokens);
	}

	/** Whether the person is not there yet. */
	public boolean isNew() {
		return this.id.isEmpty();
	}

	/**
	 * A password just made.
	 *
	 * @param password shown this once; empty where none was made
	 * @param ended what became of the person's sessions
	 */
	public record Issued(String password, String ended) {
	}

	/** An API token in words, without its text. */
	public record TokenLine(String id, String name, String dates) {
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
