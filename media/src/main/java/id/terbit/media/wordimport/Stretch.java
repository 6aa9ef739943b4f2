package id.terbit.media.wordimport;

import java.util.List;

import id.terbit.body.Inline;

/**
 * Text between two pictures of one paragraph.
 *
 * @param size of its smallest letters in half points; 0 where the file does not say
 */
record Stretch(List<Inline> content, int size) {

	Stretch {
		content = List.copyOf(content);
	}

}
