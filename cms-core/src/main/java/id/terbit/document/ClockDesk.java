package id.terbit.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import id.terbit.contenttype.ContentType;
import id.terbit.person.Actor;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the clock does at the desk, through the same verbs as everybody. */
@Component
class ClockDesk {

	private static final Logger LOG = LoggerFactory.getLogger(ClockDesk.class);

	static final Actor CLOCK = new Actor.Clock();

	private final EditorialDesk desk;

	private final DocumentStore documents;

	private final StagingSite staging;

	private final ReasonsNote reasons;

	private final EditionStore editions;

	private final TransactionTemplate transaction;

	ClockDesk(EditorialDesk desk, DocumentStore documents, StagingSite staging, ReasonsNote reasons,
			EditionStore editions, TransactionTemplate transaction) {
		this.desk = desk;
		this.documents = documents;
		this.staging = staging;
		this.reasons = reasons;
		this.editions = editions;
		this.transaction = transaction;
	}

	/**
	 * Publishes what was scheduled for this hour. What may not be published goes back to
	 * READY, with every reason in history; the publisher hears of it.
	 */
	void publish(UUID editionId, Instant at) {
		Optional<Document> document = draft(editionId, EditionState.SCHEDULED)
			.filter((found) -> found.draft() != null && found.draft().scheduledAt() != null
					&& found.draft().scheduledAt().toEpochMilli() == at.toEpochMilli());
		if (document.isEmpty()) {
			// Unscheduled, revoked or set to another hour in between: nothing to do.
			return;
		}
		UUID id = document.get().id();
		try {
			this.desk.perform(id, null, VerbRequest.of(Verb.PUBLISH), CLOCK);
		}
		catch (RefusedException ex) {
			if (ex.kind() != RefusedException.Kind.NOT_NOW) {
				throw ex;
			}
			this.desk.perform(id, null, VerbRequest.of(Verb.UNSCHEDULE, this.reasons.of(ex)), CLOCK);
		}
	}

	/** Takes a revised text through the two steps that need no hand. */
	void composeAndStage(UUID editionId) {
		try {
			if (draft(editionId, EditionState.COMPOSING).isPresent()) {
				perform(editionId, Verb.COMPOSE);
			}
			if (draft(editionId, EditionState.STAGING).isPresent()) {
				perform(editionId, Verb.STAGE);
			}
		}
		catch (RefusedException ex) {
			// The publisher finds it where it stopped, and the reasons beside the button;
			// the desk has logged them.
			LOG.debug("edition {} is left to the publisher", editionId);
		}
	}

	/**
	 * Builds the staged page anew after the layout was changed while checking, and once
	 * more where somebody saves while it is built.
	 */
	void stageAgain(UUID editionId) {
		Optional<Document> document = staged(editionId).filter((found) -> found.current().stagedHash() == null);
		while (document.isPresent()) {
			List<Refusal> refusals = this.staging.build(document.get());
			for (Refusal refusal : refusals) {
				LOG.warn("edition {} can't be staged again: {}", editionId, refusal.code());
			}
			if (!refusals.isEmpty() || noted(document.get())) {
				return;
			}
			document = staged(editionId);
		}
	}

	/** Whether the page that was built shows the edition as it is by now; it is noted. */
	private boolean noted(Document built) {
		ContentType type = Gathering.type(built);
		Edition shown = built.current();
		String hash = StagedPage.hash(type, shown.content());
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			Edition now = this.documents.lock(built.id()).map(Document::draft).orElse(null);
			boolean same = now != null && now.id().equals(shown.id())
					&& StagedPage.hash(type, now.content()).equals(hash);
			if (same) {
				this.editions.staged(shown.id(), hash);
			}
			return same;
		}));
	}

	/** The document of an edition whose page should stand on the staging site. */
	private Optional<Document> staged(UUID editionId) {
		return Stream.of(EditionState.CHECKING, EditionState.READY, EditionState.SCHEDULED)
			.flatMap((state) -> draft(editionId, state).stream())
			.findFirst();
	}

	private void perform(UUID editionId, Verb verb) {
		this.documents.ofEdition(editionId)
			.ifPresent((document) -> this.desk.perform(document, null, VerbRequest.of(verb), CLOCK));
	}

	private Optional<Document> draft(UUID editionId, EditionState state) {
		return this.documents.ofEdition(editionId)
			.flatMap(this.documents::find)
			.filter((document) -> document.draft() != null && document.draft().id().equals(editionId)
					&& document.draft().state() == state);
	}

}
