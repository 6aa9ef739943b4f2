package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.body.Body;
import id.terbit.body.BodyText;

/** Counts words, to see that none is lost on the way. */
final class Words {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private Words() {
	}

	/** How often each word stands in a text. */
	static Map<String, Integer> in(String text) {
		Map<String, Integer> words = new TreeMap<>();
		for (Matcher word = WORD.matcher(text.replace("\u00AD", "")); word.find();) {
			words.merge(word.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
		}
		return words;
	}

	/** The words of one text that stand less often in another. */
	static List<String> missing(String from, String in) {
		Map<String, Integer> found = in(in);
		List<String> missing = new ArrayList<>();
		in(from).forEach((word, times) -> {
			if (found.getOrDefault(word, 0) < times) {
				missing.add(word);
			}
		});
		return missing;
	}

	/** All that a reader of the draft, its pictures and its report gets to see. */
	static String of(WordText text) {
		Body body = BlockMaker.body(text, List.of());
		StringBuilder all = new StringBuilder(text.title()).append('\n').append(text.summary()).append('\n');
		all.append(BodyText.of(body)).append('\n');
		for (WordPicture picture : text.pictures()) {
			all.append(picture.alt()).append('\n').append(picture.caption()).append('\n');
			all.append(picture.credit()).append('\n');
		}
		text.findings()
			.report()
			.entries()
			.forEach((entry) -> all.append((entry.detail() + '\n').repeat(entry.count())));
		return all.toString();
	}

}
