package id.terbit.media.wordimport;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import id.terbit.body.Inline;
import id.terbit.media.wordimport.Piece.Line;
import id.terbit.media.wordimport.Piece.Role;
import id.terbit.media.isolation.LoneProcess;
import id.terbit.media.isolation.LoneProcess.Bounds;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The process that reads one file of Word before 2007 and ends. It has a small heap, no
 * environment and no other work, so a file that makes POI loop or swell harms nothing but
 * its own reading.
 */
final class OldWordProcess {

	private OldWordProcess() {
	}

	/**
	 * Reads a file.
	 * @param paths the file, and the file that its pieces are written to
	 */
	public static void main(String[] paths) {
		LoneProcess.endAfter(Bounds.byTheClock(OldWord.LONGEST).plusSeconds(30));
		try (DataOutputStream out = new DataOutputStream(
				new BufferedOutputStream(Files.newOutputStream(Path.of(paths[1]))))) {
			PieceStream.write(read(Path.of(paths[0])), out);
		}
		catch (IOException | RuntimeException ex) {
			// POI answers broken files with many kinds of exception
			Runtime.getRuntime().halt(LoneProcess.UNREADABLE);
		}
	}

	static FileText read(Path file) throws IOException {
		try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true);
				HWPFDocument document = new HWPFDocument(ole)) {
			return new DocReader(document).read();
		}
		catch (OldWordFileFormatException ex) {
			return oldest(file);
		}
	}

	/** Word 6 and 95: the text alone. */
	private static FileText oldest(Path file) throws IOException {
		Findings findings = new Findings();
		try (InputStream in = Files.newInputStream(file);
				POIFSFileSystem ole = new POIFSFileSystem(in);
				HWPFOldDocument document = new HWPFOldDocument(ole);
				Word6Extractor words = new Word6Extractor(document)) {
			findings.changed("text-only");
			List<Piece> pieces = words.getText()
				.lines()
				.map((line) -> Lines.tidy(List.of(new Inline.Text(line))))
				.filter((line) -> !line.isEmpty())
				.<Piece>map((line) -> new Line(Role.PLAIN, 0, null, line))
				.toList();
			return new FileText("", pieces, List.of(), findings);
		}
	}

}
