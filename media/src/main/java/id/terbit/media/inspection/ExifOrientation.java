package id.terbit.media.inspection;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Finds the orientation in EXIF data (CIPA DC-008, tag 0x0112 of the first directory).
 */
final class ExifOrientation {

	private static final int TAG = 0x0112;

	private static final int SHORT = 3;

	private static final int ENTRY = 12;

	private ExifOrientation() {
	}

	/**
	 * The orientation in a TIFF structure.
	 * @return 1 to 8; 1 where there is none or the structure is broken, since a picture
	 * is whole without it
	 */
	static int in(byte[] tiff) {
		try {
			return read(ByteBuffer.wrap(tiff));
		}
		catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException ex) {
			return 1;
		}
	}

	private static int read(ByteBuffer tiff) {
		int order = tiff.getShort(0);
		if (order != 0x4949 && order != 0x4D4D) {
			return 1;
		}
		tiff.order((order == 0x4949) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = tiff.getInt(4);
		int entries = Short.toUnsignedInt(tiff.getShort(directory));
		for (int i = 0; i < entries; i++) {
			int entry = directory + 2 + i * ENTRY;
			if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG && tiff.getShort(entry + 2) == SHORT) {
				int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
				return (value >= 1 && value <= 8) ? value : 1;
			}
		}
		return 1;
	}

}
