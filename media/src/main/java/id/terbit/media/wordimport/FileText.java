package id.terbit.media.wordimport;

import java.util.List;

/**
 * What a reader of one format found in a file, in reading order.
 *
 * @param property the title among the file's properties; may be empty
 * @param pictures every picture among the pieces, in order
 */
record FileText(String property, List<Piece> pieces, List<WordPicture> pictures, Findings findings) {

	FileText {
		pieces = List.copyOf(pieces);
		pictures = List.copyOf(pictures);
	}

}
