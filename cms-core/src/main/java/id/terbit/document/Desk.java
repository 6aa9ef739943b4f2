package id.terbit.document;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import id.terbit.document.Decision.Allowed;
import id.terbit.document.Decision.Refused;
import id.terbit.document.TransitionListener.Transition;
import id.terbit.person.Actor;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepRegister;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk: locks, gathers, asks the rules, saves, and lets the consequences follow. */
@Component
class Desk implements EditorialDesk {

	private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

	private final TransactionTemplate transaction;

	private final DocumentStore documents;

	private final EditionStore editions;

	private final RevisionStore revisions;

	private final Gathering gathering;

	private final Consequences consequences;

	private final Saves saves;

	private final StagingSite staging;

	private final StepRegister steps;

	private final ReasonsNote reasons;

	private final Overtaken overtaken;

	private final InstantSource clock;

	Desk(TransactionTemplate transaction, DocumentStore documents, EditionStore editions, RevisionStore revisions,
			Gathering gathering, Consequences consequences, Saves saves, StagingSite staging, StepRegister steps,
			ReasonsNote reasons, Overtaken overtaken, InstantSource clock) {
		this.transaction = transaction;
		this.documents = documents;
		this.editions = editions;
		this.revisions = revisions;
		this.gathering = gathering;
		this.consequences = consequences;
		this.saves = saves;
		this.staging = staging;
		this.steps = steps;
		this.reasons = reasons;
		this.overtaken = overtaken;
		this.clock = clock;
	}

	@Override
	public Document create(UUID siteId, String type, Content content, RevisionOrigin origin, Actor.Human by) {
		return logged("create", null, by,
				() -> inTransaction(() -> this.saves.create(siteId, type, content, origin, by)));
	}

	@Override
	public Document save(UUID documentId, long expectedVersion, Content content, RevisionOrigin origin,
			Actor.Human by) {
		return logged("save", documentId, by, () -> inTransaction(() -> {
			Document document = lock(documentId, by);
			if (document.version() != expectedVersion && !this.saves.stands(document, content, by)) {
				throw new RefusedException(Kind.STALE, Refusal.of("document.stale", document.version()));
			}
			return this.saves.save(document, content, origin, by);
		}));
	}

	@Override
	public Document perform(UUID documentId, @Nullable Long expectedVersion, VerbRequest request, Actor by) {
		return logged(request.verb().key(), documentId, by, () -> ask(documentId, expectedVersion, request, by));
	}

	private Document ask(UUID documentId, @Nullable Long expectedVersion, VerbRequest request, Actor by) {
		List<Refusal> refusals = RequestCheck.of(request);
		if (!refusals.isEmpty()) {
			throw RefusedException.invalid(refusals);
		}
		Built built = (request.verb() == Verb.STAGE) ? build(documentId, expectedVersion, request, by) : null;
		return inTransaction(() -> {
			Document document = lock(documentId, by);
			refuseLate(document, expectedVersion, request, by);
			refuseLate(document, (built != null) ? built.version() : null, request, by);
			return perform(document, request, by, (built != null) ? built.problems() : List.of());
		});
	}

	@Override
	public List<Offer> offers(UUID documentId, Actor.Human by) {
		Document document = read(documentId, by);
		Instant now = this.clock.instant();
		Map<UUID, Facts> facts = new HashMap<>();
		List<Offer> offers = new ArrayList<>();
		for (Verb verb : Verb.values()) {
			if (verb == Verb.AMEND) {
				continue;
			}
			for (Edition edition : Rules.subjects(document, verb)) {
				VerbRequest request = VerbRequest.of(verb).about(edition.id());
				Decision decision = Rules.decide(document, request, by, facts.computeIfAbsent(edition.id(),
						(id) -> this.gathering.facts(document, edition, request, List.of())), now);
				offers.add(new Offer(verb, edition.id(), edition.state(),
						(decision instanceof Refused refused) ? refused.withoutRequest() : List.of()));
			}
		}
		return offers;
	}

	@Override
	public void shareSettled(UUID documentId) {
		this.transaction.executeWithoutResult((status) -> this.documents.lock(documentId).ifPresent((document) -> {
			if (document.live() != null && !this.gathering.sharesWaiting(documentId)) {
				this.steps.end(document.live().id(), SopStep.SHARE, this.clock.instant());
			}
		}));
	}

	@Override
	public SaveRights saveRights(Document document, Actor.Human by) {
		return this.saves.rights(document, by.person());
	}

	/** The staged page is built before the transaction that relies on it. */
	private Built build(UUID documentId, @Nullable Long expectedVersion, VerbRequest request, Actor by) {
		Document document = read(documentId, by);
		refuseLate(document, expectedVersion, request, by);
		decide(document, request, by, List.of());
		return new Built(document.version(), this.staging.build(document));
	}

	private Document perform(Document document, VerbRequest request, Actor by, List<Refusal> staging) {
		Allowed allowed = decide(document, request, by, staging);
		Edition edition = allowed.edition();
		Edition before = Rules.subject(document, request).orElseThrow();
		if (allowed.displaced() != null) {
			this.editions.update(Objects.requireNonNull(document.live()), allowed.displaced());
		}
		if (edition.id().equals(before.id())) {
			this.editions.update(before, edition);
			this.revisions.pass(edition.id());
		}
		else {
			this.editions.insert(edition);
			this.revisions.keep(edition, edition.state(), RevisionOrigin.REVISED, edition.writer(),
					edition.createdAt());
		}
		this.documents.changed(document.id(), document.version());
		UUID history = this.consequences.of(document, allowed, by, request.note(), this.clock.instant());
		Document after = this.documents.find(document.id()).orElseThrow();
		this.consequences.announce(new Transition(after, edition, request.verb(), allowed.from(), by, request.note(),
				!edition.textHash().equals(before.textHash()), history));
		return (request.verb() == Verb.WITHDRAW) ? callOff(after) : after;
	}

	/** What was taken back does not come back by itself: its hour is called off too. */
	private Document callOff(Document withdrawn) {
		Edition draft = withdrawn.draft();
		if (draft == null || draft.state() != EditionState.SCHEDULED) {
			return withdrawn;
		}
		String why = this.reasons.of(new RefusedException(Kind.NOT_NOW, Rules.WITHDRAWN_SINCE));
		return perform(withdrawn, VerbRequest.of(Verb.UNSCHEDULE, why), ClockDesk.CLOCK, List.of());
	}

	private Allowed decide(Document document, VerbRequest request, Actor by, List<Refusal> staging) {
		Edition edition = Rules.subject(document, request).orElse(document.current());
		Decision decision = Rules.decide(document, request, by,
				this.gathering.facts(document, edition, request, staging), this.clock.instant());
		if (decision instanceof Refused refused) {
			throw refused.exception();
		}
		return (Allowed) decision;
	}

	private Document lock(UUID documentId, Actor by) {
		return visible(documentId, by, this.documents.lock(documentId).orElse(null));
	}

	private Document read(UUID documentId, Actor by) {
		return visible(documentId, by, this.documents.find(documentId).orElse(null));
	}

	private static Document visible(UUID documentId, Actor by, @Nullable Document document) {
		if (document == null || (by instanceof Actor.Human human && !human.person().worksOn(document.siteId()))) {
			throw RefusedException.missing("document", documentId);
		}
		return document;
	}

	private void refuseLate(Document document, @Nullable Long expectedVersion, VerbRequest request, Actor by) {
		if (expectedVersion != null && document.version() != expectedVersion) {
			throw this.overtaken.by(document, request.verb(), by);
		}
	}

	/**
	 * Every reason of a refusal goes into the log as well: its code, never a word of what
	 * people wrote.
	 */
	private static Document logged(String verb, @Nullable UUID documentId, Actor by, Supplier<Document> work) {
		try {
			return work.get();
		}
		catch (RefusedException ex) {
			if (ex.note()) {
				LOG.info("refused ({}) {} of document {} by {}: {}", ex.kind(), verb, documentId,
						(by instanceof Actor.Human human) ? human.person().id() : "the clock",
						ex.refusals().stream().map(Refusal::code).distinct().collect(Collectors.joining(" ")));
			}
			throw ex;
		}
	}

	private Document inTransaction(Supplier<Document> work) {
		return Objects.requireNonNull(this.transaction.execute((status) -> work.get()));
	}

	/** A staged page, and the version of the document that it shows. */
	private record Built(long version, List<Refusal> problems) {
	}

}
