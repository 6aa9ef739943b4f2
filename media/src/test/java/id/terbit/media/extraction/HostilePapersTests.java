package id.terbit.media.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import id.terbit.asset.Asset.Reading;
import id.terbit.media.extraction.PaperReader.Paper;
import id.terbit.media.inspection.FileType;
import id.terbit.media.inspection.Films;
import id.terbit.media.inspection.Inspector;
import id.terbit.media.inspection.Inspectors;
import id.terbit.media.inspection.Intake;
import id.terbit.media.inspection.Received;
import id.terbit.media.isolation.LoneProcess.Bounds;
import id.terbit.refusal.RefusedException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Papers that want to hang, to swell, to run or to reach out. */
class HostilePapersTests {

	private static final String ODF = "application/vnd.oasis.opendocument.";

	private static final PaperReader IMPATIENT = new PaperReader(new Bounds(128, Duration.ofSeconds(3), 1L << 26));

	private final Inspector inspector = Inspectors.usual();

	private final PaperReader reader = new PaperReader();

	@TempDir
	Path folder;

	static Stream<Arguments> refused() {
		byte[] pdf = Papers.pdf(1, "Surat");
		byte[] archive = Papers.zip("", Map.of("a.class", "x"));
		return Stream.of(arguments("a PDF that was cut off", Arrays.copyOf(pdf, pdf.length / 2), "asset.damaged"),
				arguments("a PDF with an archive behind", joined(pdf, archive), "asset.disguised"),
				arguments("a page that says it is a PDF", bytes("<html><script>x</script>%PDF-1.7\n%%EOF"),
						"asset.type-not-allowed"),
				arguments("a PDF behind a page", bytes("GIF89a %PDF-1.7\n%%EOF"), "asset.disguised"),
				arguments("slides with macros",
						openXml("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml", Map.of()),
						"asset.macros"),
				arguments("a table with macros",
						openXml("application/vnd.ms-excel.sheet.macroEnabled.main+xml", Map.of()), "asset.macros"),
				arguments("a text with macros",
						openXml("application/vnd.ms-word.document.macroEnabled.main+xml", Map.of()), "asset.macros"),
				arguments("a table with commands of Excel 4",
						openXml("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
								Map.of("xl/macrosheets/sheet1.xml", "<a/>")),
						"asset.macros"),
				arguments("an OpenDocument table with Basic",
						Papers.zip(ODF + "spreadsheet", Map.of("Basic/Standard/Module1.xml", "<a/>")), "asset.macros"),
				arguments("OpenDocument slides with a script",
						Papers.zip(ODF + "presentation", Map.of("Scripts/python/x.py", "print()")), "asset.macros"),
				arguments("old slides with macros", slidesWithMacros(), "asset.macros"),
				arguments("a locked text", locked(), "asset.encrypted"),
				arguments("a text that unfolds into a hundred times as much",
						Papers.zip(ODF + "text", Map.of("content.xml", "<a>" + " ".repeat(20_000_000) + "</a>")),
						"asset.archive-unsafe"),
				arguments("a text of too many parts", Papers.zip(ODF + "text", parts(3_000)), "asset.archive-unsafe"),
				arguments("a text that reaches outside", Papers.zip(ODF + "text", Map.of("../../x", "x")),
						"asset.archive-unsafe"),
				arguments("a drawing of OpenDocument", Papers.zip(ODF + "graphics", Map.of("content.xml", "<a/>")),
						"asset.type-not-allowed"),
				arguments("a film that is a page too", joined(Films.mp4(), archive), "asset.disguised"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void refused(String what, byte[] content, String code) {
		long begun = System.nanoTime();
		assertThatExceptionOfType(RefusedException.class).as(what)
			.isThrownBy(() -> inspect(content))
			.withMessageContaining(code);
		assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
	}

	@Test
	void a_page_that_draws_for_ever_gives_what_was_read_before_its_end() throws Exception {
		// three hundred thousand million dots
		byte[] pdf = drawing("0 0 612 792 re [0.0001 0.0001] 0 d 0.00001 w S\n".repeat(20_000));
		inspect(pdf);
		Path file = Files.write(this.folder.resolve("titik"), pdf);
		long begun = System.nanoTime();
		Paper paper = IMPATIENT.read(FileType.PDF, file, (found) -> found);

		assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
		assertThat(paper.reading()).isIn(Reading.DONE, Reading.TOO_MUCH);
		assertThat(paper.pages()).isIn(0, 1);
	}

	@Tag("thorough")
	@Test
	void a_stream_that_unfolds_into_a_thousand_times_as_much_ends_its_reading_and_nothing_else() throws Exception {
		byte[] pdf = bomb();
		assertThat(pdf).hasSizeLessThan(500_000);
		inspect(pdf);
		Path file = Files.write(this.folder.resolve("bom"), pdf);

		Paper paper = IMPATIENT.read(FileType.PDF, file, (found) -> found);

		assertThat(paper.reading()).isIn(Reading.DONE, Reading.TOO_MUCH, Reading.UNREADABLE);
		assertThat(paper.words()).doesNotContain("0 0 m");
	}

	@Test
	void a_text_that_names_a_file_or_an_address_reads_neither() throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		int[] asked = { 0 };
		server.createContext("/", (exchange) -> {
			asked[0]++;
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		server.start();
		try {
			Path secret = Files.writeString(this.folder.resolve("rahasia"), "isi rahasia");
			for (String target : new String[] { secret.toUri().toString(),
					"http://127.0.0.1:" + server.getAddress().getPort() + "/x" }) {
				Map<String, String> parts = new LinkedHashMap<>();
				parts.put("content.xml", """
						<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "%s">]>
						<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
						xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>\
						<text:p>&e;</text:p></office:text></office:body></office:document-content>"""
					.formatted(target));
				Path file = Files.write(this.folder.resolve("xxe"), Papers.zip(ODF + "text", parts));
				Paper paper = this.reader.read(FileType.ODT, file, (found) -> found);
				assertThat(paper.words()).doesNotContain("isi rahasia");
			}
			assertThat(asked[0]).isZero();
		}
		finally {
			server.stop(0);
		}
	}

	private void inspect(byte[] content) {
		try (Received received = Intake.receive(new ByteArrayInputStream(content), 100_000_000)) {
			this.inspector.inspect(received, "berkas.pdf");
		}
	}

	static byte[] drawing(String commands) {
		return pdf(commands.getBytes(StandardCharsets.US_ASCII));
	}

	private static byte[] bomb() {
		byte[] commands = new byte[100_000_000];
		byte[] line = "0 0 m\n".getBytes(StandardCharsets.US_ASCII);
		for (int i = 0; i < commands.length; i++) {
			commands[i] = line[i % line.length];
		}
		return pdf(commands);
	}

	private static byte[] pdf(byte[] commands) {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			page.setContents(new PDStream(document, new ByteArrayInputStream(commands), COSName.FLATE_DECODE));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] openXml(String type, Map<String, String> more) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", "<Types><Override ContentType=\"" + type + "\"/></Types>");
		parts.putAll(more);
		return Papers.zip("", parts);
	}

	private static byte[] slidesWithMacros() {
		try (POIFSFileSystem ole = new POIFSFileSystem()) {
			byte[] info = { 0x1F, 0, (byte) 0xFF, 3, 0x14, 0, 0, 0, 2, 0, 0, 4, 0x0C, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, 0 };
			ole.createDocument(new ByteArrayInputStream(joined(new byte[5_000], info)), "PowerPoint Document");
			return written(ole);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] locked() {
		try (POIFSFileSystem ole = new POIFSFileSystem()) {
			var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("sandi");
			try (var out = encryptor.getDataStream(ole)) {
				out.write(Papers.docx("Rahasia"));
			}
			return written(ole);
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] written(POIFSFileSystem ole) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ole.writeFilesystem(out);
		return out.toByteArray();
	}

	private static Map<String, String> parts(int count) {
		Map<String, String> parts = new LinkedHashMap<>();
		for (int i = 0; i < count; i++) {
			parts.put("bagian" + i + ".xml", "<a/>");
		}
		return parts;
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
