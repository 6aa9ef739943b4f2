package id.terbit.media.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;

/** Reads numbers at places of a file, big end first, and counts how often it looks. */
final class Places {

	/** A film of an hour in fragments of a second has far fewer parts. */
	private static final int MOST_PARTS = 200_000;

	private final RandomAccessFile file;

	private final byte[] eight = new byte[8];

	private int parts;

	Places(RandomAccessFile file) {
		this.file = file;
	}

	long size() throws IOException {
		return this.file.length();
	}

	/** Counts a part that is looked at. */
	void part() throws DamagedException {
		this.parts++;
		PictureHeaders.expect(this.parts <= MOST_PARTS, "too many parts");
	}

	/**
	 * A number of one to eight bytes, without sign save where all eight are used.
	 * @throws DamagedException where the file ends before
	 */
	long number(long place, int bytes) throws IOException {
		PictureHeaders.expect(place >= 0 && bytes >= 0 && bytes <= 8, "no number");
		try {
			this.file.seek(place);
			this.file.readFully(this.eight, 0, bytes);
		}
		catch (EOFException ex) {
			throw new DamagedException("the video ends early");
		}
		long number = 0;
		for (int i = 0; i < bytes; i++) {
			number = (number << 8) | (this.eight[i] & 0xFF);
		}
		return number;
	}

}
