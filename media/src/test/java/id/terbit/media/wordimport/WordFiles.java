package id.terbit.media.wordimport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Types Word files for tests, by POI and by hand. */
public final class WordFiles {

	private static final String NAMESPACES = """
			xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
			xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
			xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
			xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
			xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
			xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office\"""";

	private WordFiles() {
	}

	/** What somebody types into an empty file. */
	@FunctionalInterface
	public interface Typing {

		void into(XWPFDocument document) throws IOException, InvalidFormatException;

	}

	/** A file that POI writes. */
	public static byte[] typed(Typing typing) {
		try (XWPFDocument document = new XWPFDocument()) {
			typing.into(document);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InvalidFormatException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A file whose body is this WordprocessingML. */
	public static byte[] ofXml(String body) {
		String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + NAMESPACES + "><w:body>" + body
				+ "</w:body></w:document>";
		return with(typed((document) -> document.createParagraph()), "word/document.xml", xml);
	}

	/** A file with one of its parts exchanged or added. */
	public static byte[] with(byte[] file, String part, String content) {
		try {
			Map<String, byte[]> parts = parts(file);
			parts.put(part, content.getBytes(StandardCharsets.UTF_8));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try (ZipOutputStream zip = new ZipOutputStream(out)) {
				for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
					zip.putNextEntry(new ZipEntry(entry.getKey()));
					zip.write(entry.getValue());
				}
			}
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The parts of a file by name, in their order. */
	static Map<String, byte[]> parts(byte[] file) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				parts.put(entry.getName(), in.readAllBytes());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return parts;
	}

	public static XWPFParagraph styled(XWPFDocument document, String style, String text) {
		XWPFParagraph paragraph = document.createParagraph();
		paragraph.setStyle(style);
		paragraph.createRun().setText(text);
		return paragraph;
	}

	public static XWPFParagraph text(XWPFDocument document, String text) {
		XWPFParagraph paragraph = document.createParagraph();
		paragraph.createRun().setText(text);
		return paragraph;
	}

	/** A list pattern with one format for all levels; gives the number to use. */
	public static BigInteger numbering(XWPFDocument document, STNumberFormat.Enum format, int start) {
		CTAbstractNum pattern = CTAbstractNum.Factory.newInstance();
		XWPFNumbering numbering = document.createNumbering();
		pattern.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
		for (int i = 0; i < 9; i++) {
			CTLvl level = pattern.addNewLvl();
			level.setIlvl(BigInteger.valueOf(i));
			level.addNewNumFmt().setVal(format);
			level.addNewStart().setVal(BigInteger.valueOf(start));
		}
		return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(pattern)));
	}

	public static void item(XWPFDocument document, BigInteger list, int depth, String text) {
		XWPFParagraph paragraph = text(document, text);
		paragraph.setNumID(list);
		paragraph.setNumILvl(BigInteger.valueOf(depth));
	}

	/** A picture in a paragraph of its own. */
	public static void picture(XWPFDocument document, byte[] jpeg, String alt)
			throws IOException, InvalidFormatException {
		XWPFRun run = document.createParagraph().createRun();
		run.addPicture(new ByteArrayInputStream(jpeg), PictureType.JPEG, "foto.jpg", Units.toEMU(300),
				Units.toEMU(200));
		run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(alt);
	}

}
