package id.terbit.media.wordimport;

import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import id.terbit.body.Inline;
import id.terbit.media.wordimport.Piece.Item;
import id.terbit.media.wordimport.Piece.Line;
import id.terbit.media.wordimport.Piece.Role;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** One OpenDocument file while it is read: its parts, and what was found so far. */
final class OdtReading {

	private final OdtStyles styles;

	private final ZipFile zip;

	private final Findings findings = new Findings();

	private final List<WordPicture> pictures = new ArrayList<>();

	private final List<Element> notes = new ArrayList<>();

	private final OdtOutline outline;

	OdtReading(OdtStyles styles, ZipFile zip) {
		this.styles = styles;
		this.zip = zip;
		this.outline = new OdtOutline(styles);
	}

	OdtStyles styles() {
		return this.styles;
	}

	OdtOutline outline() {
		return this.outline;
	}

	ZipFile zip() {
		return this.zip;
	}

	Findings findings() {
		return this.findings;
	}

	List<WordPicture> pictures() {
		return this.pictures;
	}

	/** The number of a note, given at its mark. */
	int note(Element note) {
		this.notes.add(note);
		return this.notes.size();
	}

	/** The picture at an address, if it stands in the file. */
	@Nullable WordPicture picture(String address, String alt) {
		String name = address.startsWith("./") ? address.substring(2) : address;
		ZipEntry entry = this.zip.getEntry(name);
		if (entry == null || entry.isDirectory()) {
			return null;
		}
		String shown = name.substring(name.lastIndexOf('/') + 1);
		WordPicture picture = new WordPicture(shown, () -> {
			var in = this.zip.getInputStream(entry);
			if (in == null) {
				throw new FileNotFoundException(name);
			}
			return in;
		}, alt);
		this.pictures.add(picture);
		return picture;
	}

	/** Notes as a numbered list at the end of the text; notes may have notes. */
	void appendNotes(List<Piece> pieces) {
		for (int i = 0; i < this.notes.size(); i++) {
			if (i == 0) {
				pieces.add(new Piece.Rule());
			}
			this.findings.changed("note");
			Element body = WordXml.child(this.notes.get(i), "note-body");
			List<Line> lines = (body == null) ? List.of()
					: WordNotes.lines(this.pictures, this.findings, new OdtFlow(this).read(body));
			List<Inline> content = lines.isEmpty() ? List.of(new Inline.Text("—")) : WordNotes.joined(lines);
			pieces.add(new Line(Role.PLAIN, 0, new Item("notes", 0, i + 1), content));
		}
	}

}
