package id.terbit.media.inspection;

import java.io.IOException;

/**
 * Walks through the boxes of an MP4 (ISO/IEC 14496-12) without playing it: finds the size
 * of the picture and the length, and notices where the file was cut off.
 */
final class Mp4Header {

	private static final int DEEPEST = 6;

	private static final long FTYP = name("ftyp");

	private static final long MOOV = name("moov");

	private static final long TRAK = name("trak");

	private static final long MDIA = name("mdia");

	private static final long MVEX = name("mvex");

	private static final long MVHD = name("mvhd");

	private static final long MEHD = name("mehd");

	private static final long TKHD = name("tkhd");

	private static final long HDLR = name("hdlr");

	private static final long VIDE = name("vide");

	private final Places in;

	private boolean described;

	private long scale;

	private long length;

	/** Of the track that is being read. */
	private double trackWidth;

	private double trackHeight;

	private boolean isVideo;

	private double width;

	private double height;

	private Mp4Header(Places in) {
		this.in = in;
	}

	static VideoFacts read(Places in) throws IOException {
		PictureHeaders.expect(in.number(4, 4) == FTYP, "no file type");
		Mp4Header header = new Mp4Header(in);
		header.boxes(0, in.size(), 0);
		PictureHeaders.expect(header.described, "nothing says what to play");
		return VideoFacts.of(header.width, header.height, (double) header.length, (double) header.scale);
	}

	private void boxes(long from, long end, int depth) throws IOException {
		long place = from;
		while (place < end) {
			this.in.part();
			// a few zeros may fill what is left
			if (end - place < 8) {
				PictureHeaders.expect(depth > 0, "a box without head");
				return;
			}
			long size = this.in.number(place, 4);
			long type = this.in.number(place + 4, 4);
			long head = 8;
			if (size == 1) {
				size = this.in.number(place + 8, 8);
				head = 16;
			}
			else if (size == 0) {
				size = end - place;
			}
			PictureHeaders.expect(size >= head && size <= end - place, "a box reaches beyond its end");
			box(type, place + head, place + size, depth);
			place += size;
		}
	}

	private void box(long type, long from, long end, int depth) throws IOException {
		if (type == TRAK) {
			this.isVideo = false;
			this.trackWidth = 0;
			this.trackHeight = 0;
		}
		if (depth < DEEPEST && (type == MOOV || type == TRAK || type == MDIA || type == MVEX)) {
			boxes(from, end, depth + 1);
		}
		if (type == MOOV) {
			this.described = true;
		}
		else if (type == TRAK && this.isVideo && this.width == 0) {
			this.width = this.trackWidth;
			this.height = this.trackHeight;
		}
		else if (type == MVHD) {
			boolean wide = this.in.number(from, 1) == 1;
			this.scale = this.in.number(from + (wide ? 20 : 12), 4);
			this.length = Math.max(this.length, this.in.number(from + (wide ? 24 : 16), wide ? 8 : 4));
		}
		else if (type == MEHD) {
			boolean wide = this.in.number(from, 1) == 1;
			this.length = Math.max(this.length, this.in.number(from + 4, wide ? 8 : 4));
		}
		else if (type == HDLR) {
			this.isVideo |= this.in.number(from + 8, 4) == VIDE;
		}
		else if (type == TKHD) {
			track(from);
		}
	}

	/** Size in 16.16; a phone held upright turns it by its matrix. */
	private void track(long from) throws IOException {
		long matrix = from + ((this.in.number(from, 1) == 1) ? 52 : 40);
		boolean turned = this.in.number(matrix, 4) == 0 && this.in.number(matrix + 16, 4) == 0;
		double first = this.in.number(matrix + 36, 4) / 65_536.0;
		double second = this.in.number(matrix + 40, 4) / 65_536.0;
		this.trackWidth = turned ? second : first;
		this.trackHeight = turned ? first : second;
	}

	private static long name(String letters) {
		long name = 0;
		for (int i = 0; i < letters.length(); i++) {
			name = (name << 8) | letters.charAt(i);
		}
		return name;
	}

}
