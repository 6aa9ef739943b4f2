package id.terbit.search.index;

import java.util.ArrayList;
import java.util.List;

import id.terbit.search.linguistics.Linguistics;
import id.terbit.search.linguistics.Linguistics.Lines;

/**
 * The texts of an entry as tokens with blanks between them, which each engine keeps as
 * they are. All texts stand in one field, those that say more about the entry several
 * times: a word is looked up once, however many texts there are.
 */
enum EntryTexts {

	/** The title. */
	TITLE(4),

	/** The summary. */
	SUMMARY(2),

	/** The body. */
	TEXT(1),

	/** Captions and alt texts. */
	CAPTIONS(1),

	/** The searched fields of its type and the names it is filed under. */
	EXTRA(1),

	/** Words of its files, which count no more for being written just so. */
	ATTACHED(1);

	/** Holds the roots of all texts. */
	static final String ROOTS = "roots";

	/** Holds the words of all texts but files, as they are written. */
	static final String WORDS = "words";

	/** Holds the roots of the title alone. */
	static final String HEADING = "heading";

	/** Holds the exact words of all texts, without places: for spelling alone. */
	static final String VOCABULARY = "vocabulary";

	/**
	 * Holds the plain words of the title, those of names apart: for suggestions alone.
	 */
	static final String BEGINNINGS = "beginnings";

	/** How often the text stands in the fields of all texts. */
	private final int times;

	EntryTexts(int times) {
		this.times = times;
	}

	private String text(SearchEntry entry) {
		return switch (this) {
			case TITLE -> entry.title();
			case SUMMARY -> entry.summary();
			case TEXT -> entry.text();
			case CAPTIONS -> entry.captions();
			case EXTRA -> entry.extra();
			case ATTACHED -> entry.attached();
		};
	}

	/**
	 * What the fields of an entry hold. Between two lines of a field is a gap that no
	 * phrase reaches across.
	 */
	static List<Line> of(SearchEntry entry) {
		Linguistics linguistics = Linguistics.shipped();
		List<Line> lines = new ArrayList<>();
		StringBuilder vocabulary = new StringBuilder();
		for (EntryTexts each : values()) {
			Lines read = linguistics.lines(each.text(entry));
			String words = read.exact();
			if (!words.isEmpty()) {
				for (int i = 0; i < each.times; i++) {
					lines.add(new Line(ROOTS, read.root()));
					if (each != ATTACHED) {
						lines.add(new Line(WORDS, words));
					}
				}
				if (each == TITLE) {
					lines.add(new Line(HEADING, read.root()));
					lines.add(new Line(BEGINNINGS, Linguistics.namesApart(words)));
				}
				vocabulary.append(words).append(' ');
			}
		}
		lines.add(new Line(VOCABULARY, vocabulary.toString()));
		return lines;
	}

	/** A line of a field: tokens with blanks between them. */
	record Line(String field, String tokens) {
	}

}
