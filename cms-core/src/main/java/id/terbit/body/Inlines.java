package id.terbit.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import id.terbit.body.Inline.HardBreak;
import id.terbit.body.Inline.Text;
import id.terbit.body.Mark.Bold;
import id.terbit.body.Mark.Italic;
import id.terbit.body.Mark.Subscript;
import id.terbit.body.Mark.Superscript;
import id.terbit.body.Mark.Underline;

/** Brings text and marks into the one form in which equal means equal. */
final class Inlines {

	private Inlines() {
	}

	/** Joins neighbours with the same marks and drops empty text. */
	static List<Inline> joined(List<Inline> content) {
		List<Inline> joined = new ArrayList<>();
		for (Inline inline : content) {
			if (inline instanceof Text text) {
				append(joined, text);
			}
			else {
				joined.add(inline);
			}
		}
		return List.copyOf(joined);
	}

	private static void append(List<Inline> joined, Text text) {
		if (text.value().isEmpty()) {
			return;
		}
		int last = joined.size() - 1;
		if (last >= 0 && joined.get(last) instanceof Text before && before.marks().equals(text.marks())) {
			joined.set(last, new Text(before.value() + text.value(), text.marks()));
		}
		else {
			joined.add(text);
		}
	}

	/** The characters alone; a line break is {@code \n}. */
	static String plain(List<Inline> content) {
		StringBuilder plain = new StringBuilder();
		for (Inline inline : content) {
			if (inline instanceof Text text) {
				plain.append(text.value());
			}
			else if (inline instanceof HardBreak) {
				plain.append('\n');
			}
		}
		return plain.toString();
	}

	/** Marks in their order, the first of each kind; superscript excludes subscript. */
	static List<Mark> ordered(List<Mark> marks) {
		if (marks.size() < 2) {
			return List.copyOf(marks);
		}
		List<Mark> ordered = new ArrayList<>();
		for (Mark mark : marks) {
			if (ordered.stream().noneMatch((other) -> excludes(other, mark))) {
				ordered.add(mark);
			}
		}
		ordered.sort(Comparator.comparingInt(Inlines::rank));
		return List.copyOf(ordered);
	}

	/** Whether two marks can't stand on one character. */
	static boolean excludes(Mark one, Mark other) {
		return rank(one) == rank(other) || (isRaised(one) && isRaised(other));
	}

	private static boolean isRaised(Mark mark) {
		return mark instanceof Superscript || mark instanceof Subscript;
	}

	private static int rank(Mark mark) {
		if (mark instanceof Bold) {
			return 0;
		}
		if (mark instanceof Italic) {
			return 1;
		}
		if (mark instanceof Underline) {
			return 2;
		}
		if (mark instanceof Superscript) {
			return 3;
		}
		return (mark instanceof Subscript) ? 4 : 5;
	}

	/** Whether every character may stand in a text node. */
	static boolean isClean(String value) {
		for (int at = 0; at < value.length();) {
			int character = value.codePointAt(at);
			if (isForbidden(character)) {
				return false;
			}
			at += Character.charCount(character);
		}
		return true;
	}

	static String clean(String value) {
		if (isClean(value)) {
			return value;
		}
		StringBuilder clean = new StringBuilder(value.length());
		value.codePoints().forEach((character) -> {
			if (character == '\n' || character == '\r' || character == 0x0B || character == 0x85) {
				clean.append(' ');
			}
			else if (!isForbidden(character)) {
				clean.appendCodePoint(character);
			}
		});
		return clean.toString();
	}

	/** Controls but the tab, halves of pairs, and what XML 1.0 can't hold. */
	private static boolean isForbidden(int character) {
		return (character < 0x20 && character != '\t') || (character >= 0x7F && character <= 0x9F)
				|| (character >= 0xD800 && character <= 0xDFFF) || (character & 0xFFFE) == 0xFFFE;
	}

}
