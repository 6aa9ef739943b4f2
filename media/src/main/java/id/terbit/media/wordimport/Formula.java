package id.terbit.media.wordimport;

import java.util.List;

import org.w3c.dom.Element;

/** Writes a formula (Office Math, ECMA-376 22.1) in one line of plain characters. */
final class Formula {

	private Formula() {
	}

	/** For example {@code x^2+(a+b)/2}. */
	static String plain(Element formula) {
		StringBuilder plain = new StringBuilder();
		write(formula, plain);
		return plain.toString();
	}

	private static void write(Element element, StringBuilder out) {
		switch (WordXml.name(element)) {
			case "t" -> out.append(WordXml.content(element));
			case "f" -> parts(element, out, "num", "/", "den");
			case "sSup" -> parts(element, out, "e", "^", "sup");
			case "sSub" -> parts(element, out, "e", "_", "sub");
			case "sSubSup" -> {
				parts(element, out, "e", "_", "sub");
				out.append('^');
				group(element, "sup", out);
			}
			case "rad" -> {
				out.append('√');
				group(element, "deg", out);
				group(element, "e", out);
			}
			case "nary" -> {
				out.append(sign(element));
				limit(element, "sub", "_", out);
				limit(element, "sup", "^", out);
				group(element, "e", out);
			}
			case "d" -> {
				out.append('(');
				inside(element, out);
				out.append(')');
			}
			case "mr" -> {
				inside(element, out);
				out.append("; ");
			}
			default -> inside(element, out);
		}
	}

	private static void inside(Element element, StringBuilder out) {
		for (Element child : WordXml.children(element)) {
			write(child, out);
		}
	}

	private static void parts(Element element, StringBuilder out, String one, String sign, String other) {
		group(element, one, out);
		out.append(sign);
		group(element, other, out);
	}

	private static void limit(Element element, String name, String sign, StringBuilder out) {
		if (!text(element, name).isBlank()) {
			out.append(sign);
			group(element, name, out);
		}
	}

	/** What is longer than one sign stands in brackets. */
	private static void group(Element parent, String name, StringBuilder out) {
		String text = text(parent, name);
		boolean single = text.codePointCount(0, text.length()) <= 1 || text.chars().allMatch(Character::isDigit);
		out.append(single ? text : "(" + text + ")");
	}

	private static String text(Element parent, String name) {
		Element part = WordXml.child(parent, name);
		StringBuilder text = new StringBuilder();
		if (part != null) {
			inside(part, text);
		}
		return text.toString();
	}

	private static String sign(Element nary) {
		List<Element> signs = WordXml.below(nary, "chr");
		String sign = signs.isEmpty() ? "" : signs.get(0).getAttributeNS(WordXml.M, "val");
		return sign.isEmpty() ? "∫" : sign;
	}

}
