package id.terbit.search.index;

import java.util.Iterator;
import java.util.Map;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Tokens that are made already, each once with how often it stands. */
final class CountedTokens extends TokenStream {

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

	private final Map<String, Integer> tokens;

	private Iterator<Map.Entry<String, Integer>> next;

	/** Over tokens with how often each stands. */
	CountedTokens(Map<String, Integer> tokens) {
		this.tokens = tokens;
		this.next = tokens.entrySet().iterator();
	}

	@Override
	public void reset() {
		this.next = this.tokens.entrySet().iterator();
	}

	@Override
	public boolean incrementToken() {
		if (!this.next.hasNext()) {
			return false;
		}
		clearAttributes();
		Map.Entry<String, Integer> token = this.next.next();
		this.term.append(token.getKey());
		this.frequency.setTermFrequency(token.getValue());
		return true;
	}

}
