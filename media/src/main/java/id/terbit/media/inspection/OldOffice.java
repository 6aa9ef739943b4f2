package id.terbit.media.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Says what a compound file (MS-CFB) of Office before 2007 is, by its streams. */
final class OldOffice {

	private static final String SLIDES = "PowerPoint Document";

	/**
	 * MS-PPT 2.4.10 and 2.4.11: the heads of VBAInfoContainer and VBAInfoAtom. Behind
	 * them stand four bytes of a place and four that are not 0 where there are macros.
	 */
	private static final byte[] VBA_INFO = { 0x1F, 0, (byte) 0xFF, 3, 0x14, 0, 0, 0, 2, 0, 0, 4, 0x0C, 0, 0, 0 };

	private OldOffice() {
	}

	/**
	 * The type of a compound file, if it is one that the program knows.
	 * @throws RefusedException (INVALID) {@code asset.encrypted}, {@code asset.macros},
	 * {@code asset.damaged}
	 */
	static Optional<FileType> typeOf(Received received) {
		try (POIFSFileSystem ole = new POIFSFileSystem(received.file().toFile(), true)) {
			return typeOf(ole.getRoot());
		}
		catch (RefusedException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			// POI answers broken containers with many kinds of exception
			throw RefusedException.invalid(Refusal.of("asset.damaged"));
		}
	}

	private static Optional<FileType> typeOf(DirectoryNode root) throws IOException {
		if (root.hasEntryCaseInsensitive("EncryptedPackage") || root.hasEntryCaseInsensitive("EncryptedSummary")) {
			throw RefusedException.invalid(Refusal.of("asset.encrypted"));
		}
		if (root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
			throw RefusedException.invalid(Refusal.of("asset.macros"));
		}
		if (root.hasEntryCaseInsensitive("WordDocument")) {
			return Optional.of(FileType.DOC);
		}
		if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
			return Optional.of(FileType.XLS);
		}
		if (!root.hasEntryCaseInsensitive(SLIDES)) {
			return Optional.empty();
		}
		if (slidesHaveMacros(root)) {
			throw RefusedException.invalid(Refusal.of("asset.macros"));
		}
		return Optional.of(FileType.PPT);
	}

	private static boolean slidesHaveMacros(DirectoryNode root) throws IOException {
		if (!(root.getEntryCaseInsensitive(SLIDES) instanceof DocumentEntry slides)) {
			throw new IOException("slides that are a folder");
		}
		try (InputStream in = root.createDocumentInputStream(slides)) {
			byte[] bytes = in.readAllBytes();
			for (int at = find(bytes, 0); at >= 0; at = find(bytes, at + 1)) {
				int flag = at + VBA_INFO.length + 4;
				if (flag < bytes.length && bytes[flag] != 0) {
					return true;
				}
			}
			return false;
		}
	}

	private static int find(byte[] bytes, int from) {
		for (int at = from; at <= bytes.length - VBA_INFO.length; at++) {
			int same = 0;
			while (same < VBA_INFO.length && bytes[at + same] == VBA_INFO[same]) {
				same++;
			}
			if (same == VBA_INFO.length) {
				return at;
			}
		}
		return -1;
	}

}
