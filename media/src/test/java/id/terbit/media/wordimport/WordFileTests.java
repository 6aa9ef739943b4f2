package id.terbit.media.wordimport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import id.terbit.asset.AssetId;
import id.terbit.body.Block;
import id.terbit.body.Body;
import id.terbit.body.BodyHtml;
import id.terbit.body.BodyJson;
import id.terbit.media.Pictures;
import id.terbit.refusal.RefusedException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class WordFileTests {

	private final WordFile files = new WordFile(new OldWord());

	@Test
	void title_headings_and_paragraphs_keep_their_order() {
		Read read = read(WordFiles.typed((document) -> {
			WordFiles.styled(document, "Title", "Perahu pustaka");
			WordFiles.styled(document, "Subtitle", "Buku menyusuri sungai");
			WordFiles.text(document, "Pembuka.");
			WordFiles.styled(document, "Heading1", "Pertama");
			WordFiles.styled(document, "Heading3", "Di bawahnya");
			WordFiles.text(document, "");
			WordFiles.text(document, "\u00A0 \u00ADPenu\u00ADtup\u00A0\u00A0 naskah. ");
		}));

		assertThat(read.title).isEqualTo("Perahu pustaka");
		assertThat(read.summary).isEqualTo("Buku menyusuri sungai");
		assertThat(read.outline()).containsExactly("p Pembuka.", "h2 Pertama", "h3 Di bawahnya", "p Penutup naskah.");
	}

	@ParameterizedTest
	@CsvSource({ "Judul1, 2", "Judul 1, 2", "Heading1, 2", "heading 1, 2", "Heading 1, 2" })
	void headings_are_known_in_indonesian_and_english(String style, int level) {
		Read read = read(WordFiles.typed((document) -> {
			WordFiles.styled(document, "Judul", "Judul naskah");
			WordFiles.styled(document, style, "Bagian");
		}));

		assertThat(read.title).isEqualTo("Judul naskah");
		assertThat(read.outline()).containsExactly("h" + level + " Bagian");
	}

	@Test
	void without_a_title_the_opening_heading_is_it() {
		Read read = read(WordFiles.typed((document) -> {
			WordFiles.styled(document, "Heading1", "Judul dari subjudul");
			WordFiles.styled(document, "Heading2", "Bagian");
			WordFiles.text(document, "Isi.");
		}));

		assertThat(read.title).isEqualTo("Judul dari subjudul");
		assertThat(read.outline()).containsExactly("h2 Bagian", "p Isi.");
		assertThat(read.codes()).contains("title-from-heading");
	}

	@Test
	void without_any_title_the_name_of_the_file_stands_in() {
		assertThat(read(WordFiles.typed((document) -> WordFiles.text(document, "Isi."))).title).isEqualTo("naskah");
	}

	@Test
	void a_title_among_the_properties_is_cut_but_not_lost() {
		String title = "Judul properti ".repeat(30).strip();
		Read read = read(WordFiles.typed((document) -> {
			document.getProperties().getCoreProperties().setTitle(title);
			WordFiles.text(document, "Isi.");
		}));

		assertThat(read.title).hasSizeLessThanOrEqualTo(300);
		assertThat(title).startsWith(read.title);
		assertThat(read.outline()).containsExactly("p " + title, "p Isi.");
		assertThat(read.codes()).contains("title-cut");
	}

	@Test
	void lists_nest_and_count_on() {
		Read read = read(WordFiles.typed((document) -> {
			BigInteger bullets = WordFiles.numbering(document, STNumberFormat.BULLET, 1);
			BigInteger numbers = WordFiles.numbering(document, STNumberFormat.DECIMAL, 3);
			WordFiles.item(document, bullets, 0, "a");
			WordFiles.item(document, bullets, 1, "a1");
			WordFiles.item(document, bullets, 1, "a2");
			WordFiles.item(document, bullets, 0, "b");
			WordFiles.item(document, numbers, 0, "tiga");
			WordFiles.item(document, numbers, 0, "empat");
			WordFiles.text(document, "di antaranya");
			WordFiles.item(document, numbers, 0, "lima");
		}));

		assertThat(read.html()).contains("<ul><li>a<ul><li>a1</li><li>a2</li></ul></li><li>b</li></ul>"
				+ "<ol start=\"3\"><li>tiga</li><li>empat</li></ol>"
				+ "<p>di antaranya</p><ol start=\"5\"><li>lima</li></ol>");
	}

	@Test
	void merged_cells_keep_their_spans() {
		Read read = read(WordFiles.ofXml("""
				<w:p><w:r><w:t>Sebelum.</w:t></w:r></w:p>
				<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>
				<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Lebar</w:t></w:r></w:p></w:tc>
				<w:tc><w:p><w:r><w:t>C</w:t></w:r></w:p></w:tc></w:tr>
				<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Tinggi</w:t></w:r></w:p></w:tc>
				<w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr>
				<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>
				<w:tc><w:p><w:r><w:t>d</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"""));

		Block.Table table = (Block.Table) read.body.blocks().get(1);
		assertThat(table.rows()).hasSize(3);
		Block.TableCell wide = table.rows().get(0).cells().get(0);
		assertThat(wide.header()).isTrue();
		assertThat(wide.colspan()).isEqualTo(2);
		assertThat(table.rows().get(1).cells().get(0).rowspan()).isEqualTo(2);
		assertThat(table.rows().get(2).cells()).hasSize(2);
	}

	@Test
	void marks_and_links_are_kept_and_other_dress_is_not() {
		Read read = read(WordFiles.typed((document) -> {
			XWPFParagraph paragraph = WordFiles.text(document, "Air H");
			var below = paragraph.createRun();
			below.setText("2");
			below.setSubscript(VerticalAlign.SUBSCRIPT);
			var bold = paragraph.createRun();
			bold.setText("O tebal");
			bold.setBold(true);
			bold.setColor("FF0000");
			paragraph.createHyperlinkRun("https://example.org/a").setText(" dan tautan");
			paragraph.createHyperlinkRun("javascript:alert(1)").setText(" jahat");
		}));

		assertThat(read.html()).contains("Air H<sub>2</sub><strong>O tebal</strong>")
			.contains("href=\"https://example.org/a\"")
			.contains(" jahat")
			.doesNotContain("javascript");
		assertThat(read.codes()).contains("colour", "link-refused", "link");
	}

	@Test
	void links_made_by_fields_are_links_too() {
		Read read = read(WordFiles.ofXml("""
				<w:p><w:r><w:t xml:space="preserve">Lihat </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>
				<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.org/jadwal" </w:instrText></w:r>
				<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>jadwal</w:t></w:r>
				<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>.</w:t></w:r></w:p>"""));

		assertThat(read.html()).contains(">jadwal</a>.").contains("https://example.org/jadwal").doesNotContain("HYPER");
	}

	@Test
	void tracked_changes_are_accepted() {
		Read read = read(WordFiles.ofXml("""
				<w:p><w:r><w:t xml:space="preserve">Harga </w:t></w:r>
				<w:del w:id="1" w:author="x"><w:r><w:delText>lama</w:delText></w:r></w:del>
				<w:ins w:id="2" w:author="x"><w:r><w:t>baru</w:t></w:r></w:ins></w:p>
				<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="x"/></w:rPr></w:pPr><w:r><w:t>Satu</w:t></w:r></w:p>
				<w:p><w:r><w:t>kalimat</w:t></w:r></w:p>"""));

		assertThat(read.outline()).containsExactly("p Harga baru", "p Satu kalimat");
		assertThat(read.codes()).contains("deletion-accepted", "insertion-accepted");
	}

	@Test
	void what_is_not_carried_over_stands_in_the_report() {
		Read read = read(WordFiles.ofXml("""
				<w:p><w:r><w:t xml:space="preserve">Rumus </w:t></w:r>
				<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>
				<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r></w:p>
				<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>
				<w:p><w:r><w:t>di dalam kotak</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>
				<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>di dalam kotak</w:t></w:r></w:p>
				</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"""));

		assertThat(read.outline()).containsExactly("p Rumus x+1", "p di dalam kotak");
		assertThat(read.codes()).contains("formula", "hidden-text", "text-box");
		assertThat(read.entry("hidden-text").detail()).isEqualTo("rahasia");
	}

	@Test
	void headers_comments_and_notes_are_not_lost_in_silence() {
		Read read = read(WordFiles.typed((document) -> {
			document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("KOP DINAS");
			XWPFParagraph paragraph = WordFiles.text(document, "Kalimat bercatatan");
			var note = document.createFootnote();
			note.createParagraph().createRun().setText("Isi catatan");
			paragraph.addFootnoteReference(note);
			var comment = document.createComments().createComment(BigInteger.ONE);
			comment.createParagraph().createRun().setText("cek lagi");
		}));

		assertThat(read.entry("header").detail()).isEqualTo("KOP DINAS");
		assertThat(read.entry("comment").detail()).contains("cek lagi");
		assertThat(read.html()).contains("<sup>[1]</sup>").contains("<li>Isi catatan</li>");
		assertThat(read.codes()).contains("note");
	}

	@Test
	void the_words_of_charts_and_diagrams_stand_in_the_report() {
		String drawing = "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"9\" name=\"a\" descr=\"%s\"/>%s"
				+ "</wp:inline></w:drawing></w:r></w:p>";
		String chart = "<c:chart xmlns:c=\"c\" r:id=\"rIdChart\"/>";
		String diagram = "<dgm:relIds xmlns:dgm=\"d\" r:dm=\"rIdData\"/>";
		String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
		String relation = "<Relationship Id=\"%s\" Type=\"" + type + "%s\" Target=\"%s\"/>";
		byte[] file = Programs.docx("word", drawing.formatted("Panen", chart) + drawing.formatted("", diagram),
				Map.of("rels", relation.formatted("rIdChart", "chart", "charts/chart1.xml")
						+ relation.formatted("rIdData", "diagramData", "diagrams/data1.xml")));
		String letters = " xmlns:a=\"a\" xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">";
		file = WordFiles.with(file, "word/charts/chart1.xml",
				"<c:chartSpace" + letters + "<a:p><a:r><a:t>Hasil pa</a:t></a:r><a:r><a:t>nen</a:t></a:r></a:p>"
						+ "<c:strCache><c:pt><c:v>Padi</c:v></c:pt></c:strCache><c:numCache><c:v>7</c:v></c:numCache>"
						+ "</c:chartSpace>");
		file = WordFiles.with(file, "word/diagrams/data1.xml",
				"<c:dataModel" + letters + "<c:t><a:p><a:t>Kepala dinas</a:t></a:p></c:t></c:dataModel>");

		Read read = read(file);

		assertThat(read.entry("chart").detail()).isEqualTo("Panen: Hasil panen · Padi");
		assertThat(read.entry("diagram").detail()).isEqualTo("Kepala dinas");
	}

	@Test
	void pictures_stand_in_their_place_with_their_words() {
		Read read = read(WordFiles.typed((document) -> {
			WordFiles.text(document, "Sebelum.");
			WordFiles.picture(document, Pictures.jpeg(300, 200), "Perahu di tepi sungai");
			WordFiles.text(document, "Gambar 1. Perahu berangkat saat air pasang. (Foto: Juru Foto Contoh)");
			WordFiles.text(document, "Sesudah.");
			WordFiles.picture(document, Pictures.jpeg(320, 200), "");
			WordFiles.styled(document, "Caption", "Anak membaca");
		}));

		assertThat(read.outline()).containsExactly("p Sebelum.", "image", "p Sesudah.", "image");
		assertThat(read.pictures.get(0).alt()).isEqualTo("Perahu di tepi sungai");
		assertThat(read.pictures.get(0).caption()).isEqualTo("Gambar 1. Perahu berangkat saat air pasang");
		assertThat(read.pictures.get(0).credit()).isEqualTo("Juru Foto Contoh");
		assertThat(read.pictures.get(1).caption()).isEqualTo("Anak membaca");
	}

	@Test
	void a_table_of_photos_keeps_them_in_their_cells() {
		Read read = read(WordFiles.typed((document) -> {
			WordFiles.text(document, "Isi.");
			XWPFTable table = document.createTable(1, 2);
			for (int i = 0; i < 2; i++) {
				table.getRow(0)
					.getCell(i)
					.getParagraphs()
					.get(0)
					.createRun()
					.addPicture(new ByteArrayInputStream(Pictures.jpeg(100 + i, 80)), PictureType.JPEG, "f.jpg", 1000,
							1000);
			}
		}));

		assertThat(read.html()).contains("<td>");
		assertThat(read.pictures).hasSize(2);
	}

	@Test
	void refuses_what_reads_files_or_unfolds_without_end() {
		byte[] plain = WordFiles.typed((document) -> WordFiles.text(document, "Isi."));
		String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
		assertRefused(WordFiles.with(plain, "word/document.xml", entity), "word.unsafe");
		assertRefused(WordFiles.with(plain, "customXml/item1.xml", entity), "word.unsafe");
		assertRefused(WordFiles.with(plain, "word/hidden.bin", "\uFEFF" + entity), "word.unsafe");
		assertRefused(WordFiles.ofXml("<w:sdt><w:sdtContent>".repeat(400) + "</w:sdtContent></w:sdt>".repeat(400)),
				"word.unsafe");
		assertRefused(WordFiles.ofXml("<w:p/>".repeat(700_000)), "word.too-long");
		assertRefused(WordFiles.with(plain, "word/media/a.xml", "a".repeat(20_000_000)), "asset.archive-unsafe");
		assertRefused(WordFiles.with(plain, "word/vbaProject.bin", "x"), "asset.macros");
		assertRefused(WordFiles.with(plain, "word/document.xml", "<not-closed"), "word.unreadable");
		assertRefused(WordFiles.with(plain, "word/document.xml", "<other/>"), "word.unreadable");
		assertRefused(Pictures.jpeg(10, 10), "word.no-document");
	}

	@Tag("thorough")
	@Test
	void a_bomb_is_refused_within_two_seconds() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.write("wordprocessingml.document.main+xml".getBytes(StandardCharsets.UTF_8));
			byte[] nothing = new byte[1024 * 1024];
			for (int i = 0; i < 40; i++) {
				zip.putNextEntry(new ZipEntry("word/media/image" + i + ".png"));
				for (int megabyte = 0; megabyte < 50; megabyte++) {
					zip.write(nothing);
				}
			}
		}
		byte[] bomb = out.toByteArray();
		read(WordFiles.typed((document) -> WordFiles.text(document, "warm")));

		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertRefused(bomb, "asset.archive-unsafe"));
	}

	@Test
	void odd_files_of_other_programs_are_read_without_harm() {
		assertThatNoException().isThrownBy(() -> read(WordFiles.ofXml("")));
		assertThatNoException().isThrownBy(() -> read(WordFiles
			.ofXml("""
					<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>
					<w:tbl/><w:tbl><w:tr/></w:tbl><w:tbl><w:tr><w:tc/></w:tr></w:tbl>
					<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="77"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>
					<w:p><w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:drawing/><w:pict/></w:r></w:p>
					<w:p><w:hyperlink r:id="rId999"><w:r><w:t>b</w:t></w:r></w:hyperlink></w:p>""")));
	}

	private void assertRefused(byte[] file, String code) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> read(file)).withMessageContaining(code);
	}

	private Read read(byte[] file) {
		try (Batch batch = Batches.of("naskah.docx", file)) {
			return this.files.read(batch.text(), (text) -> {
				text.pictures().forEach((picture) -> picture.becomes(new AssetId(UUID.randomUUID())));
				Body body = BlockMaker.body(text, List.of());
				assertThat(BodyJson.read(BodyJson.write(body), "/body")).isEqualTo(body);
				return new Read(text.title(), text.summary(), body, text.pictures(), text.findings().report());
			});
		}
	}

	private record Read(String title, String summary, Body body, List<WordPicture> pictures, Report report) {

		List<String> outline() {
			return this.body.blocks().stream().map(Read::line).toList();
		}

		private static String line(Block block) {
			if (block instanceof Block.Heading heading) {
				return "h" + heading.level() + " " + Lines.plain(heading.content());
			}
			return (block instanceof Block.Paragraph paragraph) ? "p " + Lines.plain(paragraph.content())
					: block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
		}

		String html() {
			return BodyHtml.render(this.body, new NoPictures());
		}

		List<String> codes() {
			return this.report.entries().stream().map(ReportEntry::code).toList();
		}

		ReportEntry entry(String code) {
			return this.report.entries()
				.stream()
				.filter((entry) -> entry.code().equals(code))
				.findFirst()
				.orElseThrow();
		}

	}

}
