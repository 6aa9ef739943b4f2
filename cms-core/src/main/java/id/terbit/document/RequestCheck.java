package id.terbit.document;

import java.util.ArrayList;
import java.util.List;

import id.terbit.contenttype.TextCheck;
import id.terbit.refusal.Refusal;

/**
 * Whether what people write beside a verb may be kept: a note stays in history for ever
 * and goes out by mail, a redirect and a post are public.
 */
final class RequestCheck {

	/** Longest note in characters. */
	static final int NOTE_LENGTH = 2_000;

	private RequestCheck() {
	}

	/**
	 * What is wrong with it in itself: a text that is none or too long, and
	 * {@code request.nik} for what looks like a NIK, with its masked form.
	 */
	static List<Refusal> of(VerbRequest request) {
		List<Refusal> refusals = new ArrayList<>();
		if (request.note() != null) {
			refusals.addAll(ofNote(request.note()));
		}
		if (request.redirectTo() != null) {
			nik(Nik.maskedInAddress(request.redirectTo()), "/redirectTo", refusals);
		}
		request.shares()
			.forEach((channel, text) -> nik(Nik.masked(text),
					"/shares/" + channel.replace("~", "~0").replace("/", "~1"), refusals));
		return refusals;
	}

	/** What is wrong with a note in itself. */
	static List<Refusal> ofNote(String note) {
		List<Refusal> refusals = new ArrayList<>(TextCheck.of(note, NOTE_LENGTH, true, "/note"));
		nik(Nik.masked(note), "/note", refusals);
		return refusals;
	}

	private static void nik(List<String> found, String pointer, List<Refusal> refusals) {
		found.forEach((masked) -> refusals.add(Refusal.at(pointer, "request.nik", masked)));
	}

}
