package id.terbit.document;

import java.time.Instant;
import java.util.List;

import id.terbit.document.Transitions.Move;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** What the rules say to a request. */
sealed interface Decision {

	/**
	 * It may be done, and this is what becomes of it.
	 *
	 * @param from the state before
	 * @param edition the edition as it will be; a new one for revise
	 * @param displaced the edition that was live, superseded now
	 */
	record Allowed(Move move, EditionState from, Edition edition, @Nullable Edition displaced,
			List<Effect> effects) implements Decision {

		public Allowed {
			effects = List.copyOf(effects);
		}

	}

	/** It may not be done, for all of these reasons. */
	record Refused(List<Reason> reasons) implements Decision {

		public Refused {
			reasons = List.copyOf(reasons);
		}

		/** The refusal as callers get it. */
		RefusedException exception() {
			return new RefusedException(kind(), this.reasons.stream().map(Reason::refusal).toList());
		}

		/** Only what the request itself does not lack. */
		List<Refusal> withoutRequest() {
			return this.reasons.stream()
				.filter((reason) -> reason.kind() != RefusedException.Kind.INVALID)
				.map(Reason::refusal)
				.toList();
		}

		private RefusedException.Kind kind() {
			for (RefusedException.Kind kind : List.of(RefusedException.Kind.FORBIDDEN, RefusedException.Kind.NOT_NOW)) {
				if (this.reasons.stream().anyMatch((reason) -> reason.kind() == kind)) {
					return kind;
				}
			}
			return RefusedException.Kind.INVALID;
		}

	}

	/**
	 * One reason.
	 *
	 * @param kind FORBIDDEN for want of a right, INVALID for what the request lacks,
	 * NOT_NOW for everything else
	 */
	record Reason(RefusedException.Kind kind, Refusal refusal) {
	}

	/** What must happen beside the edition's change, in the same transaction. */
	sealed interface Effect {

		/** The document takes this path. */
		record TakePath(String path) implements Effect {
		}

		/** The document's path becomes a redirect, or gone where target is null. */
		record LeavePath(@Nullable String target) implements Effect {
		}

		/** What is live has changed. */
		record Deliver() implements Effect {
		}

		/** The clock publishes at this hour. */
		record PublishAt(Instant at) implements Effect {
		}

		/** The clock composes and stages: only the text of a live page has changed. */
		record ComposeByItself() implements Effect {
		}

		/** A post on a channel. */
		record Post(String channel, String text) implements Effect {
		}

		/** Nothing is left to share: step 8 is done. */
		record NothingToShare() implements Effect {
		}

		/** A rule was waived by the site; history names it. */
		record Waived(String event) implements Effect {
		}

	}

}
