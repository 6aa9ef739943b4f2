package id.terbit.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import id.terbit.document.Documents;
import id.terbit.document.EditorialDesk;
import id.terbit.document.Verb;
import id.terbit.document.VerbRequest;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.refusal.RefusedException;
import id.terbit.secret.Secrets;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Links in the database: their digests, never their text. */
@Component
class StoredApprovalLinks implements ApprovalLinks {

	/** From the mail server's acceptance. */
	static final Duration LIFETIME = Duration.ofDays(7);

	private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

	private final LinkStore links;

	private final EditorialDesk desk;

	private final Documents documents;

	private final Approvers approvers;

	private final People people;

	private final Secrets secrets;

	private final Ids ids;

	private final InstantSource clock;

	private final TransactionTemplate transaction;

	StoredApprovalLinks(LinkStore links, EditorialDesk desk, Documents documents, Approvers approvers, People people,
			Secrets secrets, Ids ids, InstantSource clock, TransactionTemplate transaction) {
		this.links = links;
		this.desk = desk;
		this.documents = documents;
		this.approvers = approvers;
		this.people = people;
		this.secrets = secrets;
		this.ids = ids;
		this.clock = clock;
		this.transaction = transaction;
	}

	@Override
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public String issue(UUID editionId, UUID personId, String textHash) {
		Instant now = this.clock.instant();
		String token = this.secrets.newToken();
		this.links.insert(this.ids.next(), this.secrets.digest(token), editionId, personId, textHash, now);
		return token;
	}

	@Override
	@Transactional
	public void accepted(String token, Instant at) {
		byte[] digest = this.secrets.digest(token);
		this.links.accepted(digest, at, at.plus(LIFETIME));
		this.links.resent(digest, at);
	}

	@Override
	public Optional<Link> find(String token) {
		if (!TOKEN.matcher(token).matches()) {
			return Optional.empty();
		}
		return this.links.find(this.secrets.digest(token), LIFETIME, this.clock.instant())
			.map((link) -> (link.standing() == Standing.OPEN && !mayApprove(link)) ? link.with(Standing.NOT_ASKED)
					: link);
	}

	/**
	 * Whoever lost the role or the account since the mail was sent has no right to an
	 * unpublished text either; their link ends here, though it stands in their mailbox.
	 */
	private boolean mayApprove(Link link) {
		return this.documents.find(link.documentId())
			.filter((document) -> document.draft() != null && document.draft().id().equals(link.editionId()))
			.filter((document) -> this.approvers.of(document.current(), document.siteId())
				.stream()
				.anyMatch((approver) -> approver.id().equals(link.personId())))
			.isPresent();
	}

	@Override
	public Outcome decide(String token, Decision decision, @Nullable String note, String address, String requestId) {
		Link link = find(token).orElseThrow(() -> RefusedException.missing("approval.link", ""));
		if (link.standing() != Standing.OPEN) {
			return new Outcome(false, link.standing());
		}
		Actor by = new Actor.Human(this.people.get(link.personId()), new Actor.Origin(address, requestId));
		try {
			boolean done = Boolean.TRUE.equals(
					this.transaction.execute((status) -> decideLocked(token, link, request(decision, link, note), by)));
			return done ? new Outcome(true, Standing.USED) : new Outcome(false, standing(token, link));
		}
		catch (RefusedException ex) {
			Standing standing = standing(token, link);
			if (standing != Standing.OPEN) {
				return new Outcome(false, standing);
			}
			throw ex;
		}
	}

	/**
	 * The document is locked first, as the desk does, and the link read again under that
	 * lock: of two who decide at once, one does.
	 */
	private boolean decideLocked(String token, Link link, VerbRequest request, Actor by) {
		this.links.lockDocument(link.documentId());
		if (standing(token, link) != Standing.OPEN) {
			return false;
		}
		this.desk.perform(link.documentId(), null, request, by);
		this.links.used(link.id(), this.clock.instant());
		return true;
	}

	private Standing standing(String token, Link link) {
		return find(token).map(Link::standing).orElse(link.standing());
	}

	private static VerbRequest request(Decision decision, Link link, @Nullable String note) {
		return switch (decision) {
			case APPROVE -> VerbRequest.approve(link.textHash(), note);
			case RETURN -> VerbRequest.of(Verb.RETURN, note);
			case REJECT -> VerbRequest.of(Verb.REJECT, note);
		};
	}

}
