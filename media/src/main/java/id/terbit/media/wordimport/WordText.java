package id.terbit.media.wordimport;

import java.util.List;

/**
 * A file's text in reading order, before its pictures are in the library.
 *
 * @param pieces what follows title and summary
 * @param pictures every picture among the pieces, in order
 */
record WordText(String title, String summary, List<Piece> pieces, List<WordPicture> pictures, Findings findings) {

	WordText {
		pieces = List.copyOf(pieces);
		pictures = List.copyOf(pictures);
	}

}
