package id.terbit.document;

import java.util.Set;
import java.util.UUID;

import id.terbit.document.EditorialDesk.SaveRights;
import id.terbit.person.Person;
import id.terbit.site.SiteRules;

/** Who may save what, and what a save undoes. Pure, as {@link Rules} is. */
final class SaveRules {

	private SaveRules() {
	}

	/**
	 * Who may save what in a state: whoever does the step that runs; text and layout
	 * while writing, editing and checking, layout alone while composing and staging. The
	 * editor is nobody who wrote, save where the site allows it.
	 * @param siteRules the site's rules now
	 */
	static SaveRights rights(Edition edition, SiteRules siteRules, UUID siteId, Person person, Set<UUID> writers) {
		SiteRules rules = Rules.inForce(edition, siteRules);
		boolean may = Transitions.stepIn(edition.state())
			.filter((step) -> rules.allow(step, person, siteId))
			.isPresent();
		return switch (edition.state()) {
			case DRAFT, RETURNED -> both(may);
			case EDITING, CHECKING -> both(may && (rules.writerMayEdit() || !writers.contains(person.id())));
			case COMPOSING, STAGING -> new SaveRights(false, may);
			case APPROVAL, READY, SCHEDULED, PUBLISHED, SUPERSEDED, WITHDRAWN, ARCHIVED, DISCARDED -> both(false);
		};
	}

	/**
	 * Whether a save voids the approval: another text while checking, or a move into a
	 * sensitive category that the approver had not seen.
	 */
	static boolean voidsApproval(Edition before, Edition after, boolean sensitive) {
		return Transitions.of(Verb.AMEND, before.state()).isPresent() && before.approvedHash() != null
				&& (!after.textHash().equals(before.approvedHash()) || (sensitive && !before.sensitiveAtApproval()));
	}

	private static SaveRights both(boolean may) {
		return new SaveRights(may, may);
	}

}
