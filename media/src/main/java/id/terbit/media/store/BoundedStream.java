package id.terbit.media.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads no more than so many bytes. */
final class BoundedStream extends FilterInputStream {

	private long left;

	BoundedStream(InputStream in, long length) {
		super(in);
		this.left = length;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		int read = read(one, 0, 1);
		return (read < 0) ? read : one[0] & 0xff;
	}

	@Override
	public int read(byte[] into, int from, int length) throws IOException {
		if (this.left <= 0) {
			return (length == 0) ? 0 : -1;
		}
		int read = super.read(into, from, (int) Math.min(length, this.left));
		this.left -= Math.max(read, 0);
		return read;
	}

	@Override
	public long skip(long count) throws IOException {
		long skipped = super.skip(Math.min(count, this.left));
		this.left -= skipped;
		return skipped;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

}
