package id.terbit.media.inspection;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Finds files that are two things at once. */
final class Disguise {

	private static final int HEAD = 1_024;

	/** An end-of-archive record may have a comment of 64 KiB behind it. */
	private static final int TAIL = 65_557;

	private static final List<String> MARKUP = List.of("<script", "<html", "<svg", "<!doctype", "<iframe", "<?php",
			"javascript:");

	private Disguise() {
	}

	static boolean isIn(Received received, FileType type) throws IOException {
		String head = Inspector.head(received, HEAD).toLowerCase(Locale.ROOT);
		boolean text = type == FileType.RTF || type == FileType.PDF || type == FileType.VTT;
		boolean markup = !text && MARKUP.stream().anyMatch(head::contains);
		boolean secondDocument = type != FileType.PDF && head.contains("%pdf-");
		boolean lateDocument = type == FileType.PDF && !head.startsWith("%pdf-");
		return markup || secondDocument || lateDocument || (!type.isArchive() && archiveBehind(received, type));
	}

	private static boolean archiveBehind(Received received, FileType type) throws IOException {
		int length = (int) Math.min(TAIL, received.size());
		byte[] tail = new byte[length];
		try (RandomAccessFile file = new RandomAccessFile(received.file().toFile(), "r")) {
			file.seek(received.size() - length);
			file.readFully(tail);
		}
		String text = new String(tail, StandardCharsets.ISO_8859_1);
		int end = text.lastIndexOf("PK\u0005\u0006");
		if (end < 0 || end + 22 > length) {
			return false;
		}
		// a document may well hold an archive; it is one only if the record's comment
		// ends the file
		int comment = (tail[end + 20] & 0xFF) + ((tail[end + 21] & 0xFF) << 8);
		return type.isPicture() || end + 22 + comment == length;
	}

}
