package id.terbit.newsroom.sites;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.terbit.person.Role;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepRule;
import id.terbit.site.SiteRules;

import org.springframework.util.MultiValueMap;

/**
 * The form of a site's rules, as it was typed.
 *
 * @param steps what was typed for every step
 */
record RulesForm(boolean writerMayEdit, Map<SopStep, Typed> steps) {

	/**
	 * Roles that may be given to a step; whoever runs the system has no say over texts.
	 */
	static final List<Role> ROLES = Arrays.stream(Role.values()).filter((role) -> role != Role.OPERATOR).toList();

	private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

	RulesForm {
		steps = Map.copyOf(steps);
	}

	static RulesForm of(SiteRules rules) {
		Map<SopStep, Typed> steps = new EnumMap<>(SopStep.class);
		rules.steps().forEach((step, rule) -> steps.put(step, new Typed(String.valueOf(rule.minutes()), rule.roles())));
		return new RulesForm(rules.writerMayEdit(), steps);
	}

	static RulesForm of(MultiValueMap<String, String> parameters) {
		Map<SopStep, Typed> steps = new EnumMap<>(SopStep.class);
		for (SopStep step : SopStep.values()) {
			List<String> named = parameters.getOrDefault("peran-" + step, List.of());
			String minutes = parameters.getFirst("norma-" + step);
			steps.put(step, new Typed((minutes != null) ? minutes.strip() : "",
					ROLES.stream().filter((role) -> named.contains(role.name())).collect(Collectors.toSet())));
		}
		return new RulesForm("true".equals(parameters.getFirst("empat-mata")), steps);
	}

	Typed of(SopStep step) {
		return this.steps.getOrDefault(step, new Typed("", Set.of()));
	}

	/** The rules that were typed; a norm that is no number is 0, which no site takes. */
	SiteRules toRules() {
		Map<SopStep, StepRule> rules = new EnumMap<>(SopStep.class);
		for (SopStep step : SopStep.values()) {
			Typed typed = of(step);
			int minutes = WHOLE.matcher(typed.minutes()).matches() ? Integer.parseInt(typed.minutes()) : 0;
			rules.put(step, new StepRule(minutes, typed.roles()));
		}
		return new SiteRules(this.writerMayEdit, rules);
	}

	/** What was typed for one step. */
	record Typed(String minutes, Set<Role> roles) {

		Typed {
			roles = Set.copyOf(roles);
		}

	}

}
