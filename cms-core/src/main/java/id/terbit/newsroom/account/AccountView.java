package id.terbit.newsroom.account;

import java.util.List;

import id.terbit.newsroom.Choice;
import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Viewer;

/**
 * One's own account.
 *
 * @param roles "Penulis di Pesona Bengkalis"
 * @param tokenSites sites to which a token can be limited
 * @param issued a token just made, shown this once, or empty
 * @param errors why no token was made, in words
 * @param password why the password was not changed
 */
public record AccountView(Viewer viewer, List<String> roles, List<Choice> languages, List<TokenRow> tokens,
		List<Choice> scopes, List<Choice> tokenSites, List<Choice> lifetimes, String tokenName, String issued,
		List<String> errors, FieldErrors password) {

	public AccountView {
		roles = List.copyOf(roles);
		languages = List.copyOf(languages);
		tokens = List.copyOf(tokens);
		scopes = List.copyOf(scopes);
		tokenSites = List.copyOf(tokenSites);
		lifetimes = List.copyOf(lifetimes);
		errors = List.copyOf(errors);
	}

	/**
	 * One token, without its text.
	 *
	 * @param sites their names
	 */
	public record TokenRow(String id, String name, String scopes, String sites, String created, String expires,
			String used, boolean revoked) {
	}

}
