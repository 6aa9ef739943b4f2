package id.terbit.media.wordimport;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import id.terbit.body.Inline;
import id.terbit.body.Mark.Superscript;
import id.terbit.media.wordimport.Piece.Item;
import id.terbit.media.wordimport.Piece.Line;
import id.terbit.media.wordimport.Piece.Role;

/**
 * The text of a file of Rich Text Format while it is read, with the notes and boxes that
 * are texts within it.
 */
final class RtfText {

	private final RtfTables tables;

	private final Findings findings;

	private final FieldStack fields = new FieldStack();

	private final List<WordPicture> pictures = new ArrayList<>();

	private final List<List<Piece>> notes = new ArrayList<>();

	/** Hidden words that no text has followed yet. */
	private final StringBuilder hidden = new StringBuilder();

	/** Words of fields that show nothing of them. */
	private final StringBuilder swallowed = new StringBuilder();

	private final Deque<RtfFlow> flows = new ArrayDeque<>();

	RtfText(RtfTables tables, Findings findings) {
		this.tables = tables;
		this.findings = findings;
		this.flows.push(new RtfFlow(tables, findings));
	}

	FieldStack fields() {
		return this.fields;
	}

	/** The text that is read now: of the document, a note or a box. */
	RtfFlow flow() {
		return this.flows.element();
	}

	void say(String words, RtfState now) {
		if (this.fields.instructing()) {
			this.swallowed.append(words);
			return;
		}
		if (now.deleted) {
			this.findings.changed("deletion-accepted");
			return;
		}
		if (now.hidden) {
			this.hidden.append(words);
			return;
		}
		noteHidden();
		if (now.inserted && !words.isBlank()) {
			this.findings.changed("insertion-accepted");
		}
		if (now.struck && !words.isBlank()) {
			this.findings.changed("strike");
		}
		flow().ink().say(words, now.marks(), this.fields.link(), now.size);
	}

	void beginField() {
		this.fields.mark("begin");
	}

	/** Words of a field that stood in neither its instruction nor its result are told. */
	void endField() {
		this.fields.mark("end");
		if (!this.fields.instructing()) {
			noteField(this.swallowed.toString());
			this.swallowed.setLength(0);
		}
	}

	/** The file ends amid a group: an instruction without end may have been text. */
	void cutOff() {
		noteField(this.fields.unfinished());
	}

	private void noteField(String words) {
		if (!words.isBlank()) {
			this.findings.leftOut("field-text", words);
		}
	}

	private void noteHidden() {
		String words = this.hidden.toString();
		this.hidden.setLength(0);
		if (!words.isBlank()) {
			this.findings.leftOut("hidden-text", words);
		}
	}

	void lineBreak() {
		if (!this.fields.instructing()) {
			flow().ink().lineBreak();
		}
	}

	void endParagraph(RtfState now) {
		noteHidden();
		flow().endParagraph(now, this.fields.inContents());
	}

	/** {@code \cell}, or {@code \nestcell} of a table within others. */
	void endCell(RtfState now, int level) {
		noteHidden();
		flow().endCell(now, level, this.fields.inContents());
	}

	/**
	 * Begins a note, whose number stands here.
	 * @return what is to be done with the state at its end
	 */
	Consumer<RtfState> note() {
		List<Piece> note = new ArrayList<>();
		this.notes.add(note);
		flow().ink().say("[" + this.notes.size() + "]", List.of(new Superscript()), "", 0);
		return within(note::addAll);
	}

	/**
	 * Begins a box of text beside the paragraph.
	 * @return what is to be done with the state at its end
	 */
	Consumer<RtfState> box() {
		RtfFlow around = flow();
		return within((pieces) -> {
			if (!pieces.isEmpty()) {
				this.findings.changed("text-box");
				around.beside(pieces);
			}
		});
	}

	private Consumer<RtfState> within(Consumer<List<Piece>> use) {
		RtfFlow flow = new RtfFlow(this.tables, this.findings);
		this.flows.push(flow);
		return (now) -> {
			this.flows.remove(flow);
			use.accept(flow.ended(now, false));
		};
	}

	void picture(RtfPicture taken, String alt) {
		byte[] content = taken.bytes();
		WordPicture found = new WordPicture("gambar" + (this.pictures.size() + 1) + "." + taken.extension(),
				() -> new ByteArrayInputStream(content), alt);
		this.pictures.add(found);
		flow().ink().stand(new Piece.Picture(found));
	}

	/** Everything that was read, its notes behind it. */
	FileText ended(String title, RtfState now) {
		noteHidden();
		List<Piece> pieces = new ArrayList<>(flow().ended(now, false));
		for (int i = 0; i < this.notes.size(); i++) {
			if (i == 0) {
				pieces.add(new Piece.Rule());
			}
			this.findings.changed("note");
			List<Line> lines = WordNotes.lines(this.pictures, this.findings, this.notes.get(i));
			List<Inline> content = lines.isEmpty() ? List.of(new Inline.Text("—")) : WordNotes.joined(lines);
			pieces.add(new Line(Role.PLAIN, 0, new Item("notes", 0, i + 1), content));
		}
		return new FileText(title, pieces, this.pictures, this.findings);
	}

}
