package id.terbit.media.inspection;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads the numbers of picture formats from a stream, without holding the picture. */
final class Bytes implements Closeable {

	private final DataInputStream in;

	Bytes(InputStream in) {
		this.in = new DataInputStream(new BufferedInputStream(in, 32 * 1024));
	}

	int u8() throws IOException {
		return this.in.readUnsignedByte();
	}

	/** Big end first. */
	int u16() throws IOException {
		return this.in.readUnsignedShort();
	}

	/** Little end first. */
	int u16le() throws IOException {
		return u8() | (u8() << 8);
	}

	/** Little end first. */
	int u24le() throws IOException {
		return u16le() | (u8() << 16);
	}

	/** Big end first. */
	long u32() throws IOException {
		return this.in.readInt() & 0xFFFF_FFFFL;
	}

	/** Little end first. */
	long u32le() throws IOException {
		return Integer.reverseBytes(this.in.readInt()) & 0xFFFF_FFFFL;
	}

	/** Characters of one byte each. */
	String letters(int count) throws IOException {
		return new String(bytes(count), StandardCharsets.ISO_8859_1);
	}

	byte[] bytes(int count) throws IOException {
		byte[] bytes = new byte[count];
		this.in.readFully(bytes);
		return bytes;
	}

	/** Passes over bytes, all of which must be there. */
	void skip(long count) throws IOException {
		this.in.skipNBytes(count);
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
