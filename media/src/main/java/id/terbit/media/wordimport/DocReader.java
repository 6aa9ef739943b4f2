package id.terbit.media.wordimport;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import id.terbit.body.Inline;
import id.terbit.media.wordimport.Piece.Item;
import id.terbit.media.wordimport.Piece.Line;
import id.terbit.media.wordimport.Piece.Role;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;

/** Reads a file of Word before 2007 through POI's HWPF. */
final class DocReader {

	private final HWPFDocument document;

	private final Findings findings = new Findings();

	private final List<WordPicture> pictures = new ArrayList<>();

	private final List<Range> notes = new ArrayList<>();

	private FieldStack fields = new FieldStack();

	/** Where fields begin whose end is nowhere: no fields at all. */
	private Set<Integer> endless = Set.of();

	private final DocLists lists = new DocLists();

	DocReader(HWPFDocument document) {
		this.document = document;
	}

	FileText read() {
		List<Piece> pieces = new ArrayList<>(story(this.document.getRange()));
		appendBoxes(pieces);
		appendNotes(pieces);
		noteAround();
		String title = this.document.getSummaryInformation() != null ? this.document.getSummaryInformation().getTitle()
				: null;
		return new FileText((title != null) ? title.strip() : "", pieces, this.pictures, this.findings);
	}

	/**
	 * Reads a text with fields of its own. A field that it begins and never ends would
	 * swallow the rest, so what stands in it is text.
	 */
	private List<Piece> story(Range range) {
		this.fields = new FieldStack();
		this.endless = endless(range);
		return new DocFlow(this).read(range);
	}

	private static Set<Integer> endless(Range range) {
		Deque<Integer> open = new ArrayDeque<>();
		String text = (range.getEndOffset() > range.getStartOffset()) ? range.text() : "";
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == DocLine.FIELD_BEGIN) {
				open.push(range.getStartOffset() + i);
			}
			else if (text.charAt(i) == DocLine.FIELD_END) {
				open.poll();
			}
		}
		return Set.copyOf(open);
	}

	HWPFDocument document() {
		return this.document;
	}

	Findings findings() {
		return this.findings;
	}

	FieldStack fields() {
		return this.fields;
	}

	/** A mark of a field at a place of the text: its begin, separator or end. */
	void field(char mark, int place) {
		switch (mark) {
			case DocLine.FIELD_BEGIN -> {
				if (!this.endless.contains(place)) {
					this.fields.mark("begin");
				}
			}
			case DocLine.FIELD_SEPARATOR -> this.fields.mark("separate");
			default -> this.fields.mark("end");
		}
	}

	DocLists lists() {
		return this.lists;
	}

	Piece.Picture picture(String extension, byte[] content, String alt) {
		String name = "gambar" + (this.pictures.size() + 1) + (extension.isEmpty() ? "" : "." + extension);
		WordPicture picture = new WordPicture(name, () -> new ByteArrayInputStream(content), alt);
		this.pictures.add(picture);
		return new Piece.Picture(picture);
	}

	/**
	 * The number of the note whose mark stands at a place of the text; 0 where none does.
	 */
	int note(int place) {
		int number = note(this.document.getFootnotes(), this.document.getFootnoteRange(), place);
		return (number > 0) ? number : note(this.document.getEndnotes(), this.document.getEndnoteRange(), place);
	}

	private int note(Notes all, Range range, int place) {
		int index = all.getNoteIndexByAnchorPosition(place);
		if (index < 0) {
			return 0;
		}
		int start = range.getStartOffset() + all.getNoteTextStartOffset(index);
		int end = range.getStartOffset() + all.getNoteTextEndOffset(index);
		this.notes.add(new Range(start, end, this.document));
		return this.notes.size();
	}

	/** Old Word keeps the text of all boxes in one place, apart from where they stand. */
	private void appendBoxes(List<Piece> pieces) {
		List<Piece> boxes = story(this.document.getMainTextboxRange());
		if (!boxes.isEmpty()) {
			this.findings.changed("text-box-end");
			pieces.addAll(boxes);
		}
	}

	private void appendNotes(List<Piece> pieces) {
		for (int i = 0; i < this.notes.size(); i++) {
			if (i == 0) {
				pieces.add(new Piece.Rule());
			}
			this.findings.changed("note");
			List<Line> lines = WordNotes.lines(this.pictures, this.findings, story(this.notes.get(i)));
			List<Inline> content = lines.isEmpty() ? List.of(new Inline.Text("—")) : WordNotes.joined(lines);
			pieces.add(new Line(Role.PLAIN, 0, new Item("notes", 0, i + 1), content));
		}
	}

	private void noteAround() {
		HeaderStories stories = new HeaderStories(this.document);
		edge("header", stories.getFirstHeaderSubrange());
		edge("header", stories.getOddHeaderSubrange());
		edge("header", stories.getEvenHeaderSubrange());
		edge("footer", stories.getFirstFooterSubrange());
		edge("footer", stories.getOddFooterSubrange());
		edge("footer", stories.getEvenFooterSubrange());
		String comments = said(this.document.getCommentsRange().text());
		if (!comments.isEmpty()) {
			this.findings.leftOut("comment", comments);
		}
	}

	private void edge(String code, @Nullable Range range) {
		String text = (range != null) ? said(range.text()) : "";
		if (!text.isEmpty()) {
			this.findings.leftOut(code, text);
		}
	}

	private static String said(String text) {
		return Range.stripFields(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
	}

}
