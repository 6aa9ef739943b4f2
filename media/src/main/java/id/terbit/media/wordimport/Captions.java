package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.media.wordimport.Piece.Cell;
import id.terbit.media.wordimport.Piece.Grid;
import id.terbit.media.wordimport.Piece.Line;
import id.terbit.media.wordimport.Piece.Picture;
import id.terbit.media.wordimport.Piece.Role;
import id.terbit.media.wordimport.Piece.Row;

/** Takes the line below a picture as its caption, and a photographer's name out of it. */
final class Captions {

	/** "Gambar 1. …", "Foto: …", "Gbr. 2 …", "Figure 3 – …". */
	private static final Pattern CAPTION = Pattern
		.compile("(?iu)(gambar|gbr\\.?|foto|figure|fig\\.?|ilustrasi|sumber foto|dok\\.?)\\s*[0-9:.–—-].*");

	/** "… (Foto: Nama)", "Foto: Nama", "Sumber: Nama" at the end. */
	private static final Pattern CREDIT = Pattern.compile(
			"(?iu)^(.*?)[\\s.,;–—-]*\\(?\\b(?:foto|kredit foto|sumber foto|sumber|dok\\.?)\\s*:\\s*([^()]{2,120}?)\\.?\\)?$");

	private static final int LONGEST = 600;

	private Captions() {
	}

	/** The pieces without the lines that became captions. */
	static List<Piece> taken(List<Piece> pieces) {
		List<Piece> left = new ArrayList<>();
		List<WordPicture> above = new ArrayList<>();
		boolean described = false;
		for (Piece piece : pieces) {
			if (piece instanceof Line line && isCaption(line) && describe(above, line.plain().strip())) {
				described = true;
				continue;
			}
			if (described || !(piece instanceof Picture)) {
				above.clear();
				described = false;
			}
			if (piece instanceof Picture picture) {
				above.add(picture.picture());
			}
			left.add(rest(piece));
		}
		return left;
	}

	/** What is no caption here: a table may hold some, and a line is one as any other. */
	private static Piece rest(Piece piece) {
		if (piece instanceof Grid grid) {
			return within(grid);
		}
		return (piece instanceof Line line && line.role() == Role.CAPTION) ? line.as(Role.PLAIN) : piece;
	}

	/**
	 * One line below several pictures beside each other speaks of all of them; a caption
	 * and a credit may stand on lines of their own.
	 * @return whether all the words found a place that was empty
	 */
	private static boolean describe(List<WordPicture> above, String words) {
		Matcher credit = CREDIT.matcher(words);
		boolean named = credit.matches();
		String caption = named ? credit.group(1).strip() : words;
		String photographer = named ? credit.group(2).strip() : "";
		boolean free = above.stream()
			.allMatch((picture) -> (caption.isEmpty() || picture.caption().isEmpty())
					&& (photographer.isEmpty() || picture.credit().isEmpty()));
		if (above.isEmpty() || !free) {
			return false;
		}
		above.forEach((picture) -> picture.describe(caption.isEmpty() ? picture.caption() : caption,
				photographer.isEmpty() ? picture.credit() : photographer));
		return true;
	}

	private static boolean isCaption(Line line) {
		String words = line.plain().strip();
		boolean looksLikeOne = line.role() == Role.PLAIN && line.item() == null && CAPTION.matcher(words).matches();
		return words.length() <= LONGEST && (line.role() == Role.CAPTION || looksLikeOne);
	}

	private static Grid within(Grid grid) {
		return new Grid(grid.rows()
			.stream()
			.map((row) -> new Row(row.cells()
				.stream()
				.map((cell) -> new Cell(cell.header(), cell.colspan(), cell.rowspan(), taken(cell.content())))
				.toList()))
			.toList());
	}

}
