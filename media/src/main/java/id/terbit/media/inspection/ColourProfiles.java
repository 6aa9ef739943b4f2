package id.terbit.media.inspection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;

/** Finds the ICC profile that a picture brings to say what its numbers mean. */
public final class ColourProfiles {

	/** Profiles of presses take two megabytes. */
	private static final int LARGEST = 4 * 1024 * 1024;

	private static final byte[] ICC_SEGMENT = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);

	private ColourProfiles() {
	}

	/**
	 * The profile of an inspected picture; null where it brings none that can be read.
	 */
	public static byte @Nullable [] in(Path file, FileType type) throws IOException {
		try (Bytes in = new Bytes(Files.newInputStream(file))) {
			return switch (type) {
				case JPEG -> jpeg(in);
				case PNG -> png(in);
				case WEBP -> webp(in);
				default -> null;
			};
		}
		catch (IOException ex) {
			if (!Files.isReadable(file)) {
				throw ex;
			}
			// a broken profile is none; a broken picture is told by its decoder
			return null;
		}
	}

	/** ICC.1:2022, annex B.4: in pieces, which stand in their order. */
	private static byte @Nullable [] jpeg(Bytes in) throws IOException {
		in.skip(2);
		ByteArrayOutputStream profile = new ByteArrayOutputStream();
		while (in.u8() == 0xFF) {
			int marker = in.u8();
			if (marker == 0xFF) {
				continue;
			}
			if (marker == 0xDA || marker == 0xD9) {
				break;
			}
			byte[] segment = in.bytes(Math.max(0, in.u16() - 2));
			int head = ICC_SEGMENT.length + 2;
			if (marker == 0xE2 && segment.length > head && startsWith(segment, ICC_SEGMENT)) {
				profile.write(segment, head, segment.length - head);
				if (profile.size() > LARGEST) {
					return null;
				}
			}
		}
		return (profile.size() > 0) ? profile.toByteArray() : null;
	}

	private static boolean startsWith(byte[] bytes, byte[] beginning) {
		return Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
	}

	/** PNG third edition, 11.3.2.3: a name, a method and a compressed profile. */
	private static byte @Nullable [] png(Bytes in) throws IOException {
		in.skip(8);
		while (true) {
			long length = in.u32();
			String type = in.letters(4);
			if (type.equals("IDAT") || type.equals("IEND")) {
				return null;
			}
			if (!type.equals("iCCP") || length > LARGEST) {
				in.skip(length + 4);
				continue;
			}
			byte[] chunk = in.bytes((int) length);
			int name = 0;
			while (name < chunk.length && chunk[name] != 0) {
				name++;
			}
			int start = Math.min(chunk.length, name + 2);
			try (InputStream unfolded = new InflaterInputStream(
					new ByteArrayInputStream(chunk, start, chunk.length - start))) {
				byte[] profile = unfolded.readNBytes(LARGEST + 1);
				return (profile.length <= LARGEST) ? profile : null;
			}
		}
	}

	/** RFC 9649, 2.7.1.4. */
	private static byte @Nullable [] webp(Bytes in) throws IOException {
		in.skip(12);
		while (true) {
			String type = in.letters(4);
			long length = in.u32le();
			if (type.equals("ICCP")) {
				return (length <= LARGEST) ? in.bytes((int) length) : null;
			}
			if (!type.equals("VP8X")) {
				// the profile stands before every pixel
				return null;
			}
			in.skip(length + (length & 1));
		}
	}

}
