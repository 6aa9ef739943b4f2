package id.terbit.site;

import java.time.ZoneId;
import java.util.UUID;

import id.terbit.person.Person;
import id.terbit.procedure.SopStep;
import org.jspecify.annotations.Nullable;

/**
 * A public site: the portal, or one department's (OPD) subsite.
 *
 * @param slug its stable name in addresses, files and the API
 * @param host its own host name, or null while it is served under {@code /s/<slug>/}
 * @param zone the zone its times are shown in
 * @param sample true for demo sites, whose pages carry the DATA CONTOH banner
 * @param look logo, colours, menu, contacts and the blocks of the home page
 * @param rules step roles, norms and exceptions of this site's workflow
 */
public record Site(UUID id, long version, String slug, String name, Kind kind, @Nullable String host, ZoneId zone,
		boolean sample, SiteLook look, SiteRules rules) {

	/** Whether this person may begin texts here. */
	public boolean mayWrite(Person person) {
		return this.rules.allow(SopStep.WRITE, person, this.id);
	}

	/** What sort of site it is. */
	public enum Kind {

		/** The one portal of the regency. */
		PORTAL,

		/** The site of a department. */
		DEPARTMENT

	}

}
