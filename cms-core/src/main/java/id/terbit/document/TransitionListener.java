package id.terbit.document;

import java.util.UUID;

import id.terbit.person.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Told of every verb inside the desk's transaction; what it writes stands or falls with
 * the verb. It must not call anything remote.
 */
@FunctionalInterface
public interface TransitionListener {

	/** Called after the edition was saved and history was written. */
	void performed(Transition transition);

	/**
	 * What happened.
	 *
	 * @param document as it is now
	 * @param edition the edition it was about, as it is now
	 * @param from the state before; null at creation
	 * @param textChanged whether the text differs from what it was before (save, amend)
	 * @param history id of its row in history; null for a save that is no verb
	 */
	record Transition(Document document, Edition edition, @Nullable Verb verb, @Nullable EditionState from, Actor by,
			@Nullable String note, boolean textChanged, @Nullable UUID history) {

		/** The document's id. */
		public UUID documentId() {
			return this.document.id();
		}

	}

}
