package id.terbit.media.wordimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.management.ThreadMXBean;
import id.terbit.media.Pictures;
import id.terbit.refusal.RefusedException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Files that somebody made to hang, to fill or to look into the machine: each is refused
 * before it costs two seconds of work or 64 MB.
 */
class HostileFilesTests {

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private static final long MOST_BYTES = 64L * 1024 * 1024;

	private static final String ENTITY = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";

	private static final String LAUGHS = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
			+ "<!ENTITY c \"&b;&b;&b;&b;\">]><x>&c;</x>";

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static final byte[] DOCX = Programs.docx("word", Shorthand.word("@p{Isi.}"), Map.of());

	private static final byte[] ODT = Programs.odt("<text:p>Isi.</text:p>", Map.of());

	private final WordFile files = new WordFile(new OldWord());

	/** Classes that are loaded once are not the file's doing. */
	@BeforeAll
	static void warm() {
		WordFile files = new WordFile(new OldWord());
		for (byte[] file : List.of(DOCX, ODT, Programs.rtf("Isi.\\par"))) {
			try (Batch batch = Batches.of("naskah", file)) {
				files.read(batch.text(), Outline::of);
			}
		}
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Batches.of("a", zip(Map.of("a", "b"))));
	}

	static Stream<Arguments> hostile() {
		return Stream
			.of(arguments("a bomb of many parts", bomb(5, 30)), arguments("a bomb of one part", bomb(1, 140)),
					arguments("a bomb of XML",
							WordFiles.with(DOCX, "word/document.xml", "<w:document>" + " ".repeat(20_000_000))),
					arguments("seventy thousand entries", many(70_000)),
					arguments("entries that lie about their number", lying(many(3_000))),
					arguments("names that lead outside", named("../../etc/cron.d/x")),
					arguments("names from the root", named("/etc/passwd")),
					arguments("names with backslashes", named("word\\..\\..\\x")),
					arguments("names with a drive", named("C:/x")), arguments("the same name twice", twice()),
					arguments("macros", WordFiles.with(DOCX, "word/vbaProject.bin", "x")),
					arguments("macros of OpenDocument", WordFiles.with(ODT, "Basic/Standard/Module1.xml", "<x/>")),
					arguments("archives in an archive", zip(Map.of("inner.zip", "PK\u0003\u0004", "b.zip", "PK"))),
					arguments("elements without end", Programs.docx("word", "<w:p/>".repeat(130_000), Map.of())),
					arguments("elements too deep", Programs.docx("word",
							"<w:sdt><w:sdtContent>".repeat(300) + "</w:sdtContent></w:sdt>".repeat(300), Map.of())),
					arguments("lists too deep",
							Programs.odt("<text:list><text:list-item>".repeat(300)
									+ "</text:list-item></text:list>".repeat(300), Map.of())),
					arguments("groups too deep", Programs.rtf("{".repeat(5_000))),
					arguments("paragraphs without end", Programs.rtf("a\\par ".repeat(300_000))),
					arguments("cells without end", Programs.rtf("\\cellx1\\cell ".repeat(150_000))),
					arguments("a picture that is a document too", joined(Pictures.jpeg(20, 20), DOCX)),
					arguments("a PDF that is a document too",
							joined("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.UTF_8), DOCX)),
					arguments("a rich text that is a document too", joined(Programs.rtf("Isi"), DOCX)),
					arguments("a page that is a document too",
							joined("<html><script>1</script>".getBytes(StandardCharsets.UTF_8), DOCX)),
					arguments("an encrypted OpenDocument",
							WordFiles.with(ODT, "META-INF/manifest.xml", "<m><encryption-data/></m>")),
					arguments("half a docx", Arrays.copyOf(DOCX, DOCX.length / 2)),
					arguments("half an odt", Arrays.copyOf(ODT, ODT.length - 40)),
					arguments("no text at all", WordFiles.with(ODT, "content.xml", "<office/>")),
					arguments("an empty archive", zip(Map.of())));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("hostile")
	void is_refused_within_its_bounds(String what, byte[] file) {
		assertRefusedCheaply(file);
	}

	static Stream<Arguments> parts() {
		return Stream
			.of("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml", "word/numbering.xml",
					"word/_rels/document.xml.rels", "docProps/core.xml", "customXml/item1.xml", "word/header1.xml")
			.flatMap((part) -> Stream.of(arguments(part, WordFiles.with(DOCX, part, ENTITY)),
					arguments(part, WordFiles.with(DOCX, part, LAUGHS))));
	}

	static Stream<Arguments> openParts() {
		return Stream.of("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml", "settings.xml")
			.flatMap((part) -> Stream.of(arguments(part, WordFiles.with(ODT, part, ENTITY)),
					arguments(part, WordFiles.with(ODT, part, LAUGHS))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "parts", "openParts" })
	void no_part_may_name_what_stands_elsewhere(String part, byte[] file) {
		assertRefusedCheaply(file);
	}

	@Test
	void others_read_their_files_meanwhile() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Future<?>> refused = hostile().limit(6)
				.<Future<?>>map((file) -> threads.submit(() -> assertRefusedCheaply((byte[]) file.get()[1])))
				.toList();
			List<Future<String>> read = Stream.generate(() -> threads.submit(() -> outline("naskah.docx", DOCX)))
				.limit(20)
				.toList();

			for (Future<String> one : read) {
				assertThat(one.get()).contains("p Isi.");
			}
			for (Future<?> one : refused) {
				one.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void an_archive_within_a_document_is_never_opened() {
		byte[] inner = bomb(5, 30);
		Map<String, byte[]> more = new LinkedHashMap<>();
		more.put("word/media/inner.png", inner);

		assertThat(outline("naskah.docx", with(DOCX, more))).contains("p Isi.");
	}

	private void assertRefusedCheaply(byte[] file) {
		long bytes = THREADS.getCurrentThreadAllocatedBytes();
		long time = THREADS.getCurrentThreadCpuTime();
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> outline("naskah.docx", file));
		assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - time)).isLessThan(LONGEST);
		assertThat(THREADS.getCurrentThreadAllocatedBytes() - bytes).isLessThan(MOST_BYTES);
	}

	private String outline(String name, byte[] file) {
		try (Batch batch = Batches.of(name, file)) {
			return this.files.read(batch.text(), Outline::of);
		}
	}

	private static byte[] bomb(int parts, int megabytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.write("wordprocessingml.document.main+xml".getBytes(StandardCharsets.UTF_8));
			byte[] nothing = new byte[1024 * 1024];
			for (int i = 0; i < parts; i++) {
				zip.putNextEntry(new ZipEntry("word/media/image" + i + ".png"));
				for (int megabyte = 0; megabyte < megabytes; megabyte++) {
					zip.write(nothing);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static byte[] many(int entries) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setMethod(ZipOutputStream.STORED);
			for (int i = 0; i < entries; i++) {
				ZipEntry entry = new ZipEntry(Integer.toString(i, 36));
				entry.setSize(0);
				entry.setCrc(0);
				zip.putNextEntry(entry);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** The record at the end says that there are two. */
	private static byte[] lying(byte[] zip) {
		byte[] lying = zip.clone();
		int end = lying.length - 22;
		lying[end + 8] = 2;
		lying[end + 9] = 0;
		lying[end + 10] = 2;
		lying[end + 11] = 0;
		return lying;
	}

	private static byte[] named(String name) {
		return WordFiles.with(DOCX, name, "x");
	}

	private static byte[] twice() {
		return WordFiles.with(DOCX, "word/STYLES.xml", "<x/>");
	}

	private static byte[] with(byte[] file, Map<String, byte[]> more) {
		Map<String, byte[]> parts = new LinkedHashMap<>(WordFiles.parts(file));
		parts.putAll(more);
		return Programs.zip(parts);
	}

	private static byte[] zip(Map<String, String> parts) {
		Map<String, byte[]> bytes = new LinkedHashMap<>();
		parts.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.ISO_8859_1)));
		return Programs.zip(bytes);
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

}
