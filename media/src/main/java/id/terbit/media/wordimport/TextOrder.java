package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import id.terbit.body.Inline;
import id.terbit.media.wordimport.Piece.Line;
import id.terbit.media.wordimport.Piece.Role;

/** Finds title, summary and captions among the pieces of a file. */
final class TextOrder {

	/** Longest title of a document, in characters. */
	private static final int TITLE = 300;

	/** A paragraph in bold that is no longer than this may be a title. */
	private static final int SHORT = 200;

	private static final int SUMMARY = 1_000;

	private TextOrder() {
	}

	static WordText of(FileText file, String fileName) {
		Findings findings = file.findings();
		List<Piece> pieces = new ArrayList<>(DirectHeadings.found(file.pieces(), findings));
		Line title = title(file, pieces, fileName);
		String words = title.plain().strip();
		String shown = cut(words);
		if (shown.length() < words.length() && !pieces.contains(title)) {
			findings.changed("title-cut");
			pieces.add(0, title.as(Role.PLAIN));
		}
		String summary = summary(pieces, findings);
		List<Piece> captioned = Captions.taken(pieces);
		return new WordText(shown, summary, captioned, file.pictures(), findings);
	}

	/**
	 * The line in the style of a title; else a heading that opens the text; else the
	 * title among the file's properties; else a bold first line; else its first heading,
	 * which stays in the text; else its name.
	 */
	private static Line title(FileText file, List<Piece> pieces, String fileName) {
		Findings findings = file.findings();
		int styled = first(pieces, (line) -> line.role() == Role.TITLE);
		if (styled >= 0) {
			findings.carried("title");
			return (Line) pieces.remove(styled);
		}
		int opening = first(pieces, (line) -> true);
		if (opening >= 0 && line(pieces, opening).role() == Role.HEADING) {
			findings.changed("title-from-heading");
			return (Line) pieces.remove(opening);
		}
		String property = file.property().strip();
		if (isSpeaking(property)) {
			findings.changed("title-from-properties");
			if (opening >= 0 && line(pieces, opening).plain().equalsIgnoreCase(property)) {
				return (Line) pieces.remove(opening);
			}
			return words(property);
		}
		if (opening >= 0 && isBoldTitle(line(pieces, opening))) {
			findings.changed("title-from-first-line");
			return (Line) pieces.remove(opening);
		}
		int heading = first(pieces, (line) -> line.role() == Role.HEADING);
		if (heading >= 0) {
			findings.changed("title-from-heading");
			return line(pieces, heading);
		}
		findings.changed("title-from-name");
		return words(fileName.substring(0, Math.max(0, fileName.lastIndexOf('.'))));
	}

	private static Line words(String text) {
		return new Line(Role.PLAIN, 0, null, List.of(new Inline.Text(text)));
	}

	/** Word's own default properties say nothing about the text. */
	private static boolean isSpeaking(String property) {
		return property.length() > 3 && !property.startsWith("Microsoft Word") && !property.matches("(?i)document\\d*");
	}

	private static boolean isBoldTitle(Line line) {
		return line.role() == Role.PLAIN && line.item() == null && line.plain().length() <= SHORT
				&& Lines.allBold(line.content());
	}

	private static String summary(List<Piece> pieces, Findings findings) {
		int subtitle = first(pieces, (line) -> line.role() == Role.SUBTITLE);
		if (subtitle < 0 || line(pieces, subtitle).plain().length() > SUMMARY) {
			return "";
		}
		findings.changed("summary");
		return ((Line) pieces.remove(subtitle)).plain().strip();
	}

	private static int first(List<Piece> pieces, Predicate<Line> wanted) {
		for (int i = 0; i < pieces.size(); i++) {
			if (pieces.get(i) instanceof Line line && wanted.test(line)) {
				return i;
			}
		}
		return -1;
	}

	private static Line line(List<Piece> pieces, int at) {
		return (Line) pieces.get(at);
	}

	private static String cut(String text) {
		int length = text.codePointCount(0, text.length());
		return (length <= TITLE) ? text : text.substring(0, text.offsetByCodePoints(0, TITLE)).strip();
	}

}
