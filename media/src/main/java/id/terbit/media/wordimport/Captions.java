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
		for (int i = 0; i < pieces.size(); i++) {
			Piece piece = pieces.get(i);
			boolean below = !left.isEmpty() && left.get(left.size() - 1) instanceof Picture;
			if (below && piece instanceof Line line && isCaption(line)
					&& left.get(left.size() - 1) instanceof Picture picture && picture.picture().caption().isEmpty()) {
				describe(left, line.plain().strip());
			}
			else if (piece instanceof Grid grid) {
				left.add(within(grid));
			}
			else {
				left.add((piece instanceof Line line && line.role() == Role.CAPTION) ? line.as(Role.PLAIN) : piece);
			}
		}
		return left;
	}

	/** One line below several pictures beside each other speaks of all of them. */
	private static void describe(List<Piece> left, String words) {
		Matcher credit = CREDIT.matcher(words);
		boolean named = credit.matches();
		String caption = named ? credit.group(1).strip() : words;
		String photographer = named ? credit.group(2).strip() : "";
		for (int i = left.size() - 1; i >= 0 && left.get(i) instanceof Picture picture; i--) {
			if (!picture.picture().caption().isEmpty() || !picture.picture().credit().isEmpty()) {
				return;
			}
			picture.picture().describe(caption, photographer);
		}
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
