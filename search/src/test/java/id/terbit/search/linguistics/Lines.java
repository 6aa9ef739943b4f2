package id.terbit.search.linguistics;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What the chain makes of a text, with blanks between the tokens. */
final class Lines {

	private Lines() {
	}

	static String exact(String text) {
		return line(text, Token::exact);
	}

	static String roots(String text) {
		return line(text, Token::root);
	}

	private static String line(String text, Function<Token, @Nullable String> view) {
		return Linguistics.shipped()
			.tokens(text)
			.stream()
			.map(view)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

}
