package id.terbit.media.wordimport;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import id.terbit.body.Inline;
import id.terbit.body.Inline.HardBreak;
import id.terbit.body.Inline.Text;
import id.terbit.media.wordimport.Piece.Item;
import id.terbit.media.wordimport.Piece.Line;
import id.terbit.media.wordimport.Piece.Role;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Footnotes and endnotes as a numbered list at the end of the text. */
final class WordNotes {

	private WordNotes() {
	}

	static void append(WordReading reading, List<Piece> pieces) {
		List<String> marked = List.copyOf(reading.notes().keySet());
		if (marked.isEmpty()) {
			return;
		}
		pieces.add(new Piece.Rule());
		int number = 0;
		for (String key : marked) {
			number++;
			reading.findings().changed("note");
			List<Line> lines = lines(reading, key);
			Item item = new Item("notes", 0, number);
			List<Line> whole = lines.isEmpty() ? List.of(new Line(Role.PLAIN, 0, null, List.of(new Text("—")))) : lines;
			pieces.add(new Line(Role.PLAIN, 0, item, joined(whole)));
		}
	}

	private static List<Line> lines(WordReading reading, String key) {
		int slash = key.indexOf('/');
		XWPFAbstractFootnoteEndnote note = note(reading.document(), key.substring(0, slash),
				WordXml.number(key.substring(slash + 1), -1));
		if (note == null) {
			return List.of();
		}
		return lines(reading.pictures(), reading.findings(), reading.story((Element) note.getCTFtnEdn().getDomNode()));
	}

	/**
	 * The lines of a note, those in tables too; a note has no place for pictures.
	 * @param pictures those of the file, which the note's leave
	 */
	static List<Line> lines(List<WordPicture> pictures, Findings findings, List<Piece> pieces) {
		List<Line> lines = new ArrayList<>();
		for (Piece piece : pieces) {
			if (piece instanceof Line line) {
				lines.add(line);
			}
			else if (piece instanceof Piece.Picture picture) {
				pictures.remove(picture.picture());
				findings.leftOut("picture-in-note", picture.picture().alt());
			}
			else if (piece instanceof Piece.Grid grid) {
				findings.changed("table-in-note");
				grid.rows()
					.stream()
					.flatMap((row) -> row.cells().stream())
					.forEach((cell) -> lines.addAll(lines(pictures, findings, cell.content())));
			}
		}
		return lines;
	}

	/** Lines of a note as one, with breaks between them. */
	static List<Inline> joined(List<Line> lines) {
		List<Inline> content = new ArrayList<>();
		for (Line line : lines) {
			if (!content.isEmpty()) {
				content.add(new HardBreak());
			}
			content.addAll(line.content());
		}
		return content;
	}

	private static @Nullable XWPFAbstractFootnoteEndnote note(XWPFDocument document, String kind, int id) {
		return kind.equals("footnote") ? document.getFootnoteByID(id)
				: document.getEndnotes()
					.stream()
					.filter((note) -> BigInteger.valueOf(id).equals(note.getCTFtnEdn().getId()))
					.findFirst()
					.orElse(null);
	}

}
