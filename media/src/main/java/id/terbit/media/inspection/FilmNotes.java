package id.terbit.media.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Set;

import id.terbit.media.store.Digests;

/**
 * Removes from an MP4 what its camera noted of place, person and device (boxes
 * {@code udta}, {@code meta} and {@code uuid}, ISO/IEC 14496-12 and 14496-14), for films
 * are published as they are. The boxes become free space of the same size, so nothing
 * else moves.
 */
public final class FilmNotes {

	private static final Set<String> NOTES = Set.of("udta", "meta", "uuid");

	private static final Set<String> HOLDERS = Set.of("moov", "trak");

	private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] ZEROS = new byte[8_192];

	private FilmNotes() {
	}

	/**
	 * The film without its notes.
	 * @param film one that was inspected; its file is changed
	 */
	public static Received without(Received film) {
		try (FileChannel file = FileChannel.open(film.file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			return clear(file, 0, film.size()) ? new Received(film.file(), digest(film), film.size()) : film;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether something was cleared between two places. */
	private static boolean clear(FileChannel file, long from, long end) throws IOException {
		boolean cleared = false;
		ByteBuffer head = ByteBuffer.allocate(16);
		for (long place = from; end - place >= 8;) {
			read(file, head, place, 8);
			long size = Integer.toUnsignedLong(head.getInt(0));
			String name = new String(head.array(), 4, 4, StandardCharsets.US_ASCII);
			int length = 8;
			if (size == 1) {
				read(file, head, place, 16);
				size = head.getLong(8);
				length = 16;
			}
			size = (size == 0) ? end - place : size;
			if (size < length || size > end - place) {
				throw new IOException("a box reaches beyond its end");
			}
			if (NOTES.contains(name)) {
				write(file, FREE, FREE.length, place + 4);
				zero(file, place + length, place + size);
				cleared = true;
			}
			else if (HOLDERS.contains(name)) {
				cleared |= clear(file, place + length, place + size);
			}
			place += size;
		}
		return cleared;
	}

	private static void zero(FileChannel file, long from, long end) throws IOException {
		for (long place = from; place < end; place += ZEROS.length) {
			write(file, ZEROS, (int) Math.min(ZEROS.length, end - place), place);
		}
	}

	private static void read(FileChannel file, ByteBuffer into, long place, int length) throws IOException {
		into.clear().limit(length);
		while (into.hasRemaining()) {
			if (file.read(into, place + into.position()) < 0) {
				throw new EOFException();
			}
		}
	}

	private static void write(FileChannel file, byte[] bytes, int length, long place) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
		while (buffer.hasRemaining()) {
			file.write(buffer, place + buffer.position());
		}
	}

	private static String digest(Received film) throws IOException {
		MessageDigest digest = Digests.sha256();
		try (InputStream content = new DigestInputStream(film.open(), digest)) {
			content.transferTo(OutputStream.nullOutputStream());
		}
		return Digests.hex(digest);
	}

}
