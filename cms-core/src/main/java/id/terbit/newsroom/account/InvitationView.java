package id.terbit.newsroom.account;

import java.util.List;

import id.terbit.newsroom.Viewer;

/**
 * The page of the first administrator.
 *
 * @param open whether the link is still good
 */
public record InvitationView(Viewer viewer, boolean open, String token, String username, String name, String email,
		List<String> errors) {

	public InvitationView {
		errors = List.copyOf(errors);
	}

}
