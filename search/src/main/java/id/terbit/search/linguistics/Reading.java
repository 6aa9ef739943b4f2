package id.terbit.search.linguistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import id.terbit.search.linguistics.Understanding.Correction;
import org.jspecify.annotations.Nullable;

/** Reads queries: other spellings first, then the units of what is meant. */
final class Reading {

	/** What comes after so many characters is not looked at. */
	private static final int LONGEST = 4096;

	private final Lexicon lexicon;

	private final Gazetteer gazetteer;

	private final Function<String, List<Token>> chain;

	private final Intents intents;

	Reading(Lexicon lexicon, Gazetteer gazetteer, Function<String, List<Token>> chain, Intents intents) {
		this.lexicon = lexicon;
		this.gazetteer = gazetteer;
		this.chain = chain;
		this.intents = intents;
	}

	Understanding read(String typed, Synonyms synonyms, Vocabulary vocabulary) {
		String looked = typed.substring(0, Math.min(typed.length(), LONGEST));
		Spelling spelling = new Spelling(vocabulary, new Stemmer(this.lexicon));
		List<Token> tokens = tokens(looked);
		Respelled respelled = new Respelled(looked, corrections(looked, tokens, synonyms, spelling));
		if (!respelled.corrections().isEmpty()) {
			tokens = tokens(respelled.text());
		}
		Units units = new Units(tokens, respelled, synonyms, this.gazetteer, this.intents, spelling);
		return units.understanding(typed);
	}

	private List<Token> tokens(String text) {
		List<Token> tokens = this.chain.apply(text);
		return tokens.subList(0, Math.min(tokens.size(), Understanding.MAX_WORDS));
	}

	private List<Correction> corrections(String text, List<Token> tokens, Synonyms synonyms, Spelling spelling) {
		List<Correction> corrections = new ArrayList<>();
		spelling.expect(inQuestion(tokens, synonyms, spelling));
		int at = 0;
		while (at < tokens.size()) {
			Token token = tokens.get(at);
			Token next = (at + 1 < tokens.size()) ? tokens.get(at + 1) : null;
			boolean right = isRight(token, synonyms, spelling);
			if (next != null && isPlain(token) && isPlain(next) && !(right && isRight(next, synonyms, spelling))
					&& spelling.isInIndex(token.exact() + next.exact())) {
				corrections.add(new Correction(token.start(), next.end(), text.substring(token.start(), next.end()),
						token.exact() + next.exact()));
				at += 2;
				continue;
			}
			String instead = right ? null : instead(token.exact(), synonyms, spelling);
			if (instead != null && isAlone(tokens, at)) {
				corrections.add(new Correction(token.start(), token.end(), text.substring(token.start(), token.end()),
						instead));
			}
			at++;
		}
		return corrections;
	}

	private static @Nullable String instead(String word, Synonyms synonyms, Spelling spelling) {
		String parted = synonyms.parted(word);
		return (parted != null) ? parted : spelling.instead(word);
	}

	/** The words that only the index can tell about, and those that two of them make. */
	private List<String> inQuestion(List<Token> tokens, Synonyms synonyms, Spelling spelling) {
		List<String> words = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			if (!isPlain(token)) {
				continue;
			}
			boolean known = isSaid(token, synonyms) || spelling.isKnown(token.exact());
			if (!known) {
				words.add(token.exact());
			}
			if (i + 1 < tokens.size() && isPlain(tokens.get(i + 1))) {
				words.add(token.exact() + tokens.get(i + 1).exact());
			}
		}
		return words;
	}

	private boolean isSaid(Token token, Synonyms synonyms) {
		return synonyms.contains(token.exact()) || this.intents.contains(token.exact());
	}

	private boolean isRight(Token token, Synonyms synonyms, Spelling spelling) {
		return !isPlain(token) || isSaid(token, synonyms) || spelling.isRight(token.exact());
	}

	private static boolean isPlain(Token token) {
		return !token.number() && !token.name() && !token.isStopWord();
	}

	/** Whether no other token has a part of the same letters. */
	private static boolean isAlone(List<Token> tokens, int at) {
		boolean before = at > 0 && tokens.get(at - 1).end() > tokens.get(at).start();
		boolean after = at + 1 < tokens.size() && tokens.get(at + 1).start() < tokens.get(at).end();
		return !before && !after;
	}

}
