package id.terbit.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.terbit.search.linguistics.Linguistics;
import org.jspecify.annotations.Nullable;

/**
 * Titles for what is being typed: those with its words before those with words a letter
 * away, and among them those that begin so first, pages to use before news, then by date.
 */
final class Suggesting {

	/** So many are looked at before they are put in order. */
	private static final int LOOKED_AT = 40;

	/** Words beyond these are passed over. */
	private static final int MOST_WORDS = 8;

	private final IndexView view;

	private final @Nullable String site;

	Suggesting(IndexView view, @Nullable String site) {
		this.view = view;
		this.site = site;
	}

	List<Suggestion> of(String typed) throws IOException {
		List<String> words = words(typed);
		if (typed.strip().length() < Suggestion.SHORTEST || words.isEmpty()) {
			return List.of();
		}
		Map<String, Suggestion> found = new LinkedHashMap<>();
		add(found, words, false);
		if (found.size() < Suggestion.MOST) {
			add(found, words, true);
		}
		return found.values().stream().limit(Suggestion.MOST).toList();
	}

	private void add(Map<String, Suggestion> found, List<String> words, boolean nearly) throws IOException {
		String beginning = String.join(" ", words);
		this.view.titles(words, nearly, this.site, LOOKED_AT)
			.stream()
			.sorted(Comparator.comparing((Kept kept) -> !plain(kept.texts().title()).startsWith(beginning)))
			.map((kept) -> new Suggestion(kept.texts().title(), kept.type(), kept.site(), kept.path()))
			.forEach((each) -> found.putIfAbsent(each.site() + each.path(), each));
	}

	private static List<String> words(String typed) {
		return Arrays.stream(plain(typed).split(" ", -1)).filter((word) -> !word.isEmpty()).limit(MOST_WORDS).toList();
	}

	private static String plain(String text) {
		return Linguistics.shipped().plain(text);
	}

}
