package id.terbit.media.extraction;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import id.terbit.media.inspection.FileType;
import id.terbit.media.isolation.LoneProcess;
import id.terbit.media.isolation.LoneProcess.Bounds;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/**
 * The process that reads one paper and ends. It writes pages, words and picture each into
 * a file of its own as soon as it has them, so that what was read before a bound is not
 * lost.
 */
final class PaperProcess {

	static final String PAGES = "pages";

	static final String WORDS = "words";

	static final String PICTURE = "picture.png";

	private PaperProcess() {
	}

	/**
	 * Reads a file.
	 * @param arguments the name of its {@link FileType}, the file, the folder for what is
	 * found
	 */
	public static void main(String[] arguments) {
		LoneProcess.endAfter(Bounds.byTheClock(PaperReader.LONGEST).plusSeconds(30));
		try {
			read(FileType.valueOf(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
		}
		catch (InvalidPasswordException | EncryptedDocumentException | org.apache.poi.EncryptedDocumentException ex) {
			Runtime.getRuntime().halt(LoneProcess.ENCRYPTED);
		}
		catch (IOException | TikaException | SAXException | RuntimeException ex) {
			// parsers answer broken files with many kinds of exception
			Runtime.getRuntime().halt(LoneProcess.UNREADABLE);
		}
	}

	static void read(FileType type, Path file, Path folder) throws IOException, TikaException, SAXException {
		if (type == FileType.PDF) {
			PdfPaper.read(file, folder);
		}
		else {
			OfficePaper.read(type, file, folder);
		}
	}

	static void pages(int pages, Path folder) throws IOException {
		try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(folder.resolve(PAGES)))) {
			out.writeInt(pages);
		}
	}

}
