package id.terbit.document;

import java.util.List;
import java.util.UUID;

import id.terbit.person.Actor;
import id.terbit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The one desk through which every change of a document passes, whoever asks: page, API,
 * mail link or clock. It locks the document, gathers facts, decides, saves, writes
 * history and marks deliveries in one transaction.
 */
public interface EditorialDesk {

	/**
	 * Makes a document with a first draft.
	 * @param origin CREATED or IMPORTED
	 * @throws id.terbit.refusal.RefusedException FORBIDDEN unless the person writes on
	 * the site; INVALID where the content does not fit the type
	 */
	Document create(UUID siteId, String type, Content content, RevisionOrigin origin, Actor.Human by);

	/**
	 * Saves text and layout of the draft as far as the caller may (WORKFLOW.md, "Who may
	 * save"). A save of just what stands already is done, whichever version the caller
	 * read: it is one whose answer was lost, sent again.
	 * @param expectedVersion the version that the caller read
	 * @throws id.terbit.refusal.RefusedException STALE where somebody saved in between;
	 * FORBIDDEN {@code save.text-not-allowed}, {@code save.layout-not-allowed}; INVALID
	 */
	Document save(UUID documentId, long expectedVersion, Content content, RevisionOrigin origin, Actor.Human by);

	/**
	 * Performs a verb.
	 * @param expectedVersion the version that the caller read, or null where the caller
	 * does not care
	 * @throws OvertakenException where another version stands: what was done meanwhile
	 * @throws id.terbit.refusal.RefusedException with every reason
	 */
	Document perform(UUID documentId, @Nullable Long expectedVersion, VerbRequest request, Actor by);

	/**
	 * Every verb that is thinkable for the document's state, with the reasons against it;
	 * what only the request itself could lack (a note, a check list) is not counted
	 * against it. Restore is there twice where two editions could come back.
	 */
	List<Offer> offers(UUID documentId, Actor.Human by);

	/**
	 * Told by whoever sends shares that one of this document's was settled; ends step 8
	 * once none is left that is not. Joins a running transaction.
	 */
	void shareSettled(UUID documentId);

	/** Whether this person may save text and layout of the draft now. */
	SaveRights saveRights(Document document, Actor.Human by);

	/**
	 * A verb as it is offered.
	 *
	 * @param edition the edition it would move
	 * @param state where that edition stands
	 * @param refusals why not; empty where it may be done
	 */
	record Offer(Verb verb, UUID edition, EditionState state, List<Refusal> refusals) {

		/** Whether it may be done. */
		public boolean allowed() {
			return this.refusals.isEmpty();
		}

	}

	/** What may be saved. */
	record SaveRights(boolean text, boolean layout) {
	}

}
