package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;

import id.terbit.body.Mark;
import id.terbit.body.Mark.Bold;
import id.terbit.body.Mark.Italic;
import id.terbit.body.Mark.Subscript;
import id.terbit.body.Mark.Superscript;
import id.terbit.body.Mark.Underline;

/** What holds within a group of Rich Text Format until it ends. */
final class RtfState implements Cloneable {

	/** Where text goes. */
	RtfPlace place = RtfPlace.TEXT;

	/**
	 * Whether this is a header, a footer or a comment, whose pictures are not the text's.
	 */
	boolean edge;

	boolean bold;

	boolean italic;

	boolean underline;

	boolean raised;

	boolean lowered;

	boolean hidden;

	boolean deleted;

	boolean inserted;

	boolean struck;

	/** Size of letters in half points. */
	int size = 24;

	int font;

	/** Characters that follow {@code \\u} for programs that know no Unicode. */
	int skip = 1;

	int style;

	/** Index in the table of overrides; 0 for no list. */
	int list;

	int depth;

	/** 1 to 9 for a heading by outline level, else 0. */
	int outline;

	/** How many tables a paragraph stands in. */
	int tables;

	RtfState copy() {
		try {
			return (RtfState) clone();
		}
		catch (CloneNotSupportedException ex) {
			throw new AssertionError(ex);
		}
	}

	void plainLetters(int usualFont) {
		this.bold = false;
		this.italic = false;
		this.underline = false;
		this.raised = false;
		this.lowered = false;
		this.hidden = false;
		this.struck = false;
		this.size = 24;
		this.font = usualFont;
	}

	void plainParagraph() {
		this.style = 0;
		this.list = 0;
		this.depth = 0;
		this.outline = 0;
		this.tables = 0;
	}

	List<Mark> marks() {
		List<Mark> marks = new ArrayList<>();
		if (this.bold) {
			marks.add(new Bold());
		}
		if (this.italic) {
			marks.add(new Italic());
		}
		if (this.underline) {
			marks.add(new Underline());
		}
		if (this.raised) {
			marks.add(new Superscript());
		}
		else if (this.lowered) {
			marks.add(new Subscript());
		}
		return marks;
	}

}
