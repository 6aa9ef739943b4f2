package id.terbit.media.wordimport;

import java.util.Map;

import org.w3c.dom.Element;

/** How a level of a list or of the headings is numbered (ODF 1.3 part 3, 19.500). */
final class OdtNumbers {

	private static final Map<String, String> FORMATS = Map.of("1", "decimal", "a", "lowerLetter", "A", "upperLetter",
			"i", "lowerRoman", "I", "upperRoman");

	private OdtNumbers() {
	}

	/** The format by the name that Word has for it. */
	static String format(Element level) {
		return FORMATS.getOrDefault(OdtXml.style(level, "num-format"), "none");
	}

	/**
	 * Signs before and behind the numbers of as many levels as are shown.
	 * @param depth 0 for the outermost
	 */
	static NumberPattern pattern(Element level, int depth) {
		StringBuilder text = new StringBuilder(OdtXml.style(level, "num-prefix"));
		if (!format(level).equals("none")) {
			int levels = Math.max(1, Math.min(depth + 1, OdtXml.number(level, OdtXml.TEXT, "display-levels", 1)));
			for (int shown = depth + 2 - levels; shown <= depth + 1; shown++) {
				text.append((shown > depth + 2 - levels) ? "." : "").append('%').append(shown);
			}
		}
		return new NumberPattern(text.append(OdtXml.style(level, "num-suffix")).toString());
	}

}
