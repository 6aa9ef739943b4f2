package id.terbit.media.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Small films for tests: containers as cameras write them, with little in them. */
public final class Films {

	private Films() {
	}

	/** An MP4 of 1280 × 720 and 12.5 seconds. */
	public static byte[] mp4() {
		return mp4(false);
	}

	/** The same, held upright where turned. */
	static byte[] mp4(boolean turned) {
		ByteBuffer movie = ByteBuffer.allocate(100).putInt(12, 1_000).putInt(16, 12_500);
		ByteBuffer track = ByteBuffer.allocate(84);
		int one = 0x10000;
		track.putInt(40, turned ? 0 : one).putInt(44, turned ? one : 0);
		track.putInt(52, turned ? -one : 0).putInt(56, turned ? 0 : one).putInt(72, 0x40000000);
		track.putInt(76, 1280 << 16).putInt(80, 720 << 16);
		byte[] handler = joined(new byte[8], name("vide"), new byte[13]);
		byte[] sound = joined(new byte[8], name("soun"), new byte[13]);
		byte[] tracks = joined(box("trak", box("tkhd", new byte[84]), box("mdia", box("hdlr", sound))),
				box("trak", box("tkhd", track.array()), box("mdia", box("hdlr", handler))));
		return joined(box("ftyp", name("isom"), new byte[4], name("isommp42")),
				box("moov", box("mvhd", movie.array()), tracks), box("mdat", new byte[2_000]));
	}

	/** A WebM of 640 × 360 and 3 seconds. */
	public static byte[] webm() {
		byte[] head = element(0x1A45DFA3, element(0x4282, "webm".getBytes(StandardCharsets.US_ASCII)));
		byte[] info = element(0x1549A966, element(0x2AD7B1, new byte[] { 0x0F, 0x42, 0x40 }),
				element(0x4489, ByteBuffer.allocate(4).putFloat(3_000).array()));
		byte[] track = element(0xAE, element(0x83, new byte[] { 1 }),
				element(0xE0, element(0xB0, new byte[] { 2, (byte) 0x80 }), element(0xBA, new byte[] { 1, 0x68 })));
		return joined(head, element(0x18538067, info, element(0x1654AE6B, track), element(0x1F43B675, new byte[500])));
	}

	/** Captions of two lines. */
	public static String captions() {
		return """
				WEBVTT - Lomba

				NOTE dibuat untuk uji

				1
				00:00.000 --> 00:02.500 align:center
				<v Pembawa acara>Selamat datang

				00:02.500 --> 01:00:04.000
				di <b>Bengkalis</b> &amp; Rupat
				""";
	}

	static byte[] box(String name, byte[]... content) {
		byte[] all = joined(content);
		return joined(ByteBuffer.allocate(4).putInt(all.length + 8).array(), name(name), all);
	}

	static byte[] element(int id, byte[]... content) {
		byte[] all = joined(content);
		int bytes = (32 - Integer.numberOfLeadingZeros(id) + 7) / 8;
		byte[] name = ByteBuffer.allocate(8).putLong((long) id << (8 * (8 - bytes))).array();
		byte[] size = ByteBuffer.allocate(4).putInt(0x10000000 | all.length).array();
		return joined(Arrays.copyOf(name, bytes), size, all);
	}

	static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

	private static byte[] name(String letters) {
		return letters.getBytes(StandardCharsets.US_ASCII);
	}

}
