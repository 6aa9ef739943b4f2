package id.terbit.publisher.site;

import java.util.regex.Pattern;

/** Makes a style sheet smaller without changing what it says. */
final class StyleText {

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

	private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*");

	private StyleText() {
	}

	/** Without comments and indentation; our own style sheets quote no line breaks. */
	static String compact(String css) {
		return LINES.matcher(COMMENT.matcher(css).replaceAll("")).replaceAll("\n").strip() + "\n";
	}

}
