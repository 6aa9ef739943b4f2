package id.terbit.media.wordimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import id.terbit.media.Pictures;

/**
 * Files as the programs write them that people in offices use: each has its own styles,
 * its own lists and its own parts around a text. All hold the picture {@code image1.png},
 * the photo {@code image2.jpg} and the drawing {@code image3.emf}.
 */
final class Programs {

	private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

	private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private static final String WORD = """
			xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
			xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
			xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
			xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
			xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
			xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
			xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
			xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
			xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" \
			xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
			xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
			xmlns:w10="urn:schemas-microsoft-com:office:word\"""";

	private static final String OPEN = """
			xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
			xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
			xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
			xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
			xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
			xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
			xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
			xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" \
			xmlns:math="http://www.w3.org/1998/Math/MathML" \
			xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\"""";

	/** A small EMF header; nothing here draws it. */
	private static final byte[] EMF = { 1, 0, 0, 0, 88, 0, 0, 0 };

	private Programs() {
	}

	/**
	 * A {@code .docx} file.
	 * @param program {@code word}, {@code word-id} (the Indonesian one), {@code google}
	 * or {@code libreoffice}
	 * @param body what stands in {@code w:body}
	 * @param more further parts by name; {@code rels} holds further relationships, and
	 * {@code styles} and {@code numbering} go into the parts of those names
	 */
	static byte[] docx(String program, String body, Map<String, String> more) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		StringBuilder types = new StringBuilder(XML)
			.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
			.append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
					+ "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>")
			.append("<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"jpg\" "
					+ "ContentType=\"image/jpeg\"/><Default Extension=\"emf\" ContentType=\"image/x-emf\"/>");
		StringBuilder relations = new StringBuilder(XML)
			.append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
			.append(relation("rIdImg1", "image", "media/image1.png"))
			.append(relation("rIdImg2", "image", "media/image2.jpg"))
			.append(relation("rIdImg3", "image", "media/image3.emf"))
			.append(outside("rIdLink1", "https://example.org/satu"))
			.append(outside("rIdLink2", "mailto:humas@example.org"))
			.append(more.getOrDefault("rels", ""));
		put(parts, "word/document.xml",
				XML + "<w:document " + WORD + "><w:body>" + body + "<w:sectPr/></w:body></w:document>");
		types.append(override("document", "document.main"));
		part(parts, types, relations, "styles", docxStyles(program) + more.getOrDefault("styles", ""));
		part(parts, types, relations, "numbering", more.containsKey("numbering") ? more.get("numbering") : lists());
		for (String name : new String[] { "footnotes", "endnotes", "comments", "header1", "footer1" }) {
			if (more.containsKey(name)) {
				part(parts, types, relations, name, more.get(name));
			}
		}
		put(parts, "[Content_Types].xml", types.append("</Types>").toString());
		put(parts, "_rels/.rels",
				XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
						+ relation("rId1", "officeDocument", "word/document.xml") + "</Relationships>");
		put(parts, "word/_rels/document.xml.rels", relations.append("</Relationships>").toString());
		parts.put("word/media/image1.png", Pictures.encoded(Pictures.quarters(60, 40), "png"));
		parts.put("word/media/image2.jpg", Pictures.jpeg(64, 40));
		parts.put("word/media/image3.emf", EMF);
		return zip(parts);
	}

	private static void part(Map<String, byte[]> parts, StringBuilder types, StringBuilder relations, String name,
			String content) {
		String kind = name.replaceAll("[0-9]", "");
		String root = switch (kind) {
			case "header" -> "hdr";
			case "footer" -> "ftr";
			default -> kind;
		};
		put(parts, "word/" + name + ".xml", XML + "<w:" + root + " " + WORD + ">" + content + "</w:" + root + ">");
		types.append(override(name, kind));
		relations.append(relation("rId-" + name, kind, name + ".xml"));
	}

	private static String override(String name, String kind) {
		return "<Override PartName=\"/word/" + name + ".xml\" ContentType=\"" + TYPE + kind + "+xml\"/>";
	}

	private static String relation(String id, String type, String target) {
		return "<Relationship Id=\"" + id + "\" Type=\"" + RELATION + type + "\" Target=\"" + target + "\"/>";
	}

	private static String outside(String id, String target) {
		return "<Relationship Id=\"" + id + "\" Type=\"" + RELATION + "hyperlink\" Target=\"" + target
				+ "\" TargetMode=\"External\"/>";
	}

	private static String docxStyles(String program) {
		String defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault>"
				+ "</w:docDefaults>";
		return defaults + switch (program) {
			case "word" -> style("Normal", "Normal", "", true)
					+ style("Title", "Title", "<w:rPr><w:sz w:val=\"56\"/></w:rPr>", false)
					+ style("Subtitle", "Subtitle", "", false) + headings("Heading", "heading ")
					+ style("Quote", "Quote", "<w:rPr><w:i/></w:rPr>", false)
					+ style("Caption", "caption", "<w:rPr><w:i/></w:rPr>", false)
					+ style("ListParagraph", "List Paragraph", "", false)
					+ style("FootnoteText", "footnote text", "", false) + style("TOC1", "toc 1", "", false)
					+ letters("Strong", "Strong", "<w:b/>") + letters("Emphasis", "Emphasis", "<w:i/>")
					+ letters("Hyperlink", "Hyperlink", "<w:u w:val=\"single\"/>");
			case "word-id" -> style("Normal", "Normal", "", true) + style("Judul", "Title", "", false)
					+ style("Subjudul", "Subtitle", "", false) + headings("Judul", "heading ")
					+ style("Kutipan", "Quote", "<w:rPr><w:i/></w:rPr>", false)
					+ style("Keterangan", "caption", "", false) + style("DaftarParagraf", "List Paragraph", "", false)
					+ letters("Kuat", "Strong", "<w:b/>");
			case "google" -> style("Normal", "normal", "", true)
					+ style("Title", "Title", "<w:rPr><w:sz w:val=\"52\"/></w:rPr>", false)
					+ style("Subtitle", "Subtitle", "", false) + headings("Heading", "heading ");
			case "libreoffice" -> style("Normal", "Normal", "", true) + style("Title", "Title", "", false)
					+ style("TextBody", "Body Text", "", false) + headings("Heading", "Heading ")
					+ style("Quotations", "Quotations", "", false) + style("Illustration", "Illustration", "", false)
					+ style("Footnote", "Footnote Text", "", false);
			default -> throw new IllegalArgumentException(program);
		};
	}

	private static String headings(String id, String name) {
		return IntStream.rangeClosed(1, 5)
			.mapToObj((level) -> style(id + level, name + level,
					"<w:pPr><w:outlineLvl w:val=\"" + (level - 1) + "\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\""
							+ (36 - 3 * level) + "\"/></w:rPr>",
					false))
			.collect(Collectors.joining());
	}

	private static String style(String id, String name, String more, boolean usual) {
		return "<w:style w:type=\"paragraph\"" + (usual ? " w:default=\"1\"" : "") + " w:styleId=\"" + id
				+ "\"><w:name w:val=\"" + name + "\"/>" + more + "</w:style>";
	}

	private static String letters(String id, String name, String dress) {
		return "<w:style w:type=\"character\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/><w:rPr>" + dress
				+ "</w:rPr></w:style>";
	}

	/** Lists 1 bullets, 2 numbers, 3 the same pattern begun anew, 4 letters, 5 mixed. */
	private static String lists() {
		String start = "<w:start w:val=\"1\"/>";
		return pattern(0, (level) -> start + "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"●\"/>")
				+ pattern(1,
						(level) -> start + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%" + (level + 1) + ".\"/>")
				+ pattern(2, (level) -> start + "<w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1)\"/>")
				+ pattern(3,
						(level) -> start + "<w:numFmt w:val=\"" + ((level % 2 == 0) ? "decimal" : "bullet") + "\"/>")
				+ "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
				+ "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
				+ "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
				+ "w:val=\"1\"/></w:lvlOverride></w:num><w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>"
				+ "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"3\"/></w:num>";
	}

	private static String pattern(int id, IntFunction<String> level) {
		return "<w:abstractNum w:abstractNumId=\"" + id + "\">"
				+ IntStream.range(0, 9)
					.mapToObj((depth) -> "<w:lvl w:ilvl=\"" + depth + "\">" + level.apply(depth) + "</w:lvl>")
					.collect(Collectors.joining())
				+ "</w:abstractNum>";
	}

	/**
	 * An {@code .odt} file.
	 * @param body what stands in {@code office:text}
	 * @param more further parts by name; {@code automatic} goes into the automatic styles
	 * of the text, {@code styles} into the common ones, {@code master} into the pages
	 */
	static byte[] odt(String body, Map<String, String> more) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		put(parts, "mimetype", "application/vnd.oasis.opendocument.text");
		put(parts, "content.xml",
				XML + "<office:document-content " + OPEN + "><office:automatic-styles>" + openLetters()
						+ more.getOrDefault("automatic", "") + "</office:automatic-styles><office:body><office:text>"
						+ body + "</office:text></office:body></office:document-content>");
		put(parts, "styles.xml",
				XML + "<office:document-styles " + OPEN + "><office:styles>" + openStyles()
						+ more.getOrDefault("styles", "") + "</office:styles><office:master-styles>"
						+ more.getOrDefault("master", "") + "</office:master-styles></office:document-styles>");
		put(parts, "META-INF/manifest.xml",
				XML + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
		more.forEach((name, content) -> {
			if (name.contains("/") || name.equals("meta.xml")) {
				put(parts, name, XML + content);
			}
		});
		parts.put("Pictures/image1.png", Pictures.encoded(Pictures.quarters(60, 40), "png"));
		parts.put("Pictures/image2.jpg", Pictures.jpeg(64, 40));
		parts.put("Pictures/image3.emf", EMF);
		return zip(parts);
	}

	private static String openStyles() {
		return openStyle("Standard", "", "") + openStyle("Title", "", "") + openStyle("Subtitle", "", "")
				+ openStyle("Quotations", "", "") + openStyle("caption", "", "")
				+ openStyle("Illustration", "caption", "") + openStyle("Text_20_body", "Standard", "")
				+ openStyle("Heading", "Standard", "")
				+ IntStream.rangeClosed(1, 5)
					.mapToObj((level) -> "<style:style style:name=\"Heading_20_" + level
							+ "\" style:display-name=\"Heading " + level
							+ "\" style:family=\"paragraph\" style:parent-style-name=\"Heading\" "
							+ "style:default-outline-level=\"" + level + "\"/>")
					.collect(Collectors.joining())
				+ openList("L1", "bullet", "") + openList("L2", "number", "style:num-format=\"1\"")
				+ openList("L3", "number", "style:num-format=\"a\"");
	}

	private static String openStyle(String name, String parent, String more) {
		return "<style:style style:name=\"" + name + "\" style:family=\"paragraph\""
				+ (parent.isEmpty() ? "" : " style:parent-style-name=\"" + parent + "\"") + ">" + more
				+ "</style:style>";
	}

	private static String openList(String name, String kind, String format) {
		return "<text:list-style style:name=\"" + name + "\">" + IntStream.rangeClosed(1, 9)
			.mapToObj((level) -> "<text:list-level-style-" + kind + " text:level=\"" + level + "\" " + format + "/>")
			.collect(Collectors.joining()) + "</text:list-style>";
	}

	private static String openLetters() {
		return openLetter("T1", "fo:font-weight=\"bold\"") + openLetter("T2", "fo:font-style=\"italic\"")
				+ openLetter("T3", "style:text-underline-style=\"solid\"")
				+ openLetter("T4", "style:text-position=\"sub 58%\"")
				+ openLetter("T5", "style:text-position=\"super 58%\"") + openLetter("T6", "text:display=\"none\"")
				+ openLetter("T7", "style:text-line-through-style=\"solid\"")
				+ openLetter("T8", "fo:font-weight=\"bold\" fo:font-size=\"18pt\"");
	}

	private static String openLetter(String name, String dress) {
		return "<style:style style:name=\"" + name + "\" style:family=\"text\"><style:text-properties " + dress
				+ "/></style:style>";
	}

	/** A file of Rich Text Format with fonts, styles and lists of Word at its head. */
	static byte[] rtf(String body) {
		String levels = IntStream.range(0, 9)
			.mapToObj((
					level) -> "{\\listlevel\\levelnfc%d\\levelnfcn%d\\levelstartat1{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}}")
			.collect(Collectors.joining());
		String head = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}"
				+ "{\\f1\\fnil\\fcharset2 Symbol;}{\\f2\\fnil\\fcharset204 Arial Cyr;}}"
				+ "{\\colortbl;\\red0\\green0\\blue0;}"
				+ "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0\\b\\fs32 heading 1;}{\\s2\\outlinelevel1\\b\\fs28 heading 2;}"
				+ "{\\s3 Title;}{\\s4 Quote;}{\\s5 caption;}{\\*\\cs10 Default Paragraph Font;}}"
				+ "{\\*\\listtable{\\list\\listtemplateid1" + levels.replace("%d", "0") + "{\\listname ;}\\listid100}"
				+ "{\\list\\listtemplateid2" + levels.replace("%d", "23") + "{\\listname ;}\\listid200}}"
				+ "{\\*\\listoverridetable{\\listoverride\\listid100\\listoverridecount0\\ls1}"
				+ "{\\listoverride\\listid200\\listoverridecount0\\ls2}}"
				+ "{\\info{\\title Properti}{\\author Contoh}}\\pard\\plain\\f0\\fs24\n";
		return (head + body + "}").getBytes(StandardCharsets.ISO_8859_1);
	}

	private static void put(Map<String, byte[]> parts, String name, String content) {
		parts.put(name, content.getBytes(StandardCharsets.UTF_8));
	}

	static byte[] zip(Map<String, byte[]> parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
