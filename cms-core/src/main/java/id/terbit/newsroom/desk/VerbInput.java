package id.terbit.newsroom.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.document.Edition.Withdrawal;
import id.terbit.document.Verb;
import id.terbit.document.VerbRequest;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What somebody filled into a verb's form, kept as it was typed, so that a refused form
 * can be shown again as it was.
 *
 * @param at as {@code datetime-local} writes it, in the site's zone
 * @param checked numbers of the ticked checks
 * @param texts texts by channel, ticked or not
 * @param channels the ticked channels
 * @param edition id of the edition that is meant, or empty
 */
public record VerbInput(String note, String at, Set<String> checked, String kind, String redirectTo,
		Map<String, String> texts, Set<String> channels, String textHash, String edition) {

	/** How many checks the check list has. */
	static final int CHECKS = 5;

	/** Nothing filled in yet. */
	static final VerbInput NONE = new VerbInput("", "", Set.of(), "", "", Map.of(), Set.of(), "", "");

	public VerbInput {
		checked = Set.copyOf(checked);
		texts = Map.copyOf(texts);
		channels = Set.copyOf(channels);
	}

	/** Reads a posted form. */
	static VerbInput of(MultiValueMap<String, String> form) {
		Map<String, String> texts = new HashMap<>();
		form.forEach((name, values) -> {
			if (name.startsWith("teks.") && !values.isEmpty()) {
				texts.put(name.substring("teks.".length()), values.get(0));
			}
		});
		return new VerbInput(first(form, "catatan"), first(form, "waktu"), all(form, "periksa"), first(form, "cara"),
				first(form, "alihkan"), texts, all(form, "saluran"), first(form, "teksHash"), first(form, "edisi"));
	}

	/**
	 * The request to the desk.
	 * @throws RefusedException (INVALID) where hour, kind or edition can't be read
	 */
	VerbRequest request(Verb verb, ZoneId zone) {
		Map<String, String> shares = new HashMap<>();
		if (verb == Verb.SHARE) {
			this.channels.forEach((channel) -> shares.put(channel, this.texts.getOrDefault(channel, "").strip()));
		}
		return new VerbRequest(verb, blankToNull(this.note), time(zone),
				verb == Verb.PASS && this.checked.size() >= CHECKS, withdrawal(), blankToNull(this.redirectTo), shares,
				blankToNull(this.textHash), editionOrNull());
	}

	private @Nullable UUID editionOrNull() {
		try {
			return this.edition.isBlank() ? null : UUID.fromString(this.edition);
		}
		catch (IllegalArgumentException ex) {
			throw RefusedException.invalid(Refusal.at("/edition", "verb.edition-unreadable"));
		}
	}

	private @Nullable Instant time(ZoneId zone) {
		if (this.at.isBlank()) {
			return null;
		}
		try {
			return LocalDateTime.parse(this.at).atZone(zone).toInstant();
		}
		catch (DateTimeException ex) {
			throw RefusedException.invalid(Refusal.at("/at", "verb.time-unreadable"));
		}
	}

	private Withdrawal.@Nullable Kind withdrawal() {
		if (this.kind.isBlank()) {
			return null;
		}
		for (Withdrawal.Kind one : Withdrawal.Kind.values()) {
			if (one.name().equals(this.kind)) {
				return one;
			}
		}
		throw RefusedException.invalid(Refusal.at("/withdrawal", "withdraw.kind-unknown"));
	}

	private static @Nullable String blankToNull(String text) {
		return text.isBlank() ? null : text.strip();
	}

	private static String first(MultiValueMap<String, String> form, String name) {
		String value = form.getFirst(name);
		return (value != null) ? value : "";
	}

	private static Set<String> all(MultiValueMap<String, String> form, String name) {
		return Set.copyOf(new HashSet<>(form.getOrDefault(name, List.of())));
	}

}
