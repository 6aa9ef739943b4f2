package id.terbit.media.inspection;

import java.io.IOException;

/**
 * Walks through the elements of a WebM (RFC 8794, RFC 9559) as far as its first pictures:
 * finds their size and the length.
 */
final class WebmHeader {

	private static final int DEEPEST = 6;

	private static final long EBML = 0x1A45DFA3L;

	private static final long SEGMENT = 0x18538067L;

	private static final long INFO = 0x1549A966L;

	private static final long TRACKS = 0x1654AE6BL;

	private static final long CLUSTER = 0x1F43B675L;

	private static final long TRACK = 0xAE;

	private static final long VIDEO = 0xE0;

	private static final long WIDTH = 0xB0;

	private static final long HEIGHT = 0xBA;

	private static final long DURATION = 0x4489;

	private static final long TICK = 0x2AD7B1L;

	/** All bits of its size are set: it reaches to the end of what it stands in. */
	private static final long UNKNOWN = -1;

	private static final double NANOS = 1_000_000_000.0;

	private final Places in;

	private long width;

	private long height;

	private double length;

	/** Nanoseconds. */
	private long tick = 1_000_000;

	private boolean playing;

	/** Where the part that was last looked at ends. */
	private long next;

	private WebmHeader(Places in) {
		this.in = in;
	}

	static VideoFacts read(Places in) throws IOException {
		PictureHeaders.expect(in.number(0, 4) == EBML, "no EBML");
		WebmHeader header = new WebmHeader(in);
		header.elements(0, in.size(), 0);
		PictureHeaders.expect(header.playing, "nothing to play");
		return VideoFacts.of((double) header.width, (double) header.height, header.length,
				NANOS / Math.max(1, header.tick));
	}

	private void elements(long from, long end, int depth) throws IOException {
		long place = from;
		while (place < end && !this.playing) {
			this.in.part();
			long id = variable(place, 4, true);
			long size = variable(this.next, 8, false);
			long content = this.next;
			boolean open = size == UNKNOWN && (id == SEGMENT || id == CLUSTER);
			PictureHeaders.expect(open || (size >= 0 && size <= end - content), "an element reaches beyond its end");
			long after = open ? end : content + size;
			element(id, content, after, depth);
			place = after;
		}
	}

	private void element(long id, long from, long end, int depth) throws IOException {
		boolean holds = id == SEGMENT || id == INFO || id == TRACKS || id == TRACK || id == VIDEO;
		int bytes = (int) Math.min(8, end - from);
		if (holds && depth < DEEPEST) {
			elements(from, end, depth + 1);
		}
		else if (id == CLUSTER) {
			this.playing = true;
		}
		else if (id == WIDTH && this.width == 0) {
			this.width = this.in.number(from, bytes);
		}
		else if (id == HEIGHT && this.height == 0) {
			this.height = this.in.number(from, bytes);
		}
		else if (id == TICK) {
			this.tick = this.in.number(from, bytes);
		}
		else if (id == DURATION) {
			this.length = (end - from == 4) ? Float.intBitsToFloat((int) this.in.number(from, 4))
					: Double.longBitsToDouble(this.in.number(from, bytes));
		}
	}

	/** The zeros in front say how many bytes follow. */
	private long variable(long place, int most, boolean marked) throws IOException {
		int first = (int) this.in.number(place, 1);
		int bytes = Integer.numberOfLeadingZeros(first) - 23;
		PictureHeaders.expect(bytes <= most, "no number of an element");
		this.next = place + bytes;
		long number = this.in.number(place, bytes);
		long bits = (1L << (7 * bytes)) - 1;
		if (marked) {
			return number;
		}
		return ((number & bits) == bits) ? UNKNOWN : number & bits;
	}

}
