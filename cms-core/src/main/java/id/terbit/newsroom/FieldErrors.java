package id.terbit.newsroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.terbit.language.Texts;
import id.terbit.refusal.Refusal;

/**
 * Why a form was refused, in words, sorted by the field they belong to.
 *
 * @param byPointer sentences that belong to one field, by its JSON pointer
 * @param others sentences that belong to none
 */
public record FieldErrors(Map<String, List<String>> byPointer, List<String> others) {

	/** Nothing was refused. */
	public static final FieldErrors NONE = new FieldErrors(Map.of(), List.of());

	public FieldErrors {
		byPointer = Map.copyOf(byPointer);
		others = List.copyOf(others);
	}

	/** The reasons of a refusal in the reader's language. */
	public static FieldErrors of(Texts texts, List<Refusal> refusals) {
		Map<String, List<String>> byPointer = new LinkedHashMap<>();
		List<String> others = new ArrayList<>();
		for (Refusal refusal : refusals) {
			String pointer = refusal.pointer();
			List<String> words = (pointer != null) ? byPointer.computeIfAbsent(pointer, (first) -> new ArrayList<>())
					: others;
			words.add(texts.refusal(refusal));
		}
		return new FieldErrors(byPointer, others);
	}

	/** What is wrong with one field, or empty. */
	public String at(String pointer) {
		return String.join(" ", this.byPointer.getOrDefault(pointer, List.of()));
	}

	/** What is wrong with one field or with anything in it, or empty. */
	public String under(String pointer) {
		return this.byPointer.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().equals(pointer) || entry.getKey().startsWith(pointer + "/"))
			.sorted(Map.Entry.comparingByKey())
			.flatMap((entry) -> entry.getValue().stream())
			.distinct()
			.collect(Collectors.joining(" "));
	}

	/** Whether anything was refused. */
	public boolean any() {
		return !this.byPointer.isEmpty() || !this.others.isEmpty();
	}

}
