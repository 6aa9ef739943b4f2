package id.terbit.media.library;

import java.util.UUID;

import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;

/** Who may see and who may change a site's files. */
public final class LibraryRights {

	private LibraryRights() {
	}

	/** Operators run the system and have no say over what stands on a site. */
	public static boolean mayChange(Person person, UUID siteId) {
		return person.rolesOn(siteId).stream().anyMatch((role) -> role != Role.OPERATOR);
	}

	/** Refuses with FORBIDDEN whoever may not. */
	public static void requireChange(Person person, UUID siteId) {
		if (!mayChange(person, siteId)) {
			throw new RefusedException(Kind.FORBIDDEN, Refusal.of("asset.site-not-allowed"));
		}
	}

}
