package id.terbit.newsroom.sites;

import java.util.List;

import id.terbit.newsroom.Choice;
import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Viewer;

/**
 * The rules of a site's workflow as a form, and who changed them.
 *
 * @param defaults whether the form shows the defaults, which are not saved yet
 * @param storedException what is stored of the exception from four eyes where it is not
 * what was typed, else empty
 * @param errors why the last try was refused
 */
public record RulesView(Viewer viewer, String slug, String site, long version, List<Step> steps, boolean writerMayEdit,
		String storedException, boolean defaults, FieldErrors errors, List<Change> changes) {

	public RulesView {
		steps = List.copyOf(steps);
		changes = List.copyOf(changes);
	}

	/**
	 * One step.
	 *
	 * @param key its name in the form
	 * @param name number and name, for example "2 Mengedit"
	 * @param verbs what its roles may do, in words
	 * @param standard norm and roles by default, in words
	 * @param stored what somebody else saved in between, in words, or empty
	 */
	public record Step(String key, String name, String verbs, String minutes, List<Choice> roles, String standard,
			String stored) {

		public Step {
			roles = List.copyOf(roles);
		}

	}

	/** Who changed what, and when. */
	public record Change(String when, String machine, String who, List<String> lines) {

		public Change {
			lines = List.copyOf(lines);
		}

	}

}
