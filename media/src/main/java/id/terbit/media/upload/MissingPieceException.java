package id.terbit.media.upload;

import java.io.IOException;

/** What was sent in pieces ends too early. */
class MissingPieceException extends IOException {

	private static final long serialVersionUID = 1L;

	MissingPieceException(long start, long size) {
		super("no piece at " + start + " of " + size + " bytes");
	}

}
