package id.terbit.document;

import java.time.Instant;
import java.util.Map;

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
 */
public record VerbRequest(Verb verb, @Nullable String note, @Nullable Instant at, boolean checklist,
		Withdrawal.@Nullable Kind withdrawal, @Nullable String redirectTo, Map<String, String> shares,
		@Nullable String textHash) {

	public VerbRequest {
		shares = Map.copyOf(shares);
	}

	/** A verb and nothing more. */
	public static VerbRequest of(Verb verb) {
		return new VerbRequest(verb, null, null, false, null, null, Map.of(), null);
	}

	/** A verb with a note. */
	public static VerbRequest of(Verb verb, @Nullable String note) {
		return new VerbRequest(verb, note, null, false, null, null, Map.of(), null);
	}

	/** Pass with the check list ticked. */
	public static VerbRequest pass() {
		return new VerbRequest(Verb.PASS, null, null, true, null, null, Map.of(), null);
	}

	/** Approve exactly this text. */
	public static VerbRequest approve(String textHash, @Nullable String note) {
		return new VerbRequest(Verb.APPROVE, note, null, false, null, null, Map.of(), textHash);
	}

	/** Publish at an hour. */
	public static VerbRequest schedule(Instant at) {
		return new VerbRequest(Verb.SCHEDULE, null, at, false, null, null, Map.of(), null);
	}

	/** Share on these channels with these texts. */
	public static VerbRequest share(Map<String, String> textByChannel) {
		return new VerbRequest(Verb.SHARE, null, null, false, null, null, textByChannel, null);
	}

	/** Take back. */
	public static VerbRequest withdraw(Withdrawal.Kind kind, String reason, @Nullable String redirectTo) {
		return new VerbRequest(Verb.WITHDRAW, reason, null, false, kind, redirectTo, Map.of(), null);
	}

}
