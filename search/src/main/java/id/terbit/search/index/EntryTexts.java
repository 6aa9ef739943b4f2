package id.terbit.search.index;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.terbit.search.linguistics.Linguistics;
import id.terbit.search.linguistics.Token;

/**
 * The texts of an entry as tokens: what each field holds and how often, which each engine
 * keeps as it is. All texts stand in one field, those that say more about the entry
 * several times: a word is looked up once, however many texts there are. No engine keeps
 * where a token stands: what stands side by side has a token of its own.
 */
final class EntryTexts {

	/** Holds the roots of all texts, alone and in pairs. */
	static final String ROOTS = "roots";

	/** Holds the words of all texts as they are written. */
	static final String WORDS = "words";

	/**
	 * Holds the plain words of the title, those of names apart: for suggestions alone.
	 */
	static final String BEGINNINGS = "beginnings";

	/** How often the title stands among all texts. */
	private static final int TITLE_TIMES = 8;

	/** How often the summary does. */
	private static final int SUMMARY_TIMES = 2;

	private final Linguistics linguistics = Linguistics.shipped();

	private final Map<String, Map<String, Integer>> fields = new LinkedHashMap<>();

	private EntryTexts() {
	}

	/** How often each token stands in each field of an entry. */
	static Map<String, Map<String, Integer>> of(SearchEntry entry) {
		EntryTexts texts = new EntryTexts();
		texts.title(entry.title());
		texts.add(entry.summary(), SUMMARY_TIMES);
		texts.add(entry.text(), 1);
		texts.add(entry.captions(), 1);
		texts.add(entry.extra(), 1);
		texts.add(entry.attached(), 1);
		return texts.fields;
	}

	private void title(String title) {
		List<Token> tokens = add(title, TITLE_TIMES);
		for (Token token : tokens) {
			for (String word : Linguistics.namesApart(token.exact()).split(" ", -1)) {
				field(BEGINNINGS).put(word, 1);
			}
		}
	}

	private List<Token> add(String text, int times) {
		List<Token> tokens = this.linguistics.tokens(text);
		roots(tokens, times);
		for (Token token : tokens) {
			add(WORDS, token.exact(), 1);
		}
		return tokens;
	}

	/** Between one text and the next is no pair. */
	private void roots(List<Token> tokens, int times) {
		String before = null;
		for (Token token : tokens) {
			String root = token.root();
			if (root != null) {
				add(ROOTS, root, times);
				if (before != null) {
					add(ROOTS, Linguistics.pair(before, root), times);
				}
				before = root;
			}
		}
	}

	private void add(String field, String token, int times) {
		field(field).merge(token, times, Integer::sum);
	}

	private Map<String, Integer> field(String name) {
		return this.fields.computeIfAbsent(name, (none) -> new HashMap<>());
	}

}
