package id.terbit.media.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Papers for tests, made as office programs make them. */
public final class Papers {

	private Papers() {
	}

	/** A PDF of A4 pages with one line each. */
	public static byte[] pdf(int pages, String words) {
		return pdf(pages, words, PDRectangle.A4);
	}

	static byte[] pdf(int pages, String words, PDRectangle size) {
		return written((out) -> {
			try (PDDocument document = new PDDocument()) {
				add(document, pages, words, size);
				document.save(out);
			}
		});
	}

	static byte[] lockedPdf(String words, String password) {
		return written((out) -> {
			try (PDDocument document = new PDDocument()) {
				add(document, 1, words, PDRectangle.A4);
				document.protect(new StandardProtectionPolicy("pemilik", password, new AccessPermission()));
				document.save(out);
			}
		});
	}

	private static void add(PDDocument document, int pages, String words, PDRectangle size) throws IOException {
		PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
		for (int i = 1; i <= pages; i++) {
			PDPage page = new PDPage(size);
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(font, 24);
				content.newLineAtOffset(72, size.getHeight() - 144);
				content.showText(words + " " + i);
				content.endText();
			}
		}
	}

	public static byte[] docx(String words) {
		return written((out) -> {
			try (XWPFDocument document = new XWPFDocument()) {
				document.createParagraph().createRun().setText(words);
				document.write(out);
			}
		});
	}

	static byte[] sheet(Workbook made, String words) {
		return written((out) -> {
			try (Workbook workbook = made) {
				workbook.createSheet("Data").createRow(0).createCell(0).setCellValue(words);
				workbook.write(out);
			}
		});
	}

	static byte[] xlsx(String words) {
		return sheet(new XSSFWorkbook(), words);
	}

	static byte[] xls(String words) {
		return sheet(new HSSFWorkbook(), words);
	}

	static byte[] pptx(String words) {
		return written((out) -> {
			try (XMLSlideShow show = new XMLSlideShow()) {
				show.createSlide().createTextBox().setText(words);
				show.createSlide();
				show.write(out);
			}
		});
	}

	static byte[] ppt(String words) {
		return written((out) -> {
			try (HSLFSlideShow show = new HSLFSlideShow()) {
				show.createSlide().addTitle().setText(words);
				show.write(out);
			}
		});
	}

	static byte[] odt(String words) {
		return openDocument("text", "<office:text><text:p>" + words + "</text:p></office:text>");
	}

	static byte[] ods(String words) {
		return openDocument("spreadsheet", """
				<office:spreadsheet><table:table table:name="Data"><table:table-row><table:table-cell>\
				<text:p>%s</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>"""
			.formatted(words));
	}

	static byte[] odp(String words) {
		return openDocument("presentation", """
				<office:presentation><draw:page draw:name="1"><draw:frame><draw:text-box><text:p>%s</text:p>\
				</draw:text-box></draw:frame></draw:page></office:presentation>""".formatted(words));
	}

	/** The type first and not packed, as OpenDocument wants it. */
	static byte[] openDocument(String kind, String body) {
		String type = "application/vnd.oasis.opendocument." + kind;
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("content.xml", """
				<?xml version="1.0" encoding="UTF-8"?>
				<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
				xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
				xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
				xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.3">
				<office:body>%s</office:body></office:document-content>""".formatted(body));
		parts.put("META-INF/manifest.xml", """
				<?xml version="1.0" encoding="UTF-8"?>
				<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
				<manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/></manifest:manifest>"""
			.formatted(type));
		return zip(type, parts);
	}

	/** A ZIP archive, with a part {@code mimetype} in front where a type is given. */
	public static byte[] zip(String type, Map<String, String> parts) {
		return written((out) -> {
			try (ZipOutputStream zip = new ZipOutputStream(out)) {
				if (!type.isEmpty()) {
					byte[] bytes = type.getBytes(StandardCharsets.US_ASCII);
					CRC32 check = new CRC32();
					check.update(bytes);
					ZipEntry first = new ZipEntry("mimetype");
					first.setMethod(ZipEntry.STORED);
					first.setSize(bytes.length);
					first.setCrc(check.getValue());
					zip.putNextEntry(first);
					zip.write(bytes);
					zip.closeEntry();
				}
				for (Map.Entry<String, String> part : parts.entrySet()) {
					zip.putNextEntry(new ZipEntry(part.getKey()));
					zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
					zip.closeEntry();
				}
			}
		});
	}

	private static byte[] written(Writing writing) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			writing.to(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Writing {

		void to(OutputStream out) throws IOException;

	}

}
