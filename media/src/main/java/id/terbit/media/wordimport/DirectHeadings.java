package id.terbit.media.wordimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

import id.terbit.media.wordimport.Piece.Line;
import id.terbit.media.wordimport.Piece.Role;

/**
 * Finds headings that somebody made by hand: a short line of its own in bold, larger than
 * the text, or as large where the file has no headings by style at all.
 */
final class DirectHeadings {

	/** Longest line that is taken for a heading, in characters. */
	private static final int LONGEST = 120;

	/** Half points by which a line must be larger than the text. */
	private static final int LARGER = 2;

	/** A sentence, a clause or a line of a signature ends so. */
	private static final Pattern NO_HEADING = Pattern.compile(".*[.,;:!…]");

	private DirectHeadings() {
	}

	/** The pieces with such lines as headings; each is reported. */
	static List<Piece> found(List<Piece> pieces, Findings findings) {
		int body = bodySize(pieces);
		boolean styled = pieces.stream().anyMatch((piece) -> piece instanceof Line line && line.role() == Role.HEADING);
		TreeSet<Integer> sizes = new TreeSet<>();
		List<Boolean> found = new ArrayList<>();
		for (int i = 0; i < pieces.size(); i++) {
			boolean heading = pieces.get(i) instanceof Line line && isHeading(line, pieces, i, body, styled);
			found.add(heading);
			if (heading && pieces.get(i) instanceof Line line) {
				sizes.add(line.size());
			}
		}
		List<Integer> ranks = new ArrayList<>(sizes.descendingSet());
		List<Piece> result = new ArrayList<>();
		for (int i = 0; i < pieces.size(); i++) {
			if (found.get(i) && pieces.get(i) instanceof Line line) {
				findings.changed("heading-from-dress");
				result.add(line.asHeading(Math.min(9, ranks.indexOf(line.size()) + 1)));
			}
			else {
				result.add(pieces.get(i));
			}
		}
		return result;
	}

	private static boolean isHeading(Line line, List<Piece> pieces, int at, int body, boolean styled) {
		String words = line.plain().strip();
		boolean alone = line.role() == Role.PLAIN && line.item() == null && !words.isEmpty()
				&& words.length() <= LONGEST && Lines.allBold(line.content()) && !NO_HEADING.matcher(words).matches();
		if (!alone || at + 1 >= pieces.size()) {
			return false;
		}
		boolean larger = body > 0 && line.size() >= body + LARGER;
		return larger || (!styled && at > 0 && opensText(pieces.get(at + 1), words.length()));
	}

	/** Names below a text are bold lines too, but no longer text follows them. */
	private static boolean opensText(Piece next, int length) {
		if (next instanceof Line line) {
			return line.item() != null || (line.plain().length() > length && !Lines.allBold(line.content()));
		}
		return next instanceof Piece.Grid;
	}

	/** The size in which most of the text is set; 0 where no size is known. */
	private static int bodySize(List<Piece> pieces) {
		Map<Integer, Integer> characters = new HashMap<>();
		for (Piece piece : pieces) {
			if (piece instanceof Line line && line.role() == Role.PLAIN && line.size() > 0) {
				characters.merge(line.size(), line.plain().length(), Integer::sum);
			}
		}
		return characters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
	}

}
