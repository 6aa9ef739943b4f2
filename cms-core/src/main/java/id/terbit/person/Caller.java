package id.terbit.person;

import java.util.Set;

import id.terbit.person.ApiTokens.Scope;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

/**
 * Who sends a request, with what the session or token allows. Controllers declare a
 * parameter of this type, nullable where nobody need be signed in.
 *
 * @param session whether it comes from a browser session rather than a token
 */
public record Caller(Actor.Human actor, Set<Scope> scopes, boolean session) {

	public Caller {
		scopes = Set.copyOf(scopes);
	}

	/**
	 * Insists on a scope.
	 * @throws RefusedException (FORBIDDEN) {@code token.scope-missing}
	 */
	public Actor.Human require(Scope scope) {
		if (!this.scopes.contains(scope)) {
			throw new RefusedException(RefusedException.Kind.FORBIDDEN,
					Refusal.of("token.scope-missing", scope.name()));
		}
		return this.actor;
	}

}
