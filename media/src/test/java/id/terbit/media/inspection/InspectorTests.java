package id.terbit.media.inspection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import id.terbit.media.Pictures;
import id.terbit.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InspectorTests {

	private static final String WORD = "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

	private final Inspector inspector = new Inspector(new InspectionProperties(50_000_000, List.of()));

	@ParameterizedTest
	@ValueSource(strings = { "jpg", "png", "gif", "webp" })
	void knows_pictures_by_their_content(String format) {
		Inspected inspected = inspect(Pictures.encoded(Pictures.quarters(60, 40), format), "foto.exe");

		assertThat(inspected.type().extension()).isEqualTo(format);
		assertThat(inspected.fileName()).isEqualTo("foto." + format);
		assertThat(inspected.picture()).isEqualTo(new PictureFacts(60, 40, 1, false));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void finds_the_orientation(int orientation) {
		PictureFacts facts = Objects
			.requireNonNull(inspect(Pictures.jpeg(Pictures.quarters(60, 40), orientation), "a.jpg").picture());

		assertThat(facts.orientation()).isEqualTo(orientation);
		assertThat(facts.shownWidth()).isEqualTo((orientation >= 5) ? 40 : 60);
	}

	@Test
	void knows_documents_by_their_content() throws IOException {
		assertThat(inspect(bytes("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF"), "surat").fileName())
			.isEqualTo("surat.pdf");
		assertThat(inspect(bytes("{\\rtf1\\ansi halo}"), "surat.doc").fileName()).isEqualTo("surat.rtf");
		assertThat(inspect(zip(Map.of("[Content_Types].xml", WORD, "word/document.xml", "<a/>")), "naskah.zip").type())
			.isEqualTo(FileType.DOCX);
		assertThat(inspect(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")), "naskah").type())
			.isEqualTo(FileType.ODT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
			"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
			"<!DOCTYPE html><html><body>x</body></html>", "#!/bin/sh\necho x", "MZ\u0090\0program", "\u007fELF\2\1\1",
			"just words", "<?php echo 1;" })
	void refuses_whatever_a_browser_or_computer_would_run(String content) {
		assertRefused(bytes(content), "asset.type-not-allowed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "heic", "heix", "mif1", "hevc" })
	void tells_what_to_do_about_a_photo_of_apple_s(String brand) {
		assertRefused(bytes("\0\0\0\u0018ftyp" + brand + "\0\0\0\0" + brand + "heic"), "asset.heic");
	}

	@Test
	void refuses_a_picture_that_is_a_page_or_an_archive_too() throws IOException {
		byte[] jpeg = Pictures.jpeg(40, 40);

		assertRefused(joined(jpeg, zip(Map.of("a.class", "x"))), "asset.disguised");
		byte[] gif = Pictures.encoded(Pictures.quarters(9, 9), "gif");
		assertRefused(joined(Arrays.copyOf(gif, gif.length - 1), bytes("!\u00fe\u0008<script>\0;")), "asset.disguised");
		assertRefused(joined(bytes("GIF89a<script>alert(1)</script>"), gif), "asset.disguised");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jpg", "png", "gif", "webp" })
	void refuses_a_picture_that_was_cut_off(String format) {
		byte[] whole = Pictures.encoded(Pictures.quarters(300, 300), format);

		assertRefused(Arrays.copyOf(whole, whole.length - 3), "asset.damaged");
		assertRefused(Arrays.copyOf(whole, whole.length / 2), "asset.damaged");
	}

	@Test
	void refuses_too_many_pixels_by_the_header_alone() {
		assertRefused(Pictures.pngSaying(50_000, 50_000), "asset.too-many-pixels");
		assertRefused(Pictures.pngSaying(40_000, 10), "asset.too-many-pixels");
		assertRefused(Pictures.pngSaying(0, 10), "asset.damaged");
	}

	@Test
	void refuses_archives_that_unfold_hide_or_reach_outside() throws IOException {
		assertRefused(zip(Map.of("[Content_Types].xml", WORD, "word/document.xml", "a".repeat(20_000_000))),
				"asset.archive-unsafe");
		assertRefused(zip(Map.of("[Content_Types].xml", WORD, "../../etc/passwd", "x")), "asset.archive-unsafe");
		assertRefused(zip(Map.of("[Content_Types].xml", WORD, "word/vbaProject.bin", "x")), "asset.macros");
		assertRefused(zip(Map.of("hello.txt", "x")), "asset.type-not-allowed");
		assertRefused(bytes("PK\u0003\u0004 and no more of it"), "asset.damaged");
	}

	@Test
	void stops_reading_at_the_bound_and_takes_nothing_empty() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> Intake.receive(new ByteArrayInputStream(new byte[2_000_000]), 1_500_000))
			.withMessageContaining("asset.too-large");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> Intake.receive(new ByteArrayInputStream(new byte[0]), 10))
			.withMessageContaining("asset.empty");
	}

	private void assertRefused(byte[] content, String code) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> inspect(content, "foto.jpg"))
			.withMessageContaining(code);
	}

	private Inspected inspect(byte[] content, String name) {
		try (Received received = Intake.receive(new ByteArrayInputStream(content), 100_000_000)) {
			return this.inspector.inspect(received, name);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private static byte[] zip(Map<String, String> entries) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return out.toByteArray();
	}

}
