package id.terbit.media.wordimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Import loses no word: whatever stands in a file stands in the draft, with one of its
 * pictures, or in the report. What stands in the file is said by others: every
 * {@code w:t} of its XML, every text node of an OpenDocument text, Tika, and POI's own
 * extractor. Each word stands in a file once, so that none can hide behind another.
 */
class NoWordLostTests {

	private static final Pattern TEXT = Pattern.compile("<(?:w:t|m:t)(?: [^>]*)?>([^<]*)</");

	private static final Pattern OWN_WORD = Pattern.compile("kata[0-9]{4}");

	/** Bullets, numbers, and numbers that are words. */
	private static final String NUMBERING = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">"
			+ "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"●\"/></w:lvl></w:abstractNum><w:abstractNum "
			+ "w:abstractNumId=\"1\"><w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%3.\"/></w:lvl>"
			+ "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"upperRoman\"/>"
			+ "<w:lvlText w:val=\"Bagian %1\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:lvlText "
			+ "w:val=\"Bagian %1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
			+ "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/>"
			+ "</w:num>";

	@TempDir
	private Path folder;

	private final WordFile files = new WordFile(new OldWord());

	@Property
	void of_a_docx(@ForAll("pieces") List<String> pieces) {
		String body = unique(Shorthand.word(String.join("", pieces)));
		byte[] file = Programs.docx("word", body,
				Map.of("footnotes", "<w:footnote w:id=\"2\">" + Shorthand.word("@p{catatankaki}") + "</w:footnote>",
						"comments", "<w:comment w:id=\"1\">" + Shorthand.word("@p{katakomentar}") + "</w:comment>",
						"numbering", NUMBERING));
		String drawn = drawn("naskah.docx", file);

		// every paragraph of the list shows its number, even one without text
		String numbers = "bagian ".repeat(body.split("w:numId w:val=\"3\"", -1).length - 1);
		// a credit is one by its place, without the word before it
		List<String> missing = new ArrayList<>(Words.missing(xmlText(file) + " katakomentar " + numbers, drawn));
		missing.removeAll(List.of("foto", "sumber"));
		assertThat(missing).isEmpty();
	}

	@Property
	void of_a_docx_as_tika_reads_it(@ForAll("pieces") List<String> pieces) {
		byte[] file = Programs.docx("word", unique(Shorthand.word(String.join("", pieces))),
				Map.of("numbering", NUMBERING));
		String drawn = drawn("naskah.docx", file);

		// Tika names pictures, counts lists, and sets words of boxes beside others
		assertThat(Words.missing(distinct(own(tika(file))), own(drawn))).isEmpty();
	}

	@Property
	void of_an_odt(@ForAll("openPieces") List<String> pieces) {
		String body = unique(String.join("", pieces));
		String drawn = drawn("naskah.odt", Programs.odt(body, Map.of()));

		assertThat(Words.missing(body.replaceAll("<text:note-citation>[^<]*<", "<").replaceAll("<[^>]*>", " "), drawn))
			.isEmpty();
	}

	@Property
	void of_an_rtf(@ForAll("richPieces") List<String> pieces) {
		String body = unique(String.join("", pieces));
		String drawn = drawn("naskah.rtf", Programs.rtf(escaped(body)));

		assertThat(Words.missing(body.replaceAll("\\\\[a-z]+-?[0-9]*", " ").replaceAll("[{}]", " "), drawn)).isEmpty();
	}

	static List<CorpusFile> oldFiles() {
		return CorpusFile.all().stream().filter((file) -> file.fileName().endsWith(".doc")).toList();
	}

	@ParameterizedTest
	@MethodSource("oldFiles")
	void of_a_doc_as_poi_reads_it(CorpusFile kept) throws IOException {
		Path file = Files.write(this.folder.resolve("naskah.doc"), kept.bytes());
		try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true);
				HWPFDocument document = new HWPFDocument(ole)) {
			String drawn = Words.of(TextOrder.of(OldWordProcess.read(file), "naskah.doc"));

			// a credit is one by its place, without the word before it
			List<String> missing = new ArrayList<>(Words.missing(shown(document), drawn));
			missing.removeAll(List.of("foto", "sumber"));
			assertThat(missing).isEmpty();
		}
	}

	/** Every stretch of text that is not deleted, without the codes of fields. */
	private static String shown(HWPFDocument document) {
		Range all = document.getOverallRange();
		String text = IntStream.range(0, all.numCharacterRuns())
			.mapToObj(all::getCharacterRun)
			.filter((run) -> !run.isMarkedDeleted())
			.map(CharacterRun::text)
			.collect(Collectors.joining());
		return text.replaceAll("\\u0013[^\\u0013-\\u0015]*[\\u0014\\u0015]", "");
	}

	/** The words alone that {@link #unique} made, whatever letters stand beside them. */
	private static String own(String text) {
		return OWN_WORD.matcher(text).results().map((word) -> word.group()).collect(Collectors.joining(" "));
	}

	@Provide
	Arbitrary<List<String>> pieces() {
		Arbitrary<String> paragraph = paragraphs();
		Arbitrary<String> cell = Combinators
			.combine(Arbitraries.of("", "<w:gridSpan w:val=\"2\"/>", "<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>"),
					paragraph)
			.as((merge, content) -> "<w:tc><w:tcPr>" + merge + "</w:tcPr>" + content + "</w:tc>");
		Arbitrary<String> table = cell.list()
			.ofMinSize(1)
			.ofMaxSize(3)
			.map((row) -> "<w:tr>" + String.join("", row) + "</w:tr>")
			.list()
			.ofMinSize(1)
			.ofMaxSize(3)
			.map((rows) -> "<w:tbl>" + String.join("", rows) + "</w:tbl>");
		return Arbitraries.frequencyOf(Tuple.of(5, paragraph), Tuple.of(1, table)).list().ofMinSize(1).ofMaxSize(8);
	}

	private static Arbitrary<String> paragraphs() {
		Arbitrary<String> line = stretches().list().ofMinSize(1).ofMaxSize(4).map((all) -> String.join("@r{ }", all));
		Arbitrary<String> properties = Arbitraries.of("", "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>",
				"<w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>", "<w:pPr><w:pStyle w:val=\"Subtitle\"/></w:pPr>",
				"<w:pPr><w:pStyle w:val=\"Quote\"/></w:pPr>", "<w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr>",
				"<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>",
				"<w:pPr><w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr>",
				"<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>", "<w:pPr><w:rPr><w:del w:id=\"9\"/></w:rPr></w:pPr>");
		Arbitrary<String> told = Combinators
			.combine(Arbitraries.of("Foto: §", "Sumber: §", "Gambar 1. §", "Gambar 2. § (Foto: § §)", "Foto: § § §"),
					Arbitraries.of("", "<w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr>"))
			.as((sentence, style) -> "<w:p>" + style + "@r{" + sentence + "}</w:p>");
		Arbitrary<String> shown = Combinators
			.combine(Arbitraries.of("@inline(1,§)", "@inline(2,)@inline(1,§)"), told, told)
			.as((picture, one, other) -> "<w:p>" + picture + "</w:p>" + one + other);
		Arbitrary<String> numbered = Combinators
			.combine(Arbitraries.of("", "<w:pStyle w:val=\"Heading2\"/>"), Arbitraries.of("0", "1"),
					Arbitraries.of("", "@r{§ §}"))
			.as((style, depth, content) -> "<w:p><w:pPr>" + style + "<w:numPr><w:ilvl w:val=\"" + depth
					+ "\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>" + content + "</w:p>");
		Arbitrary<String> longTitle = Arbitraries.of("Title", "Heading1")
			.map((style) -> "@p(" + style + "){" + "§ ".repeat(40) + "}");
		Arbitrary<String> usual = Combinators.combine(properties, line)
			.as((style, content) -> "<w:p>" + style + content + "</w:p>");
		return Arbitraries.frequencyOf(Tuple.of(6, usual), Tuple.of(1, told), Tuple.of(1, shown), Tuple.of(2, numbered),
				Tuple.of(1, longTitle));
	}

	/** What stands within a paragraph. */
	private static Arbitrary<String> stretches() {
		Arbitrary<String> words = words();
		Arbitrary<String> run = Combinators
			.combine(Arbitraries.of("", "(b)", "(i)", "(u=single)", "(vertAlign=superscript)", "(strike)", "(vanish)",
					"(sz=40)", "(b,sz=30)", "(rStyle=Strong)"), words)
			.as((dress, text) -> "@r" + dress + "{" + text + "}");
		Arbitrary<String> mark = Arbitraries.of("", "<w:rPr><w:vanish/></w:rPr>", "-");
		return Arbitraries.oneOf(run, run, run, run.map("<w:hyperlink r:id=\"rIdLink1\">%s</w:hyperlink>"::formatted),
				run.map("<w:ins w:id=\"1\" w:author=\"a\">%s</w:ins>"::formatted),
				run.map("<w:smartTag w:element=\"x\">%s</w:smartTag>"::formatted),
				run.map("<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>"::formatted),
				words.map("<m:oMath><m:r><m:t>%s</m:t></m:r></m:oMath>"::formatted),
				words.map("<w:fldSimple w:instr=\" SEQ Gambar \">@r{%s}</w:fldSimple>"::formatted),
				words.map(
						"<w:commentRangeStart w:id=\"1\"/>@r{%s}<w:r><w:commentReference w:id=\"1\"/></w:r>"::formatted),
				Combinators.combine(mark, mark, words).as(NoWordLostTests::field),
				words.map(("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wps:txbx>"
						+ "<w:txbxContent>@p{%s}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice>"
						+ "</mc:AlternateContent></w:r>")::formatted),
				words.map(("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>@p{%s}</w:txbxContent></v:textbox>"
						+ "</v:shape></w:pict></w:r>")::formatted),
				Arbitraries.of("<w:r><w:footnoteReference w:id=\"2\"/></w:r>", "@inline(1,Teks alternatif)",
						"@anchor(2,Lain)", "@inline(3,Bagan)", "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"));
	}

	@Provide
	Arbitrary<List<String>> openPieces() {
		Arbitrary<String> words = words();
		Arbitrary<String> inside = Arbitraries.oneOf(words,
				words.map("<text:span text:style-name=\"T1\">%s</text:span>"::formatted),
				words.map("<text:span text:style-name=\"T6\">%s</text:span>"::formatted),
				words.map("<text:a xlink:href=\"https://example.org/\">%s</text:a>"::formatted),
				words.map(("<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>%s</text:p>"
						+ "</text:note-body></text:note>")::formatted),
				words.map("<office:annotation><text:p>%s</text:p></office:annotation>"::formatted),
				words.map("<draw:frame><draw:text-box><text:p>%s</text:p></draw:text-box></draw:frame>"::formatted),
				words.map(
						"<draw:frame><draw:image xlink:href=\"Pictures/image1.png\"/><svg:desc>%s</svg:desc></draw:frame>"::formatted),
				words.map("<text:sequence>%s</text:sequence>"::formatted));
		Arbitrary<String> line = inside.list().ofMinSize(1).ofMaxSize(4).map((all) -> String.join(" ", all));
		Arbitrary<String> paragraph = Arbitraries.oneOf(line.map("<text:p>%s</text:p>"::formatted),
				line.map("<text:p text:style-name=\"Title\">%s</text:p>"::formatted),
				line.map("<text:p text:style-name=\"Illustration\">%s</text:p>"::formatted),
				line.map("<text:h text:outline-level=\"2\">%s</text:h>"::formatted),
				line.map(
						"<text:list text:style-name=\"L2\"><text:list-item><text:p>%s</text:p></text:list-item></text:list>"::formatted),
				line.map("<text:section text:display=\"none\"><text:p>%s</text:p></text:section>"::formatted),
				line.map("<table:table><table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell>"
					.concat("<table:table-cell/></table:table-row></table:table>")::formatted));
		return paragraph.list().ofMinSize(1).ofMaxSize(8);
	}

	@Provide
	Arbitrary<List<String>> richPieces() {
		Arbitrary<String> words = words();
		Arbitrary<String> inside = Arbitraries.oneOf(words, words.map("{\\b %s}"::formatted),
				words.map("{\\v %s}"::formatted), words.map("{\\footnote\\pard\\plain %s}"::formatted),
				words.map("{\\*\\annotation %s}"::formatted),
				words.map("{\\shp{\\*\\shpinst{\\shptxt\\pard\\plain %s\\par}}}"::formatted),
				words.map("{\\field{\\*\\fldinst }{\\fldrslt %s}}"::formatted));
		Arbitrary<String> line = inside.list().ofMinSize(1).ofMaxSize(4).map((all) -> String.join(" ", all));
		Arbitrary<String> paragraph = Arbitraries.oneOf(line.map("\\pard\\plain %s\\par\n"::formatted),
				line.map("\\pard\\plain\\s1 %s\\par\n"::formatted), line.map("\\pard\\plain\\s5 %s\\par\n"::formatted),
				line.map("\\pard\\plain\\ls1\\ilvl0 %s\\par\n"::formatted),
				line.map("\\trowd\\cellx2000\\cellx4000\\pard\\intbl %s\\cell\\cell\\row\n"::formatted),
				line.map("{\\header %s}"::formatted));
		return paragraph.list().ofMinSize(1).ofMaxSize(8);
	}

	/** A field whose separator or end is missing ({@code -}) or hidden. */
	private static String field(String separator, String end, String words) {
		String part = "<w:r>%s<w:fldChar w:fldCharType=\"%s\"/></w:r>";
		boolean ends = !end.equals("-");
		// without a separator, but ended, it shows nothing: that is no loss
		boolean separated = !separator.equals("-") || ends;
		return part.formatted("", "begin") + "<w:r><w:instrText> DATE </w:instrText></w:r>"
				+ (separated ? part.formatted(separator.replace("-", ""), "separate") : "") + "@r{" + words + "}"
				+ (ends ? part.formatted(end, "end") : "");
	}

	/** A few words each, with the signs that stand beside them. */
	private static Arbitrary<String> words() {
		return Arbitraries.of("§", "§", "“§”", "(§)", "§.", "§,", "‘§’", "م§", "§\u00AD§", "12§", "§/§", "§\u00A0§")
			.list()
			.ofMinSize(1)
			.ofMaxSize(3)
			.map((all) -> String.join(" ", all));
	}

	/** Puts a word of its own in the place of each mark. */
	private static String unique(String text) {
		AtomicInteger number = new AtomicInteger();
		return Pattern.compile("§").matcher(text).replaceAll((mark) -> "kata%04d".formatted(number.incrementAndGet()));
	}

	/** Signs beyond Latin as Rich Text Format writes them. */
	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder();
		text.chars()
			.forEach((sign) -> escaped
				.append((sign < 128) ? Character.toString((char) sign) : "\\u" + (short) sign + "?"));
		return escaped.toString();
	}

	private String drawn(String name, byte[] file) {
		try (Batch batch = Batches.of(name, file)) {
			return this.files.read(batch.text(), Words::of);
		}
	}

	/** Every text of the parts that are the document's. */
	private static String xmlText(byte[] file) {
		StringBuilder text = new StringBuilder();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals("word/document.xml")) {
					String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
					for (Matcher found = TEXT.matcher(xml); found.find();) {
						text.append(found.group(1)).append('\n');
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private static String distinct(String text) {
		return String.join(" ", Words.in(text).keySet());
	}

	private static String tika(byte[] file) {
		StringWriter text = new StringWriter();
		ParseContext without = new ParseContext();
		without.set(Parser.class, new EmptyParser());
		try {
			new OOXMLParser().parse(new ByteArrayInputStream(file), new BodyContentHandler(text), new Metadata(),
					without);
		}
		catch (IOException | SAXException | TikaException ex) {
			throw new IllegalStateException(ex);
		}
		return text.toString();
	}

}
