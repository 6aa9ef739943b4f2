package id.terbit.search.linguistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.terbit.search.linguistics.Understanding.NameKind;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * Names of several words. Some are one word of their own (<em>sealed</em>): the index
 * holds one token for them, so that Siak Kecil is found by its name and not by Siak. The
 * others stay words in the index; a query that contains one wants the words together.
 * Written as one word ({@code selatbaru}) they are the same.
 */
final class Gazetteer {

	private static final Gazetteer SHIPPED = new Gazetteer();

	/** Longest name, in words. */
	static final int LONGEST = 5;

	private final CharArrayMap<List<Name>> sealedByFirstWord = new CharArrayMap<>(16, false);

	private final CharArrayMap<Name> joined = new CharArrayMap<>(256, false);

	private final Map<String, Name> byText = new HashMap<>();

	private Gazetteer() {
		for (WordList.Pair pair : WordList.pairs("phrases.txt")) {
			boolean sealed = pair.right().endsWith("*");
			String kind = sealed ? pair.right().substring(0, pair.right().length() - 1) : pair.right();
			add(new Name(pair.left(), NameKind.valueOf(kind.toUpperCase(Locale.ROOT)), sealed,
					List.of(pair.left().split(" ", -1))));
		}
	}

	private void add(Name name) {
		this.byText.put(name.text(), name);
		if (name.words().size() > 1) {
			this.joined.put(String.join("", name.words()), name);
		}
		if (name.sealed()) {
			List<Name> names = new ArrayList<>();
			List<Name> before = this.sealedByFirstWord.get(name.words().get(0));
			if (before != null) {
				names.addAll(before);
			}
			names.add(name);
			names.sort(Comparator.comparing((Name one) -> one.words().size()).reversed());
			this.sealedByFirstWord.put(name.words().get(0), List.copyOf(names));
		}
	}

	/** What Terbit ships. */
	static Gazetteer shipped() {
		return SHIPPED;
	}

	/** The sealed name that starts at a word of a text. */
	@Nullable Name sealed(Atoms atoms, int first) {
		List<Name> names = this.sealedByFirstWord.get(atoms.folded(), atoms.foldedFrom(first), atoms.length(first));
		if (names == null) {
			return null;
		}
		for (Name name : names) {
			if (stands(name, atoms, first)) {
				return name;
			}
		}
		return null;
	}

	private static boolean stands(Name name, Atoms atoms, int first) {
		for (int i = 1; i < name.words().size(); i++) {
			int atom = first + i;
			if (!atoms.isWord(atom) || !(atoms.isBlank(atom - 1) || atoms.isHyphenated(atom - 1))
					|| !atoms.is(atom, name.words().get(i))) {
				return false;
			}
		}
		return true;
	}

	/** The name that is written here as one word. */
	@Nullable Name joined(char[] word, int from, int length) {
		return this.joined.get(word, from, length);
	}

	/** A name by its words with single blanks, or by the token of a sealed one. */
	@Nullable Name named(String words) {
		return this.byText.get(words.replace(Name.SEAL, ' '));
	}

	/** One name. */
	record Name(String text, NameKind kind, boolean sealed, List<String> words) {

		/** Stands in a token for the blanks of a sealed name; no other token has it. */
		static final char SEAL = '_';

		/** The token of a sealed name. */
		String token() {
			return this.text.replace(' ', SEAL);
		}

	}

}
