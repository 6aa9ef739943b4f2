package id.terbit.journey;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/**
 * A Word file as a writer types it: title, headings, a list, a table, a link and two
 * photos.
 */
final class WordFile {

	static final String TITLE = "Perahu pustaka menyusuri sungai di Siak Kecil";

	private WordFile() {
	}

	static Path write(Path file) throws IOException, InvalidFormatException {
		try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
			styled(document, "Title", TITLE);
			text(document, "Sebuah perahu kayu membawa buku bacaan ke dusun-dusun di tepi sungai.");
			styled(document, "Heading1", "Buku di atas air");
			photo(document, new Color(0x0b6e6e), "Perahu kayu berisi rak buku di tepi sungai");
			text(document, "Gambar 1. Perahu berangkat saat air pasang.");
			XWPFParagraph linked = document.createParagraph();
			linked.createRun().setText("Jadwalnya dimuat pada ");
			linked.createHyperlinkRun("https://example.org/jadwal").setText("papan jadwal contoh");
			linked.createRun().setText(" setiap bulan.");
			styled(document, "Heading1", "Yang dibawa");
			list(document, "Buku cerita anak", "Alat tulis", "Papan permainan");
			table(document);
			photo(document, new Color(0x8a3b12), "Anak-anak membaca di atas tikar pandan");
			document.write(out);
		}
		return file;
	}

	private static void styled(XWPFDocument document, String style, String text) {
		XWPFParagraph paragraph = document.createParagraph();
		paragraph.setStyle(style);
		paragraph.createRun().setText(text);
	}

	private static void text(XWPFDocument document, String text) {
		document.createParagraph().createRun().setText(text);
	}

	private static void list(XWPFDocument document, String... items) {
		CTAbstractNum numbering = CTAbstractNum.Factory.newInstance();
		numbering.setAbstractNumId(BigInteger.ZERO);
		CTLvl level = numbering.addNewLvl();
		level.setIlvl(BigInteger.ZERO);
		level.addNewNumFmt().setVal(STNumberFormat.BULLET);
		level.addNewLvlText().setVal("•");
		BigInteger number = document.createNumbering()
			.addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(numbering)));
		for (String item : items) {
			XWPFParagraph paragraph = document.createParagraph();
			paragraph.setNumID(number);
			paragraph.createRun().setText(item);
		}
	}

	private static void table(XWPFDocument document) {
		String[][] cells = { { "Dusun", "Hari" }, { "Dusun Contoh Hulu", "Senin" }, { "Dusun Contoh Hilir", "Kamis" } };
		XWPFTable table = document.createTable(cells.length, 2);
		for (int row = 0; row < cells.length; row++) {
			for (int column = 0; column < 2; column++) {
				table.getRow(row).getCell(column).setText(cells[row][column]);
			}
		}
	}

	private static void photo(XWPFDocument document, Color colour, String alt)
			throws IOException, InvalidFormatException {
		BufferedImage image = new BufferedImage(1600, 1000, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setPaint(new GradientPaint(0, 0, colour, 1600, 1000, Color.ORANGE));
		graphics.fillRect(0, 0, 1600, 1000);
		graphics.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "jpg", bytes);
		XWPFPicture picture = document.createParagraph()
			.createRun()
			.addPicture(new ByteArrayInputStream(bytes.toByteArray()), PictureType.JPEG, "foto.jpg", Units.toEMU(480),
					Units.toEMU(300));
		picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(alt);
		document.getParagraphs()
			.get(document.getParagraphs().size() - 1)
			.getRuns()
			.get(0)
			.getCTR()
			.getDrawingArray(0)
			.getInlineArray(0)
			.getDocPr()
			.setDescr(alt);
	}

}
