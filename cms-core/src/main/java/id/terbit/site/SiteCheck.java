package id.terbit.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import id.terbit.person.Role;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepRule;
import id.terbit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What must hold of a site's host, look and rules, whoever sets them. */
final class SiteCheck {

	private static final int LONGEST_TAGLINE = 200;

	private static final int LONGEST_LABEL = 60;

	private static final int LONGEST_CONTACT = 500;

	private static final Pattern ACCENT = Pattern.compile("#[0-9a-fA-F]{6}");

	private static final String HOST_PART = "[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";

	private static final Pattern HOST = Pattern.compile("(?=.{1,253}$)" + HOST_PART + "(\\." + HOST_PART + ")+");

	/** A path of the site itself: two slashes in front would lead to another host. */
	private static final Pattern PATH = Pattern.compile("/(?!/)[^\\s\\\\\\p{Cntrl}]{0,499}");

	private SiteCheck() {
	}

	static List<Refusal> of(Site site) {
		List<Refusal> refusals = new ArrayList<>();
		@Nullable String host = site.host();
		if (host != null && !HOST.matcher(host).matches()) {
			refusals.add(Refusal.at("/host", "site.host-invalid", host));
		}
		SiteLook look = site.look();
		if (look.tagline().length() > LONGEST_TAGLINE) {
			refusals.add(Refusal.at("/look/tagline", "site.tagline-long", LONGEST_TAGLINE));
		}
		if (!ACCENT.matcher(look.accent()).matches()) {
			refusals.add(Refusal.at("/look/accent", "site.accent-invalid", look.accent()));
		}
		SiteLook.Contact contact = look.contact();
		if (contact.address().length() > LONGEST_CONTACT || contact.email().length() > LONGEST_CONTACT
				|| contact.phone().length() > LONGEST_CONTACT) {
			refusals.add(Refusal.at("/look/contact", "site.contact-long", LONGEST_CONTACT));
		}
		menu(look.menu(), refusals);
		site.rules().steps().forEach((step, rule) -> rule("/rules/steps/" + step, step, rule, refusals));
		return refusals;
	}

	/**
	 * A step that nobody may do would hold every text for ever; whoever runs the system
	 * has no say over texts.
	 */
	private static void rule(String pointer, SopStep step, StepRule rule, List<Refusal> refusals) {
		if (rule.roles().isEmpty()) {
			refusals.add(Refusal.at(pointer + "/roles", "site.step-without-role", step.number()));
		}
		if (rule.roles().contains(Role.OPERATOR)) {
			refusals.add(Refusal.at(pointer + "/roles", "site.step-operator", step.number()));
		}
		if (rule.minutes() < 1 || rule.minutes() > StepRule.LONGEST) {
			refusals.add(Refusal.at(pointer + "/minutes", "site.step-norm", step.number(), StepRule.LONGEST));
		}
	}

	private static void menu(List<SiteLook.MenuEntry> entries, List<Refusal> refusals) {
		for (SiteLook.MenuEntry entry : entries) {
			if (entry.label().isBlank() || entry.label().length() > LONGEST_LABEL) {
				refusals.add(Refusal.at("/look/menu", "site.menu-label", entry.label(), LONGEST_LABEL));
			}
			@Nullable String path = entry.path();
			if (path != null && !PATH.matcher(path).matches()) {
				refusals.add(Refusal.at("/look/menu", "site.menu-path", entry.label(), path));
			}
			menu(entry.children(), refusals);
		}
	}

}
