package id.terbit.media.wordimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Import loses no word: whatever stands in a file stands in the draft, with one of its
 * pictures, or in the report. What stands in the file is said by others: every
 * {@code w:t} of its XML, every text node of an OpenDocument text, and Tika.
 */
class NoWordLostTests {

	private static final Pattern TEXT = Pattern.compile("<(?:w:t|m:t)(?: [^>]*)?>([^<]*)</");

	private final WordFile files = new WordFile(new OldWord());

	@Property(tries = 150)
	void of_a_docx(@ForAll("pieces") List<String> pieces) {
		byte[] file = Programs.docx("word", Shorthand.word(String.join("", pieces)), Map.of("footnotes",
				"<w:footnote w:id=\"2\">" + Shorthand.word("@p{Isi catatan kaki}") + "</w:footnote>"));
		String drawn = drawn("naskah.docx", file);

		assertThat(Words.missing(xmlText(file), drawn)).isEmpty();
	}

	@Property(tries = 40)
	void of_a_docx_as_tika_reads_it(@ForAll("pieces") List<String> pieces) {
		byte[] file = Programs.docx("word", Shorthand.word(String.join("", pieces)), Map.of());
		String drawn = drawn("naskah.docx", file);

		// Tika numbers lists, names pictures, and repeats the words of boxes
		List<String> missing = new ArrayList<>(Words.missing(distinct(tika(file)), drawn));
		missing.removeIf((word) -> word.matches("[0-9]+|[a-z]|image[0-9]|png|jpg|emf|footnoteref"));
		assertThat(missing).isEmpty();
	}

	@Property(tries = 100)
	void of_an_odt(@ForAll("openPieces") List<String> pieces) {
		String body = String.join("", pieces);
		String drawn = drawn("naskah.odt", Programs.odt(body, Map.of()));

		assertThat(Words.missing(body.replaceAll("<text:note-citation>[^<]*<", "<").replaceAll("<[^>]*>", " "), drawn))
			.isEmpty();
	}

	@Property(tries = 100)
	void of_an_rtf(@ForAll("richPieces") List<String> pieces) {
		String body = String.join("", pieces);
		String drawn = drawn("naskah.rtf", Programs.rtf(escaped(body)));

		assertThat(Words.missing(body.replaceAll("\\\\[a-z]+-?[0-9]*", " ").replaceAll("[{}]", " "), drawn)).isEmpty();
	}

	@Provide
	Arbitrary<List<String>> pieces() {
		Arbitrary<String> words = words();
		Arbitrary<String> run = Combinators
			.combine(Arbitraries.of("", "(b)", "(i)", "(u=single)", "(vertAlign=superscript)", "(strike)", "(vanish)",
					"(sz=40)", "(b,sz=30)", "(rStyle=Strong)"), words)
			.as((dress, text) -> "@r" + dress + "{" + text + "}");
		Arbitrary<String> inside = Arbitraries.oneOf(run, run, run,
				run.map("<w:hyperlink r:id=\"rIdLink1\">%s</w:hyperlink>"::formatted),
				run.map("<w:ins w:id=\"1\" w:author=\"a\">%s</w:ins>"::formatted),
				run.map("<w:smartTag w:element=\"x\">%s</w:smartTag>"::formatted),
				run.map("<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>"::formatted),
				words.map("<m:oMath><m:r><m:t>%s</m:t></m:r></m:oMath>"::formatted),
				words.map("<w:fldSimple w:instr=\" SEQ Gambar \">@r{%s}</w:fldSimple>"::formatted),
				words.map(("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>@p{%s}</w:txbxContent></v:textbox>"
						+ "</v:shape></w:pict></w:r>")::formatted),
				Arbitraries.of("<w:r><w:footnoteReference w:id=\"2\"/></w:r>", "@inline(1,Teks alternatif)",
						"@anchor(2,Lain)", "@inline(3,Bagan)", "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"));
		Arbitrary<String> line = inside.list().ofMinSize(1).ofMaxSize(4).map((all) -> String.join("@r{ }", all));
		Arbitrary<String> properties = Arbitraries.of("", "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>",
				"<w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>", "<w:pPr><w:pStyle w:val=\"Subtitle\"/></w:pPr>",
				"<w:pPr><w:pStyle w:val=\"Quote\"/></w:pPr>", "<w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr>",
				"<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>",
				"<w:pPr><w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr>",
				"<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>", "<w:pPr><w:rPr><w:del w:id=\"9\"/></w:rPr></w:pPr>");
		Arbitrary<String> paragraph = Combinators.combine(properties, line)
			.as((style, content) -> "<w:p>" + style + content + "</w:p>");
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

	/** A few words each, so that equal ones meet often. */
	private static Arbitrary<String> words() {
		return Arbitraries
			.of("pasar", "murah", "warga", "Gambar 1. Perahu", "Foto", "sungai", "e", "12", "Jum’at", "“satu”",
					"naskah", "Desa Contoh", "pe\u00ADnanda", "مرحبا", "a.", "x")
			.list()
			.ofMinSize(1)
			.ofMaxSize(3)
			.map((all) -> String.join(" ", all));
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
