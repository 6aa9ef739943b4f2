package id.terbit.newsroom.desk;

import java.util.List;

import id.terbit.newsroom.Choice;

/**
 * A verb as a form, or with the reasons against it.
 *
 * @param key stable name, part of the address it is sent to
 * @param tone {@code primary} for the way forward, {@code danger} for what hurts, else
 * empty
 * @param refusals why it can't be done, in words; empty where it can
 * @param others whether it is the task of other people, which is the whole reason
 * @param errors why the last try was refused, in words
 * @param note whether and how it asks for a note
 * @param time whether it asks for an hour
 * @param checks what is to be ticked
 * @param withdrawals the kinds of withdrawal, where it asks for one
 * @param shares the channels, where it asks for them
 * @param textHash the text that is approved, where it must be bound
 * @param edition the edition that comes back, where the verb is restore; else empty
 * @param beside whether that edition comes back beside one that is or was live
 * @param open whether the form is shown unfolded
 */
public record VerbForm(String key, String label, String hint, String tone, List<String> refusals, boolean others,
		List<String> errors, Note note, boolean time, List<Choice> checks, List<Choice> withdrawals,
		List<ShareField> shares, String textHash, String edition, boolean beside, VerbInput input, boolean open) {

	public VerbForm {
		refusals = List.copyOf(refusals);
		errors = List.copyOf(errors);
		checks = List.copyOf(checks);
		withdrawals = List.copyOf(withdrawals);
		shares = List.copyOf(shares);
	}

	/** Its name on the page, where restore may stand twice. */
	public String name() {
		return this.beside ? this.key + "-revisi" : this.key;
	}

	/** Whether it may be tried. */
	public boolean allowed() {
		return this.refusals.isEmpty();
	}

	/** Whether a verb asks for a note. */
	public enum Note {

		/** It takes none. */
		NONE,

		/** One may be given. */
		OPTIONAL,

		/** It is refused without one. */
		REQUIRED

	}

	/**
	 * One channel in the form that shares.
	 *
	 * @param usable whether it is connected
	 * @param standing why it is not, in words
	 */
	public record ShareField(String channel, String label, boolean usable, String standing, boolean chosen, String text,
			int maxLength) {
	}

}
