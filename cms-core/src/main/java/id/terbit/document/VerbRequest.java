package id.terbit.document;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import id.terbit.document.Edition.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the desk to do.
 *
 * @param note a note or a reason, as the verb wants
 * @param at the hour, for schedule
 * @param checklist whether the check list was ticked, for pass
 * @param withdrawal the kind, for withdraw
 * @param redirectTo where readers are sent, for withdraw
 * @param shares text by channel, for share
 * @param textHash the text that the caller saw, for approve; refused where it is another
 * by now
 * @param edition which edition is meant, where the verb could move two: restore, of an
 * archived or withdrawn text with a revision in the trash; null for the first of draft,
 * live and trash
 */
public record VerbRequest(Verb verb, @Nullable String note, @Nullable Instant at, boolean checklist,
		Withdrawal.@Nullable Kind withdrawal, @Nullable String redirectTo, Map<String, String> shares,
		@Nullable String textHash, @Nullable UUID edition) {

	public VerbRequest {
		shares = Map.copyOf(shares);
	}

	/** The same about this edition and no other. */
	public VerbRequest about(@Nullable UUID edition) {
		return new VerbRequest(this.verb, this.note, this.at, this.checklist, this.withdrawal, this.redirectTo,
				this.shares, this.textHash, edition);
	}

	/** A verb and nothing more. */
	public static VerbRequest of(Verb verb) {
		return new VerbRequest(verb, null, null, false, null, null, Map.of(), null, null);
	}

	/** A verb with a note. */
	public static VerbRequest of(Verb verb, @Nullable String note) {
		return new VerbRequest(verb, note, null, false, null, null, Map.of(), null, null);
	}

	/** Pass with the check list ticked. */
	public static VerbRequest pass() {
		return new VerbRequest(Verb.PASS, null, null, true, null, null, Map.of(), null, null);
	}

	/** Approve exactly this text. */
	public static VerbRequest approve(String textHash, @Nullable String note) {
		return new VerbRequest(Verb.APPROVE, note, null, false, null, null, Map.of(), textHash, null);
	}

	/** Publish at an hour. */
	public static VerbRequest schedule(Instant at) {
		return new VerbRequest(Verb.SCHEDULE, null, at, false, null, null, Map.of(), null, null);
	}

	/** Share on these channels with these texts. */
	public static VerbRequest share(Map<String, String> textByChannel) {
		return new VerbRequest(Verb.SHARE, null, null, false, null, null, textByChannel, null, null);
	}

	/** Take back. */
	public static VerbRequest withdraw(Withdrawal.Kind kind, String reason, @Nullable String redirectTo) {
		return new VerbRequest(Verb.WITHDRAW, reason, null, false, kind, redirectTo, Map.of(), null, null);
	}

}
