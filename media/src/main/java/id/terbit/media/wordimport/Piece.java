package id.terbit.media.wordimport;

import java.util.List;

import id.terbit.body.Inline;
import org.jspecify.annotations.Nullable;

/** A part of a Word file in reading order, before blocks are made of it. */
sealed interface Piece {

	/**
	 * A line of text.
	 *
	 * @param level of a heading, 1 to 9; else 0
	 * @param item its place in a list, or null
	 * @param size of its smallest letters in half points; 0 where it is not known
	 */
	record Line(Role role, int level, @Nullable Item item, List<Inline> content, int size) implements Piece {

		public Line {
			content = List.copyOf(content);
		}

		Line(Role role, int level, @Nullable Item item, List<Inline> content) {
			this(role, level, item, content, 0);
		}

		/** The characters alone. */
		String plain() {
			return Lines.plain(this.content);
		}

		Line as(Role newRole) {
			return new Line(newRole, (newRole == Role.HEADING) ? this.level : 0, null, this.content, this.size);
		}

		Line asHeading(int newLevel) {
			return new Line(Role.HEADING, newLevel, null, this.content, this.size);
		}

	}

	/** A picture. */
	record Picture(WordPicture picture) implements Piece {
	}

	/** A table of cells. */
	record Grid(List<Row> rows) implements Piece {

		public Grid {
			rows = List.copyOf(rows);
		}

	}

	/** A line across. */
	record Rule() implements Piece {
	}

	/** A row. */
	record Row(List<Cell> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

	}

	/** A cell with what stands in it. */
	record Cell(boolean header, int colspan, int rowspan, List<Piece> content) {

		public Cell {
			content = List.copyOf(content);
		}

	}

	/**
	 * A place in a list.
	 *
	 * @param list lines with the same value belong to one list
	 * @param depth 0 for the outermost
	 * @param number what Word counts here, 1 or more; 0 where it is a bullet
	 * @param goesOn whether this is a further paragraph of the item before it
	 */
	record Item(String list, int depth, int number, boolean goesOn) {

		Item(String list, int depth, int number) {
			this(list, depth, number, false);
		}

		boolean ordered() {
			return this.number > 0;
		}

	}

	/** What a line is by its style. */
	enum Role {

		/** The title of the file. */
		TITLE,

		/** The line below the title. */
		SUBTITLE,

		/** A heading. */
		HEADING,

		/** The words below a picture. */
		CAPTION,

		/** A quotation. */
		QUOTE,

		/** Anything else. */
		PLAIN

	}

}
