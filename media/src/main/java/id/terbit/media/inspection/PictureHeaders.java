package id.terbit.media.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks through the parts of a picture from its first to its last without decoding it:
 * finds size and orientation, and notices where it was cut off.
 */
final class PictureHeaders {

	private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

	private PictureHeaders() {
	}

	/**
	 * Walks through a picture.
	 * @throws DamagedException where it ends early or is no such picture
	 */
	static PictureFacts read(FileType type, Bytes in) throws IOException {
		try {
			PictureFacts facts = switch (type) {
				case JPEG -> jpeg(in);
				case PNG -> png(in);
				case GIF -> gif(in);
				case WEBP -> WebpHeader.read(in);
				default -> throw new IllegalArgumentException(type + " is no picture");
			};
			if (facts.width() < 1 || facts.height() < 1) {
				throw new DamagedException("a picture without pixels");
			}
			return facts;
		}
		catch (EOFException ex) {
			throw new DamagedException("the picture ends early");
		}
	}

	/** ITU T.81, annex B. */
	private static PictureFacts jpeg(Bytes in) throws IOException {
		expect(in.u16() == 0xFFD8, "no start of image");
		int width = 0;
		int height = 0;
		int orientation = 1;
		int marker = nextMarker(in);
		while (marker != 0xD9) {
			int length = in.u16() - 2;
			expect(length >= 0, "a segment without length");
			if (isFrame(marker)) {
				expect(length >= 6, "a frame without size");
				in.skip(1);
				height = in.u16();
				width = in.u16();
				in.skip(length - 5L);
			}
			else if (marker == 0xE1) {
				orientation = exif(in.bytes(length), orientation);
			}
			else {
				in.skip(length);
			}
			marker = (marker == 0xDA) ? afterScan(in) : nextMarker(in);
		}
		return new PictureFacts(width, height, orientation, false);
	}

	/** SOF0 to SOF15 without DHT, JPG and DAC. */
	private static boolean isFrame(int marker) {
		return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
	}

	private static int exif(byte[] segment, int before) {
		boolean exif = segment.length > EXIF.length && Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length);
		return exif ? ExifOrientation.in(Arrays.copyOfRange(segment, EXIF.length, segment.length)) : before;
	}

	private static int nextMarker(Bytes in) throws IOException {
		expect(in.u8() == 0xFF, "no marker");
		int marker = in.u8();
		while (marker == 0xFF) {
			marker = in.u8();
		}
		return marker;
	}

	/** Passes over coded data: FF 00 is a byte of it, FF D0 to FF D7 restart it. */
	private static int afterScan(Bytes in) throws IOException {
		while (true) {
			if (in.u8() != 0xFF) {
				continue;
			}
			int marker = in.u8();
			while (marker == 0xFF) {
				marker = in.u8();
			}
			if (marker != 0 && (marker < 0xD0 || marker > 0xD7)) {
				return marker;
			}
		}
	}

	/** PNG third edition, chapter 5. */
	private static PictureFacts png(Bytes in) throws IOException {
		expect(in.u32() == 0x8950_4E47L && in.u32() == 0x0D0A_1A0AL, "no PNG signature");
		expect(in.u32() == 13 && in.letters(4).equals("IHDR"), "no header");
		long width = in.u32();
		long height = in.u32();
		in.skip(5 + 4L);
		int orientation = 1;
		boolean moving = false;
		while (true) {
			long length = in.u32();
			expect(length <= Integer.MAX_VALUE, "a chunk without end");
			String type = in.letters(4);
			if (type.equals("eXIf") && length <= 65_536) {
				orientation = ExifOrientation.in(in.bytes((int) length));
				in.skip(4);
			}
			else {
				in.skip(length + 4);
			}
			moving |= type.equals("acTL");
			if (type.equals("IEND")) {
				return new PictureFacts(size(width), size(height), orientation, moving);
			}
		}
	}

	/** GIF89a, the largest of screen and frames. */
	private static PictureFacts gif(Bytes in) throws IOException {
		expect(in.letters(4).equals("GIF8"), "no GIF signature");
		in.skip(2);
		int width = in.u16le();
		int height = in.u16le();
		skipColours(in, in.u8(), 2);
		int frames = 0;
		while (true) {
			switch (in.u8()) {
				case 0x3B -> {
					expect(frames > 0, "no frame");
					return new PictureFacts(width, height, 1, frames > 1);
				}
				case 0x21 -> {
					in.skip(1);
					skipBlocks(in);
				}
				case 0x2C -> {
					frames++;
					int left = in.u16le();
					int top = in.u16le();
					width = Math.max(width, left + in.u16le());
					height = Math.max(height, top + in.u16le());
					skipColours(in, in.u8(), 0);
					in.skip(1);
					skipBlocks(in);
				}
				default -> throw new DamagedException("an unknown block");
			}
		}
	}

	private static void skipColours(Bytes in, int flags, int more) throws IOException {
		in.skip(more + (((flags & 0x80) != 0) ? 3L << ((flags & 7) + 1) : 0));
	}

	private static void skipBlocks(Bytes in) throws IOException {
		for (int length = in.u8(); length > 0; length = in.u8()) {
			in.skip(length);
		}
	}

	private static int size(long value) {
		return (int) Math.min(value, Integer.MAX_VALUE);
	}

	static void expect(boolean holds, String otherwise) throws DamagedException {
		if (!holds) {
			throw new DamagedException(otherwise);
		}
	}

}
