package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;

import id.terbit.body.Inline;
import id.terbit.body.Inline.HardBreak;
import id.terbit.body.Inline.Text;
import id.terbit.body.Mark;

/** Text of a line as people mean it: without what only Word's page needed. */
final class Lines {

	private Lines() {
	}

	/**
	 * One space where there were many, tabs or no-break ones; straight quotes, as the
	 * editor types them, so that a name is found however it was typed; no soft hyphens
	 * and invisible characters; nothing blank at either end.
	 */
	static List<Inline> tidy(List<Inline> content) {
		List<Inline> tidy = new ArrayList<>();
		boolean blank = true;
		for (Inline inline : content) {
			if (inline instanceof Text text) {
				StringBuilder value = new StringBuilder();
				for (int character : text.value().codePoints().toArray()) {
					boolean space = Character.isWhitespace(character) || Character.isSpaceChar(character);
					if (isInvisible(character) || (space && blank)) {
						continue;
					}
					value.appendCodePoint(space ? ' ' : straight(character));
					blank = space;
				}
				if (!value.isEmpty()) {
					tidy.add(new Text(value.toString(), text.marks()));
				}
			}
			else if (!tidy.isEmpty()) {
				trimEnd(tidy, false);
				tidy.add(inline);
				blank = true;
			}
		}
		trimEnd(tidy, true);
		return tidy;
	}

	private static void trimEnd(List<Inline> tidy, boolean breaksToo) {
		while (!tidy.isEmpty()) {
			Inline last = tidy.remove(tidy.size() - 1);
			if (last instanceof Text text) {
				String value = text.value().stripTrailing();
				if (!value.isEmpty()) {
					tidy.add(new Text(value, text.marks()));
					return;
				}
			}
			else if (!breaksToo) {
				tidy.add(last);
				return;
			}
		}
	}

	private static int straight(int character) {
		return switch (character) {
			case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x02BC -> '\'';
			case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033 -> '"';
			default -> character;
		};
	}

	/** Soft hyphen, zero-width space, word joiner, byte order mark, object sign. */
	private static boolean isInvisible(int character) {
		return character == 0x00AD || character == 0x200B || character == 0x2060 || character == 0xFEFF
				|| character == 0xFFFC;
	}

	/** The characters alone; a break is a space. */
	static String plain(List<Inline> content) {
		StringBuilder plain = new StringBuilder();
		for (Inline inline : content) {
			if (inline instanceof Text text) {
				plain.append(text.value());
			}
			else if (inline instanceof HardBreak) {
				plain.append(' ');
			}
		}
		return plain.toString();
	}

	/** Whether there is text and every character of it is bold. */
	static boolean allBold(List<Inline> content) {
		return content.stream().anyMatch(Text.class::isInstance) && content.stream()
			.allMatch((inline) -> !(inline instanceof Text text)
					|| text.marks().stream().anyMatch(Mark.Bold.class::isInstance));
	}

	/** The same without bold and underline, which a heading is by itself. */
	static List<Inline> unbold(List<Inline> content) {
		return content.stream().map((inline) -> (inline instanceof Text text) ? unbold(text) : inline).toList();
	}

	/** The same upright where all of it is slanted, as programs dress quotations. */
	static List<Inline> unslanted(List<Inline> content) {
		boolean all = content.stream()
			.allMatch((inline) -> !(inline instanceof Text text)
					|| text.marks().stream().anyMatch(Mark.Italic.class::isInstance));
		return !all ? content
				: content.stream().map((inline) -> (inline instanceof Text text) ? upright(text) : inline).toList();
	}

	private static Inline upright(Text text) {
		return new Text(text.value(), text.marks().stream().filter((mark) -> !(mark instanceof Mark.Italic)).toList());
	}

	private static Inline unbold(Text text) {
		return new Text(text.value(),
				text.marks()
					.stream()
					.filter((mark) -> !(mark instanceof Mark.Bold || mark instanceof Mark.Underline))
					.toList());
	}

}
