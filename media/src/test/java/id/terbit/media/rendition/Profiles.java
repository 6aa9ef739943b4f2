package id.terbit.media.rendition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes colour profiles and puts them into pictures, for tests. */
final class Profiles {

	private static final int HEAD = 128;

	private Profiles() {
	}

	/** A chunk behind the header (PNG third edition, 11.3.2.3). */
	static byte[] inPng(byte[] png, byte[] profile) {
		ByteArrayOutputStream chunk = new ByteArrayOutputStream();
		chunk.writeBytes(letters("iCCPcontoh\0\0"));
		try (DeflaterOutputStream folded = new DeflaterOutputStream(chunk)) {
			folded.write(profile);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		CRC32 check = new CRC32();
		check.update(chunk.toByteArray());
		int header = 8 + 4 + 4 + 13 + 4;
		return ByteBuffer.allocate(png.length + chunk.size() + 8)
			.put(png, 0, header)
			.putInt(chunk.size() - 4)
			.put(chunk.toByteArray())
			.putInt((int) check.getValue())
			.put(png, header, png.length - header)
			.array();
	}

	/** The extended format around a simple file (RFC 9649, 2.7). */
	static byte[] inWebp(byte[] webp, int width, int height, byte[] profile) {
		int padded = profile.length + (profile.length & 1);
		ByteBuffer out = ByteBuffer.allocate(webp.length + 18 + 8 + padded).order(ByteOrder.LITTLE_ENDIAN);
		out.put(letters("RIFF")).putInt(out.capacity() - 8).put(letters("WEBPVP8X")).putInt(10).putInt(0x20);
		out.put(u24(width - 1)).put(u24(height - 1));
		out.put(letters("ICCP")).putInt(profile.length).put(Arrays.copyOf(profile, padded));
		return out.put(webp, 12, webp.length - 12).array();
	}

	/** Segments behind the start of an image (ICC.1:2022, annex B.4). */
	static byte[] inJpeg(byte[] jpeg, byte[] profile) {
		int half = profile.length / 2;
		ByteBuffer out = ByteBuffer.allocate(jpeg.length + profile.length + 2 * 18).put(jpeg, 0, 2);
		segment(out, 1, profile, 0, half);
		segment(out, 2, profile, half, profile.length - half);
		return out.put(jpeg, 2, jpeg.length - 2).array();
	}

	private static void segment(ByteBuffer out, int number, byte[] profile, int from, int length) {
		out.putShort((short) 0xFFE2).putShort((short) (length + 16)).put(letters("ICC_PROFILE\0"));
		out.put((byte) number).put((byte) 2).put(profile, from, length);
	}

	private static byte[] u24(int value) {
		return new byte[] { (byte) value, (byte) (value >> 8), (byte) (value >> 16) };
	}

	/**
	 * A press without colours: paper is white, cyan half as light (L* of 50.2), magenta
	 * three quarters (L* of 74.9), and everything else black.
	 */
	static byte[] press() {
		int table = 48 + 4 * 256 + 16 * 3 + 3 * 256;
		ByteBuffer out = ByteBuffer.allocate(HEAD + 4 + 12 + table);
		out.putInt(out.capacity()).putInt(0).putInt(0x02100000).put(letters("prtrCMYKLab "));
		out.put(new byte[12]).put(letters("acsp"));
		out.position(68).putInt(0xF6D6).putInt(0x10000).putInt(0xD32D);
		out.position(HEAD).putInt(1).put(letters("A2B0")).putInt(HEAD + 16).putInt(table);
		out.put(letters("mft1")).putInt(0).put(new byte[] { 4, 3, 2, 0 });
		for (int i = 0; i < 9; i++) {
			out.putInt((i % 4 == 0) ? 0x10000 : 0);
		}
		same(out, 4);
		for (int corner = 0; corner < 16; corner++) {
			int light = switch (corner) {
				case 0 -> 255;
				case 8 -> 128;
				case 4 -> 191;
				default -> 0;
			};
			out.put(new byte[] { (byte) light, (byte) 128, (byte) 128 });
		}
		same(out, 3);
		return out.array();
	}

	private static void same(ByteBuffer out, int channels) {
		for (int i = 0; i < channels * 256; i++) {
			out.put((byte) i);
		}
	}

	private static byte[] letters(String letters) {
		return letters.getBytes(StandardCharsets.ISO_8859_1);
	}

}
