package id.terbit.media.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Reads bytes and fails at their end where their digest is not the one expected. */
final class VerifiedStream extends FilterInputStream {

	private final MediaKey key;

	private final String sha256;

	private final MessageDigest digest = Digests.sha256();

	private boolean ended;

	VerifiedStream(InputStream in, MediaKey key, String sha256) {
		super(in);
		this.key = key;
		this.sha256 = sha256;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		int read = read(one, 0, 1);
		return (read < 0) ? read : one[0] & 0xff;
	}

	@Override
	public int read(byte[] into, int from, int length) throws IOException {
		int read = super.read(into, from, length);
		if (read > 0) {
			this.digest.update(into, from, read);
		}
		else if (read < 0 && !this.ended) {
			this.ended = true;
			String found = Digests.hex(this.digest);
			if (!found.equals(this.sha256)) {
				throw new DamagedBytesException(this.key, "read bytes with digest " + found);
			}
		}
		return read;
	}

	/** Bytes passed over count as well. */
	@Override
	public long skip(long count) throws IOException {
		return readNBytes((int) Math.min(Math.max(count, 0), 64 * 1024)).length;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

}
