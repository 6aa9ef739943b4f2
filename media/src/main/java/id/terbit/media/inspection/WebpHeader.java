package id.terbit.media.inspection;

import java.io.IOException;

/** WebP as RFC 9649 describes it. */
final class WebpHeader {

	private int width;

	private int height;

	private int orientation = 1;

	private boolean moving;

	private WebpHeader() {
	}

	static PictureFacts read(Bytes in) throws IOException {
		PictureHeaders.expect(in.letters(4).equals("RIFF"), "no RIFF");
		long rest = in.u32le();
		PictureHeaders.expect(in.letters(4).equals("WEBP"), "no WEBP");
		rest -= 4;
		WebpHeader header = new WebpHeader();
		while (rest >= 8) {
			rest -= 8 + header.chunk(in);
		}
		return new PictureFacts(header.width, header.height, header.orientation, header.moving);
	}

	/** Reads one chunk and gives its padded length. */
	private long chunk(Bytes in) throws IOException {
		String type = in.letters(4);
		long length = in.u32le();
		long padded = length + (length & 1);
		long read = switch (type) {
			case "VP8X" -> extended(in);
			case "VP8 " -> lossy(in);
			case "VP8L" -> lossless(in);
			case "EXIF" -> exif(in, length);
			default -> 0;
		};
		PictureHeaders.expect(read <= padded, "a chunk too short");
		in.skip(padded - read);
		return padded;
	}

	private long extended(Bytes in) throws IOException {
		this.moving = (in.u8() & 0x02) != 0;
		in.skip(3);
		atLeast(in.u24le() + 1, in.u24le() + 1);
		return 10;
	}

	/** RFC 6386, 9.1. */
	private long lossy(Bytes in) throws IOException {
		in.skip(3);
		PictureHeaders.expect(in.u24le() == 0x2A019D, "no key frame");
		atLeast(in.u16le() & 0x3FFF, in.u16le() & 0x3FFF);
		return 10;
	}

	private long lossless(Bytes in) throws IOException {
		PictureHeaders.expect(in.u8() == 0x2F, "no lossless signature");
		long bits = in.u32le();
		atLeast((int) (bits & 0x3FFF) + 1, (int) ((bits >> 14) & 0x3FFF) + 1);
		return 5;
	}

	private long exif(Bytes in, long length) throws IOException {
		if (length > 65_536) {
			return 0;
		}
		this.orientation = ExifOrientation.in(in.bytes((int) length));
		return length;
	}

	private void atLeast(int chunkWidth, int chunkHeight) {
		this.width = Math.max(this.width, chunkWidth);
		this.height = Math.max(this.height, chunkHeight);
	}

}
