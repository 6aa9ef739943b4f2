package id.terbit.search.index;

import java.util.ArrayList;
import java.util.List;

import id.terbit.search.linguistics.Linguistics;
import id.terbit.search.linguistics.Linguistics.Lines;

/**
 * The texts of an entry as tokens with blanks between them, two fields a text: roots and
 * words as they are written. Each engine keeps them as they are.
 */
enum EntryTexts {

	/** The title. */
	TITLE("title", 4f),

	/** The summary. */
	SUMMARY("summary", 2f),

	/** The body. */
	TEXT("text", 1f),

	/** Captions and alt texts. */
	CAPTIONS("captions", 0.6f),

	/** The searched fields of its type and the names it is filed under. */
	EXTRA("extra", 1f),

	/** Words of its files. */
	ATTACHED("attached", 0.4f);

	/** Holds the exact words of all texts, without places: for spelling alone. */
	static final String VOCABULARY = "vocabulary";

	/**
	 * Holds the plain words of the title, those of names apart: for suggestions alone.
	 */
	static final String BEGINNINGS = "beginnings";

	private final String field;

	private final float weight;

	EntryTexts(String field, float weight) {
		this.field = field;
		this.weight = weight;
	}

	/** The field of its roots. */
	String roots() {
		return this.field;
	}

	/** The field of its exact words. */
	String words() {
		return this.field + ".words";
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

	/** How much it says about a document that a word stands here. */
	float weight() {
		return this.weight;
	}

	/** All fields of an entry with what they hold; empty ones are left out. */
	static List<Line> of(SearchEntry entry) {
		Linguistics linguistics = Linguistics.shipped();
		List<Line> lines = new ArrayList<>();
		StringBuilder vocabulary = new StringBuilder();
		for (EntryTexts each : values()) {
			Lines read = linguistics.lines(each.text(entry));
			String words = read.exact();
			if (!words.isEmpty()) {
				lines.add(new Line(each.words(), words));
				lines.add(new Line(each.roots(), read.root()));
				vocabulary.append(words).append(' ');
				if (each == TITLE) {
					lines.add(new Line(BEGINNINGS, Linguistics.namesApart(words)));
				}
			}
		}
		lines.add(new Line(VOCABULARY, vocabulary.toString()));
		return lines;
	}

	/** One field: tokens with blanks between them. */
	record Line(String field, String tokens) {
	}

}
