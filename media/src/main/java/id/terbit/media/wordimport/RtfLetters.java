package id.terbit.media.wordimport;

/**
 * The words of Rich Text Format that change letters and paragraphs, or stand for signs.
 */
final class RtfLetters {

	private RtfLetters() {
	}

	/**
	 * Changes what holds, if the word does that.
	 * @param before is run first, since text before the word is as it was
	 */
	static boolean apply(String word, RtfScanner scanner, RtfState now, int usualFont, Runnable before) {
		boolean on = scanner.number(1) != 0;
		int number = scanner.number(0);
		before.run();
		switch (word) {
			case "plain" -> now.plainLetters(usualFont);
			case "pard" -> now.plainParagraph();
			case "b" -> now.bold = on;
			case "i" -> now.italic = on;
			case "ul", "uld", "uldb", "ulw", "uldash", "ulth", "ulwave" -> now.underline = on;
			case "ulnone" -> now.underline = false;
			case "v" -> now.hidden = on;
			case "strike", "striked" -> now.struck = on;
			case "deleted" -> now.deleted = on;
			case "revised" -> now.inserted = on;
			case "fs" -> now.size = Math.max(0, Math.min(400, number));
			case "f" -> {
				now.font = number;
				return now.place != RtfPlace.FONTS;
			}
			case "uc" -> now.skip = Math.max(0, Math.min(16, number));
			case "super" -> raise(now, on, false);
			case "sub" -> raise(now, false, on);
			case "up" -> raise(now, number > 0, false);
			case "dn" -> raise(now, false, number > 0);
			case "nosupersub" -> raise(now, false, false);
			case "intbl" -> now.tables = Math.max(1, now.tables);
			case "itap" -> now.tables = Math.max(0, Math.min(8, number));
			default -> {
				return paragraph(word, number, now);
			}
		}
		return true;
	}

	private static boolean paragraph(String word, int number, RtfState now) {
		boolean text = now.place == RtfPlace.TEXT;
		switch (word) {
			case "s" -> now.style = number;
			case "outlinelevel" -> now.outline = (number >= 0 && number < 9) ? number + 1 : 0;
			case "ls" -> now.list = number;
			case "ilvl" -> now.depth = number;
			default -> {
				return false;
			}
		}
		return text;
	}

	private static void raise(RtfState now, boolean raised, boolean lowered) {
		now.raised = raised;
		now.lowered = lowered;
	}

	/** The sign that a word stands for; empty where it stands for none. */
	static String sign(String word) {
		return switch (word) {
			case "emdash" -> "—";
			case "endash" -> "–";
			case "lquote" -> "‘";
			case "rquote" -> "’";
			case "ldblquote" -> "“";
			case "rdblquote" -> "”";
			case "bullet" -> "•";
			case "tab", "~", "emspace", "enspace", "qmspace" -> " ";
			case "_" -> "\u2011";
			default -> "";
		};
	}

}
