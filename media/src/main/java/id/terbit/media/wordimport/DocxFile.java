package id.terbit.media.wordimport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import id.terbit.refusal.RefusedException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.w3c.dom.Element;

/** Opens a {@code .docx} file through POI and reads it. */
final class DocxFile {

	private DocxFile() {
	}

	/**
	 * Reads a file whose XML was checked before.
	 * @param use is given what was read while the file is open, for its pictures
	 * @throws RefusedException (INVALID) {@code word.unreadable}
	 */
	static <T> T read(Path file, Function<FileText, T> use) {
		boundPoi();
		try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
				XWPFDocument document = opened(parts)) {
			return use.apply(read(document));
		}
		catch (IOException | OpenXML4JException ex) {
			throw WordFile.unreadable(ex);
		}
	}

	private static XWPFDocument opened(OPCPackage parts) throws IOException {
		try {
			return new XWPFDocument(parts);
		}
		catch (RuntimeException ex) {
			// POI answers broken files with many kinds of exception
			throw WordFile.unreadable(ex);
		}
	}

	private static FileText read(XWPFDocument document) {
		try {
			return readNow(document);
		}
		catch (RefusedException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// POI and XmlBeans answer broken files with many kinds of exception
			throw WordFile.unreadable(ex);
		}
	}

	private static FileText readNow(XWPFDocument document) {
		WordReading reading = new WordReading(document);
		List<Piece> pieces = reading.story((Element) document.getDocument().getBody().getDomNode());
		WordNotes.append(reading, pieces);
		noteAround(document, reading.findings());
		String title = document.getProperties().getCoreProperties().getTitle();
		return new FileText((title != null) ? title : "", pieces, reading.pictures(), reading.findings());
	}

	/** Headers, footers and comments belong to the paper and to its making. */
	private static void noteAround(XWPFDocument document, Findings findings) {
		document.getHeaderList().forEach((header) -> noteEdge(header, "header", findings));
		document.getFooterList().forEach((footer) -> noteEdge(footer, "footer", findings));
		XWPFComment[] comments = document.getComments();
		if (comments != null) {
			for (XWPFComment comment : comments) {
				findings.leftOut("comment", comment.getText());
			}
		}
	}

	private static void noteEdge(XWPFHeaderFooter edge, String code, Findings findings) {
		String text = edge.getText().strip();
		if (!text.isEmpty() || !edge.getAllPictures().isEmpty()) {
			findings.leftOut(code, text);
		}
	}

	/**
	 * POI's own bounds hold for the whole JVM, and other classes (Tika's) set them too,
	 * so they are set anew each time. Everything was inflated past a counter before.
	 */
	private static void boundPoi() {
		ZipSecureFile.setMinInflateRatio(0.001);
		ZipSecureFile.setMaxEntrySize(128L * 1024 * 1024);
		ZipSecureFile.setMaxFileCount(2_000);
	}

}
