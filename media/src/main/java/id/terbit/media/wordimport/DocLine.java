package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;

import id.terbit.body.Mark;
import id.terbit.body.Mark.Bold;
import id.terbit.body.Mark.Italic;
import id.terbit.body.Mark.Subscript;
import id.terbit.body.Mark.Superscript;
import id.terbit.body.Mark.Underline;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;

/** Reads what stands in one paragraph of old Word, character by character. */
final class DocLine {

	/** Signs that stand for the parts of a field (MS-DOC 2.8.25). */
	static final char FIELD_BEGIN = '\u0013';

	static final char FIELD_SEPARATOR = '\u0014';

	static final char FIELD_END = '\u0015';

	private final DocReader reader;

	private final Ink ink;

	DocLine(DocReader reader) {
		this.reader = reader;
		this.ink = new Ink(reader.findings());
	}

	/** Stretches of text ({@link Stretch}) and pieces in order. */
	List<Object> read(Paragraph paragraph) {
		for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
			run(paragraph.getCharacterRun(i));
		}
		return this.ink.taken();
	}

	private void run(CharacterRun run) {
		if (run.isMarkedDeleted()) {
			this.reader.findings().changed("deletion-accepted");
			fieldsOf(run);
			return;
		}
		if (run.isMarkedInserted()) {
			this.reader.findings().changed("insertion-accepted");
		}
		if (picture(run)) {
			fieldsOf(run);
			return;
		}
		if (run.isStrikeThrough() || run.isDoubleStrikeThrough()) {
			this.reader.findings().changed("strike");
		}
		List<Mark> marks = marks(run);
		StringBuilder words = new StringBuilder();
		String text = run.text();
		for (int i = 0; i < text.length(); i++) {
			char sign = text.charAt(i);
			if (sign >= ' ' && !(sign == '(' && run.isSpecialCharacter())) {
				words.append(sign);
				continue;
			}
			say(words, marks, run);
			special(sign, run.getStartOffset() + i);
		}
		say(words, marks, run);
	}

	/** The marks of fields hold whatever becomes of the run that they stand in. */
	private void fieldsOf(CharacterRun run) {
		String text = run.text();
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= FIELD_BEGIN && text.charAt(i) <= FIELD_END) {
				this.reader.field(text.charAt(i), run.getStartOffset() + i);
			}
		}
	}

	private void say(StringBuilder words, List<Mark> marks, CharacterRun run) {
		String said = words.toString();
		words.setLength(0);
		if (said.isEmpty()) {
			return;
		}
		FieldStack fields = this.reader.fields();
		if (fields.instructing()) {
			fields.instruct(said);
		}
		else if (run.isVanished()) {
			if (!said.isBlank()) {
				this.reader.findings().leftOut("hidden-text", said);
			}
		}
		else {
			this.ink.say(said, marks, fields.link(), run.getFontSize());
		}
	}

	/** Signs below the space, which stand for what is no text (MS-DOC 2.3, 2.8). */
	private void special(char sign, int place) {
		FieldStack fields = this.reader.fields();
		switch (sign) {
			case '\t' -> this.ink.say(fields.instructing() ? "" : " ", List.of(), "", 0);
			case '\u000B' -> this.ink.lineBreak();
			case '\u0002' -> {
				int number = this.reader.note(place);
				if (number > 0) {
					this.ink.say("[" + number + "]", List.of(new Superscript()), "", 0);
				}
			}
			case '\u0008' -> drawing(place);
			case FIELD_BEGIN, FIELD_SEPARATOR, FIELD_END -> this.reader.field(sign, place);
			case '\u001E' -> this.ink.say("\u2011", List.of(), "", 0);
			case '(' -> this.reader.findings().leftOut("symbol", "");
			default -> {
				// ends of paragraphs, cells and pages; marks of comments; soft hyphens
			}
		}
	}

	private boolean picture(CharacterRun run) {
		if (!this.reader.document().getPicturesTable().hasPicture(run)) {
			return false;
		}
		Picture picture = this.reader.document().getPicturesTable().extractPicture(run, true);
		if (picture == null || picture.getContent() == null || picture.getContent().length == 0) {
			this.reader.findings().leftOut("picture-missing", "");
			return true;
		}
		String said = picture.getDescription();
		this.ink.stand(this.reader.picture(picture.suggestFileExtension(), picture.getContent(),
				(said != null) ? said.strip() : ""));
		return true;
	}

	/** A picture that stands beside the text. */
	private void drawing(int place) {
		OfficeDrawing drawing = this.reader.document().getOfficeDrawingsMain().getOfficeDrawingAt(place);
		byte[] content = (drawing != null) ? drawing.getPictureData() : null;
		if (content != null && content.length > 0) {
			this.ink.stand(this.reader.picture("", content, ""));
		}
	}

	private static List<Mark> marks(CharacterRun run) {
		List<Mark> marks = new ArrayList<>();
		if (run.isBold()) {
			marks.add(new Bold());
		}
		if (run.isItalic()) {
			marks.add(new Italic());
		}
		if (run.getUnderlineCode() != 0) {
			marks.add(new Underline());
		}
		switch (run.getSubSuperScriptIndex()) {
			case 1 -> marks.add(new Superscript());
			case 2 -> marks.add(new Subscript());
			default -> {
				// on the line
			}
		}
		return marks;
	}

}
