package id.terbit.document;

import java.time.Instant;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

/** A verb comes too late: the document was changed after its caller had read it. */
public final class OvertakenException extends RefusedException {

	private final transient Event event;

	OvertakenException(Event event) {
		super(Kind.STALE, Refusal.of(event.what().code, event.actor()));
		this.event = event;
	}

	/** What was done meanwhile, and how the document stands since. */
	public Event event() {
		return this.event;
	}

	/** What came first. */
	public enum What {

		/** The caller has done the very same. */
		DONE("verb.done-already"),

		/** Something was done. */
		OVERTAKEN("verb.overtaken"),

		/** The text was saved. */
		SAVED("verb.saved-since");

		private final String code;

		What(String code) {
			this.code = code;
		}

	}

	/**
	 * What was done last.
	 *
	 * @param verb name of the verb or event in history; empty for a save
	 * @param actor the name of who did it
	 * @param state the document's state now
	 * @param version its version now
	 */
	public record Event(What what, String verb, String actor, Instant at, EditionState state, long version) {
	}

}
