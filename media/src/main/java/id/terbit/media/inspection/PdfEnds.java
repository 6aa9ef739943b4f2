package id.terbit.media.inspection;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/** Looks where a PDF ends. */
final class PdfEnds {

	/**
	 * Readers look for the end within so many bytes (ISO 32000-1, annex H.3, note 18).
	 */
	private static final int TAIL = 1_024;

	private PdfEnds() {
	}

	/** Whether the end is there; a file that was cut off has none. */
	static boolean areWhole(Received received) throws IOException {
		byte[] tail = new byte[(int) Math.min(TAIL, received.size())];
		try (RandomAccessFile file = new RandomAccessFile(received.file().toFile(), "r")) {
			file.seek(received.size() - tail.length);
			file.readFully(tail);
		}
		return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
	}

}
