package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;

import id.terbit.media.wordimport.Piece.Item;
import id.terbit.media.wordimport.Piece.Line;
import id.terbit.media.wordimport.StyleNames.Meaning;
import org.jspecify.annotations.Nullable;

/** Gathers paragraphs and tables of a text, a note or a box of Rich Text Format. */
final class RtfFlow {

	/** Tables within tables that are told apart. */
	private static final int DEEPEST = 8;

	/** Longest number that is kept, in characters. */
	private static final int LONGEST_NUMBER = 100;

	private final RtfTables tables;

	private final Findings findings;

	private final Ink ink;

	/** What stands before the paragraph by itself; programs with lists count for it. */
	private final StringBuilder number = new StringBuilder();

	private final List<Piece> pieces = new ArrayList<>();

	/** The tables that are open, outermost first, and what stands in their open cells. */
	private final List<EdgedGrid> grids = new ArrayList<>();

	private final List<List<Piece>> cells = new ArrayList<>();

	private final List<Piece> beside = new ArrayList<>();

	RtfFlow(RtfTables tables, Findings findings) {
		this.tables = tables;
		this.findings = findings;
		this.ink = new Ink(findings);
	}

	Ink ink() {
		return this.ink;
	}

	/** Keeps what stood in a box beside the text until the paragraph ends. */
	void beside(List<Piece> box) {
		this.beside.addAll(box);
	}

	/** Takes what a program without lists shows before the paragraph. */
	void number(String words) {
		if (this.number.length() < LONGEST_NUMBER) {
			this.number.append(words);
		}
	}

	/** {@code \par}: the text so far is a paragraph. */
	void endParagraph(RtfState state, boolean contents) {
		List<Object> found = this.ink.taken();
		String label = this.number.toString().strip();
		this.number.setLength(0);
		if (found.isEmpty() && this.beside.isEmpty() && label.isEmpty()) {
			return;
		}
		Meaning meaning = this.tables.meaning(state);
		List<Piece> into = into(state.tables);
		if (contents || meaning.contents()) {
			this.findings.leftOut("contents");
		}
		else {
			AutoNumber number = this.tables.number(state, label);
			List<Object> whole = number.written(found, meaning.role(), this.findings);
			addAll(whole, meaning, whole.isEmpty() ? null : number.place(meaning.role(), this.findings), into);
		}
		into.addAll(this.beside);
		this.beside.clear();
	}

	private static void addAll(List<Object> found, Meaning meaning, @Nullable Item item, List<Piece> into) {
		Item place = item;
		for (Object part : found) {
			if (part instanceof Piece piece) {
				into.add(piece);
			}
			else if (part instanceof Stretch stretch) {
				into.add(new Line(meaning.role(), meaning.level(), place, stretch.content(), stretch.size()));
				place = null;
			}
		}
	}

	/** {@code \cell} and {@code \nestcell}. */
	void endCell(RtfState state, int level, boolean contents) {
		RtfState within = state.copy();
		within.tables = level;
		endParagraph(within, contents);
		int at = into(level) == this.pieces ? 0 : Math.min(DEEPEST, level) - 1;
		this.grids.get(at).endCell(this.cells.get(at));
		this.cells.set(at, new ArrayList<>());
	}

	/** The table of a level, opened where it is not yet. */
	EdgedGrid grid(int level) {
		int at = Math.max(1, Math.min(DEEPEST, level));
		while (this.grids.size() < at) {
			this.grids.add(new EdgedGrid());
			this.cells.add(new ArrayList<>());
		}
		return this.grids.get(at - 1);
	}

	/** The list that a paragraph of so many tables belongs to; deeper tables end. */
	private List<Piece> into(int level) {
		int wanted = Math.max(0, Math.min(DEEPEST, level));
		while (this.grids.size() > wanted) {
			int last = this.grids.size() - 1;
			EdgedGrid ended = this.grids.remove(last);
			List<Piece> loose = this.cells.remove(last);
			if (!loose.isEmpty()) {
				ended.endCell(loose);
			}
			Piece.Grid grid = ended.grid();
			if (!grid.rows().isEmpty()) {
				((last == 0) ? this.pieces : this.cells.get(last - 1)).add(grid);
			}
		}
		grid(wanted);
		return (wanted == 0) ? this.pieces : this.cells.get(wanted - 1);
	}

	/** Everything, once the text has ended. */
	List<Piece> ended(RtfState state, boolean contents) {
		endParagraph(state, contents);
		into(0);
		return this.pieces;
	}

}
