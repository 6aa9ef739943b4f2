package id.terbit.site;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import id.terbit.person.Person;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepRule;

/**
 * What a site may set differently in its workflow; a copy is kept on an edition at
 * submit, so that a change of rules never changes a run under way.
 *
 * @param writerMayEdit exception from four eyes: the writer may also endorse (every use
 * is logged)
 * @param steps norm and roles of every step; one that is not named has its standard
 */
public record SiteRules(boolean writerMayEdit, Map<SopStep, StepRule> steps) {

	/** The rules of WORKFLOW.md without exceptions. */
	public static final SiteRules DEFAULT = new SiteRules(false, Map.of());

	public SiteRules {
		Map<SopStep, StepRule> complete = new EnumMap<>(SopStep.class);
		for (SopStep step : SopStep.values()) {
			complete.put(step, steps.getOrDefault(step, step.standard()));
		}
		steps = Collections.unmodifiableMap(complete);
	}

	/** The same with or without the exception from four eyes. */
	public SiteRules withWriterMayEdit(boolean may) {
		return new SiteRules(may, this.steps);
	}

	/** The same with another rule for one step. */
	public SiteRules with(SopStep step, StepRule rule) {
		Map<SopStep, StepRule> changed = new EnumMap<>(this.steps);
		changed.put(step, rule);
		return new SiteRules(this.writerMayEdit, changed);
	}

	/** Norm and roles of a step. */
	public StepRule of(SopStep step) {
		return this.steps.getOrDefault(step, step.standard());
	}

	/** Whether this person may do a step on the site. */
	public boolean allow(SopStep step, Person person, UUID siteId) {
		return of(step).isFor(person.rolesOn(siteId));
	}

}
