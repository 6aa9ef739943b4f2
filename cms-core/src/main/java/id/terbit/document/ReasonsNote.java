package id.terbit.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.terbit.language.Texts;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

/**
 * The reasons of a refusal as a note that the desk takes for certain, however many they
 * are and whatever they name: what the clock was refused must not stop the clock.
 */
final class ReasonsNote {

	private final Texts texts;

	ReasonsNote(Texts texts) {
		this.texts = texts;
	}

	/**
	 * One sentence for each code, with the number of further reasons of the same code;
	 * the codes alone where the sentences would be no note.
	 */
	String of(RefusedException refused) {
		Map<String, List<Refusal>> byCode = refused.refusals()
			.stream()
			.collect(Collectors.groupingBy(Refusal::code, LinkedHashMap::new, Collectors.toList()));
		String note = byCode.values().stream().map(this::sentence).collect(Collectors.joining(" "));
		return RequestCheck.ofNote(note).isEmpty() ? note : codes(refused);
	}

	private String sentence(List<Refusal> alike) {
		String first = this.texts.refusal(alike.get(0));
		return (alike.size() > 1) ? "%s (+%d)".formatted(first, alike.size() - 1) : first;
	}

	private static String codes(RefusedException refused) {
		String codes = String.join(" ", refused.refusals().stream().map(Refusal::code).distinct().toList());
		return codes.substring(0, Math.min(codes.length(), RequestCheck.NOTE_LENGTH));
	}

}
