package id.terbit.contenttype;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.body.Block;
import id.terbit.body.Inline;

/**
 * A text of paragraphs and lists as people write it in a mail: an empty line ends a
 * paragraph, lines that begin with a dash or a number are a list. Every other sign stands
 * for itself.
 */
public final class Prose {

	private static final Pattern BULLET = Pattern.compile("[-*•–]\\s+(.+)");

	private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})[.)]\\s+(.+)");

	private Prose() {
	}

	/** The blocks of a text, none where it is blank. */
	public static List<Block> blocks(String text) {
		Reading reading = new Reading();
		text.lines().forEach((line) -> reading.line(line.strip()));
		reading.end();
		return reading.blocks;
	}

	/** The list of texts as a block. */
	public static Block list(List<String> items) {
		return new Block.BulletList(items.stream().map(Reading::item).toList());
	}

	private enum Form {

		PARAGRAPH, BULLETS, NUMBERS

	}

	private static final class Reading {

		private final List<Block> blocks = new ArrayList<>();

		private final List<String> lines = new ArrayList<>();

		private Form form = Form.PARAGRAPH;

		private int start = 1;

		void line(String line) {
			Matcher bullet = BULLET.matcher(line);
			Matcher number = NUMBER.matcher(line);
			if (line.isEmpty()) {
				end();
			}
			else if (bullet.matches()) {
				add(Form.BULLETS, bullet.group(1));
			}
			else if (number.matches()) {
				if (this.form != Form.NUMBERS || this.lines.isEmpty()) {
					end();
					this.start = Math.max(1, Integer.parseInt(number.group(1)));
				}
				add(Form.NUMBERS, number.group(2));
			}
			else {
				add(Form.PARAGRAPH, line);
			}
		}

		private void add(Form next, String words) {
			if (next != this.form) {
				end();
				this.form = next;
			}
			this.lines.add(words);
		}

		void end() {
			if (!this.lines.isEmpty()) {
				this.blocks.add(switch (this.form) {
					case PARAGRAPH -> paragraph();
					case BULLETS -> list(this.lines);
					case NUMBERS -> new Block.OrderedList(this.start, this.lines.stream().map(Reading::item).toList());
				});
				this.lines.clear();
			}
			this.form = Form.PARAGRAPH;
		}

		private Block paragraph() {
			List<Inline> content = new ArrayList<>();
			for (String line : this.lines) {
				if (!content.isEmpty()) {
					content.add(new Inline.HardBreak());
				}
				content.add(new Inline.Text(line));
			}
			return new Block.Paragraph(content);
		}

		static Block.ListItem item(String words) {
			return new Block.ListItem(List.of(new Block.Paragraph(List.of(new Inline.Text(words)))));
		}

	}

}
