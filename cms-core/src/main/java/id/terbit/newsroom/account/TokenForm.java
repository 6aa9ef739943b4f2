package id.terbit.newsroom.account;

import java.util.Set;
import java.util.UUID;

import id.terbit.person.ApiTokens.Scope;

/**
 * What somebody wants of a new token.
 *
 * @param sites ids of sites that the person works on; empty for all of them
 * @param lifetime one of {@link AccountTokens#LIFETIMES}
 */
record TokenForm(String name, Set<Scope> scopes, Set<UUID> sites, String lifetime) {

	/** The form before anything was chosen. */
	static final TokenForm EMPTY = new TokenForm("", Set.of(Scope.READ), Set.of(), "");

	TokenForm {
		scopes = Set.copyOf(scopes);
		sites = Set.copyOf(sites);
	}

}
