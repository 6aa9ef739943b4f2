package id.terbit.media.wordimport;

import java.util.Arrays;

/** Reads the tables at the head of a file of Rich Text Format, word by word. */
final class RtfHead {

	private static final int LEVELS = 9;

	private final RtfTables tables;

	private final StringBuilder name = new StringBuilder();

	private int style = -1;

	private int outline;

	private int font = -1;

	private int[] formats = new int[LEVELS];

	private int[] starts = new int[LEVELS];

	private int level = -1;

	private int list;

	RtfHead(RtfTables tables) {
		this.tables = tables;
	}

	void begin(String table) {
		this.name.setLength(0);
		this.style = table.equals("stylesheet") ? 0 : -1;
		this.outline = 0;
		this.font = -1;
	}

	void name(String words) {
		if (this.name.length() < 200) {
			this.name.append(words);
		}
	}

	/** The end of a group: of a font, of a style, or of the whole table. */
	void endEntry() {
		String said = this.name.toString().strip();
		this.name.setLength(0);
		if (this.style >= 0 && !said.isEmpty()) {
			this.tables.style(this.style, said.endsWith(";") ? said.substring(0, said.length() - 1) : said,
					this.outline);
		}
		this.style = (this.style >= 0) ? 0 : this.style;
		this.outline = 0;
	}

	void word(String word, int number, RtfPlace place) {
		switch (place) {
			case FONTS -> font(word, number);
			case STYLES -> style(word, number);
			case LISTS -> list(word, number);
			case OVERRIDES -> override(word, number);
			default -> {
				// a word that changes nothing here
			}
		}
	}

	/** Fonts and styles come through what letters and paragraphs come through too. */
	void font(int number) {
		this.font = number;
	}

	private void font(String word, int number) {
		if (word.equals("fcharset") && this.font >= 0) {
			this.tables.font(this.font, number);
		}
	}

	private void style(String word, int number) {
		if (word.equals("s")) {
			this.style = Math.max(0, number);
		}
		else if (word.equals("outlinelevel")) {
			this.outline = (number >= 0 && number < LEVELS) ? number + 1 : 0;
		}
	}

	private void list(String word, int number) {
		switch (word) {
			case "list" -> {
				this.formats = new int[LEVELS];
				this.starts = new int[LEVELS];
				Arrays.fill(this.starts, 1);
				this.level = -1;
			}
			case "listlevel" -> this.level++;
			case "levelnfc", "levelnfcn" -> set(this.formats, number);
			case "levelstartat" -> set(this.starts, number);
			case "listid" -> this.tables.list(number, this.formats, this.starts);
			default -> {
				// the look of numbers
			}
		}
	}

	private void set(int[] levels, int value) {
		if (this.level >= 0 && this.level < LEVELS) {
			levels[this.level] = value;
		}
	}

	private void override(String word, int number) {
		if (word.equals("listid")) {
			this.list = number;
		}
		else if (word.equals("ls")) {
			this.tables.override(number, this.list);
		}
	}

}
