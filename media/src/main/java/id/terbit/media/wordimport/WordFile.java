package id.terbit.media.wordimport;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.Inspected;
import id.terbit.media.inspection.Inspector;
import id.terbit.media.inspection.Received;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;

/** Opens a Word file, once it is known to be one that does no harm, and reads it. */
final class WordFile {

	private WordFile() {
	}

	/**
	 * Reads a file.
	 * @param use is given what was read while the file is open, for its pictures
	 * @throws RefusedException (INVALID) {@code word.*} or {@code asset.*}
	 */
	static <T> T read(Received received, Inspector inspector, String fileName, Use<T> use) {
		Inspected inspected = inspector.inspect(received, fileName);
		if (inspected.type() != FileType.DOCX) {
			throw RefusedException
				.invalid(Refusal.of("word.not-docx", inspected.type().extension().toUpperCase(Locale.ROOT)));
		}
		XmlCheck.check(received.file());
		boundPoi();
		try (OPCPackage parts = OPCPackage.open(received.file().toFile(), PackageAccess.READ);
				XWPFDocument document = opened(parts)) {
			return use.apply(read(document, inspected.fileName()));
		}
		catch (IOException | OpenXML4JException ex) {
			throw unreadable(ex);
		}
	}

	private static XWPFDocument opened(OPCPackage parts) throws IOException {
		try {
			return new XWPFDocument(parts);
		}
		catch (RuntimeException ex) {
			// POI answers broken files with many kinds of exception
			throw unreadable(ex);
		}
	}

	private static WordText read(XWPFDocument document, String fileName) {
		try {
			return readNow(document, fileName);
		}
		catch (RefusedException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// POI and XmlBeans answer broken files with many kinds of exception
			throw unreadable(ex);
		}
	}

	private static WordText readNow(XWPFDocument document, String fileName) {
		WordReading reading = new WordReading(document);
		List<Piece> pieces = new FlowReader(reading).read(document.getDocument().getBody().getDomNode());
		WordNotes.append(reading, pieces);
		noteAround(document, reading.findings());
		return TextOrder.of(reading, pieces, fileName);
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

	private static RefusedException unreadable(Exception cause) {
		RefusedException refused = RefusedException.invalid(Refusal.of("word.unreadable"));
		refused.initCause(cause);
		return refused;
	}

	/** What is done with a file while it is open. */
	@FunctionalInterface
	interface Use<T> {

		T apply(WordText text);

	}

}
