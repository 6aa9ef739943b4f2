package id.terbit.approval;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Links that let one person decide about one text of one edition. */
public interface ApprovalLinks {

	/**
	 * The kind of mail that asks for approval; its facts are {@code document} and
	 * {@code textHash}.
	 */
	String REQUEST = "approval-request";

	/**
	 * Makes a fresh link and commits its digest at once. Earlier links stay good until
	 * the mail server has taken this one: what is in somebody's hands is worth more than
	 * what may never arrive.
	 * @return the token, to be put into the mail and nowhere else
	 */
	String issue(UUID editionId, UUID personId, String textHash);

	/**
	 * The mail server has taken the mail: the lifetime counts from here, and earlier
	 * links of the same person and edition end.
	 */
	void accepted(String token, Instant at);

	/** What a token stands for, whatever became of it; empty for an unknown one. */
	Optional<Link> find(String token);

	/**
	 * Decides with a link: approve, return or reject, through the desk as its person.
	 * @return not done where the link can't decide (any more), with what became of it
	 * @throws id.terbit.refusal.RefusedException with every reason where the desk refuses
	 * the decision; the link stays good
	 */
	Outcome decide(String token, Decision decision, @Nullable String note, String address, String requestId);

	/** What the approver chose. */
	enum Decision {

		/** Setujui. */
		APPROVE,

		/** Kembalikan. */
		RETURN,

		/** Tolak. */
		REJECT

	}

	/**
	 * A link.
	 *
	 * @param standing OPEN while it can decide
	 */
	record Link(UUID id, UUID editionId, UUID documentId, UUID personId, String textHash, Instant createdAt,
			Standing standing) {

		Link with(Standing standing) {
			return new Link(this.id, this.editionId, this.documentId, this.personId, this.textHash, this.createdAt,
					standing);
		}

	}

	/** What became of a link. */
	enum Standing {

		/** It can decide. */
		OPEN,

		/** It has decided. */
		USED,

		/** Somebody decided otherwise. */
		DECIDED,

		/** The text is another by now; a new link was sent. */
		TEXT_CHANGED,

		/** A newer mail carries a newer link. */
		RESENT,

		/** Its days are over. */
		EXPIRED,

		/** Its person may not approve this text any more, whatever the link says. */
		NOT_ASKED

	}

	/** What came of a decision. */
	record Outcome(boolean done, Standing standing) {
	}

}
