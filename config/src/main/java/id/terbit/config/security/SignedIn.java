package id.terbit.config.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * Who a session belongs to. Rights are read anew at every request, so that a change holds
 * at once.
 */
record SignedIn(UUID personId, String username) implements Principal, Serializable {

	@Override
	public String getName() {
		return this.username;
	}

}
