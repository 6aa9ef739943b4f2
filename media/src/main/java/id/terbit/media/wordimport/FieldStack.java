package id.terbit.media.wordimport;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Fields that run, one in the other, through runs and paragraphs (ECMA-376 17.16):
 * between begin and separator stands what they do, between separator and end what they
 * show.
 */
final class FieldStack {

	private static final Pattern LINK = Pattern.compile("(?i)\\s*HYPERLINK\\s+(?!\\\\)\"?([^\"\\s]+)\"?.*",
			Pattern.DOTALL);

	/** More than anybody nests; a file that opens fields without end stops here. */
	private static final int DEEPEST = 50;

	/** Longest instruction; a field that is never ended takes in what follows. */
	private static final int LONGEST = 100_000;

	private final Deque<Field> open = new ArrayDeque<>();

	void mark(String type) {
		switch (type) {
			case "begin" -> {
				if (this.open.size() < DEEPEST) {
					this.open.push(new Field());
				}
			}
			case "separate" -> {
				if (!this.open.isEmpty()) {
					this.open.element().shows = true;
				}
			}
			case "end" -> this.open.poll();
			default -> {
				// a mark that no program writes
			}
		}
	}

	void instruct(String text) {
		if (!this.open.isEmpty() && this.open.element().instruction.length() < LONGEST) {
			this.open.element().instruct(text);
		}
	}

	/** What fields that do not show yet have taken in; empty where there are none. */
	String unfinished() {
		StringBuilder words = new StringBuilder();
		for (Iterator<Field> fields = this.open.descendingIterator(); fields.hasNext();) {
			Field field = fields.next();
			words.append(field.shows ? "" : field.instruction.append(' '));
		}
		return words.toString().strip();
	}

	/** Whether what is read now is an instruction rather than text. */
	boolean instructing() {
		return this.open.stream().anyMatch((field) -> !field.shows);
	}

	/** Whether what is read now belongs to a table of contents. */
	boolean inContents() {
		return this.open.stream().anyMatch(Field::isContents);
	}

	/** The address of the innermost link; empty where there is none. */
	String link() {
		for (Iterator<Field> fields = this.open.iterator(); fields.hasNext();) {
			String address = fields.next().link();
			if (!address.isEmpty()) {
				return address;
			}
		}
		return "";
	}

	/** The address in an instruction; empty where it is no link. */
	static String link(String instruction) {
		Matcher matcher = LINK.matcher(instruction);
		return matcher.matches() ? matcher.group(1) : "";
	}

	private static final class Field {

		private final StringBuilder instruction = new StringBuilder();

		private boolean shows;

		private @Nullable String link;

		private void instruct(String text) {
			this.instruction.append(text);
			this.link = null;
		}

		/** Worked out once, however many runs the field shows. */
		private String link() {
			String found = this.link;
			if (found == null) {
				found = FieldStack.link(this.instruction.toString());
				this.link = found;
			}
			return found;
		}

		private boolean isContents() {
			int start = 0;
			while (start < this.instruction.length() && Character.isWhitespace(this.instruction.charAt(start))) {
				start++;
			}
			return this.instruction.indexOf("TOC", start) == start;
		}

	}

}
