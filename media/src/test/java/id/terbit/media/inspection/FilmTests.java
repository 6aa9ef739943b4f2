package id.terbit.media.inspection;

import java.nio.file.Files;
import java.io.IOException;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

import id.terbit.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FilmTests {

	private final Inspector inspector = Inspectors.usual();

	@Test
	void knows_films_with_their_size_and_length() {
		assertThat(inspect(Films.mp4())).extracting(Inspected::type, Inspected::fileName, Inspected::video)
			.containsExactly(FileType.MP4, "lomba.mp4", new VideoFacts(1280, 720, Duration.ofMillis(12_500)));
		assertThat(inspect(Films.mp4(true)).video()).isEqualTo(new VideoFacts(720, 1280, Duration.ofMillis(12_500)));
		assertThat(inspect(Films.webm())).extracting(Inspected::type, Inspected::video)
			.containsExactly(FileType.WEBM, new VideoFacts(640, 360, Duration.ofSeconds(3)));
	}

	@Test
	void refuses_films_that_were_cut_off_or_have_no_picture() {
		for (byte[] whole : new byte[][] { Films.mp4(), Films.webm() }) {
			assertRefused(Arrays.copyOf(whole, whole.length - 3), "asset.damaged");
			assertRefused(Arrays.copyOf(whole, whole.length / 2), "asset.damaged");
			assertRefused(Arrays.copyOf(whole, 80), "asset.damaged");
		}
		assertRefused(Films.joined(Films.box("ftyp", "isom\0\0\0\0isommp42".getBytes(StandardCharsets.US_ASCII)),
				Films.box("moov", Films.box("mvhd", new byte[100]))), "asset.damaged");
	}

	@Test
	void refuses_boxes_within_boxes_without_end_and_boxes_that_never_advance() {
		byte[] nested = new byte[0];
		for (int i = 0; i < 10_000; i++) {
			nested = (i < 200) ? Films.box("moov", nested) : nested;
		}
		byte[] start = Films.box("ftyp", "isom\0\0\0\0isommp42".getBytes(StandardCharsets.US_ASCII));
		assertRefused(Films.joined(start, nested), "asset.damaged");
		byte[] still = ByteBuffer.allocate(16).putInt(4).put("free".getBytes(StandardCharsets.US_ASCII)).array();
		assertRefused(Films.joined(start, still), "asset.damaged");
		byte[] many = new byte[8 * 300_000];
		for (int i = 0; i < many.length; i += 8) {
			ByteBuffer.wrap(many).putInt(i, 8).putInt(i + 4, 0x66726565);
		}
		assertRefused(Films.joined(start, many), "asset.damaged");
	}

	@Test
	void what_a_camera_noted_of_the_place_is_cleared_and_nothing_moves() throws IOException {
		byte[] place = "+01.4823+102.1050/".getBytes(StandardCharsets.US_ASCII);
		byte[] plain = Films.mp4();
		byte[] noted = Films.joined(Films.box("ftyp", "isom\0\0\0\0isommp42".getBytes(StandardCharsets.US_ASCII)),
				Films.box("moov", Films.box("mvhd", new byte[100]), Films.box("udta", Films.box("_xyz", place)),
						Films.box("trak", Films.box("meta", place)), Films.box("free", new byte[5])),
				Films.box("uuid", new byte[16], place), Films.box("mdat", new byte[9_000]));
		try (Received film = received(noted)) {
			Received clean = FilmNotes.without(film);
			byte[] bytes = Files.readAllBytes(clean.file());
			assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).hasSize(noted.length)
				.doesNotContain("+01.4823", "udta", "meta", "uuid")
				.contains("mvhd", "mdat");
			assertThat(clean.sha256()).isNotEqualTo(film.sha256());
		}
		try (Received film = received(plain)) {
			assertThat(FilmNotes.without(film)).as("without notes").isEqualTo(film);
		}
	}

	private static Received received(byte[] film) {
		return Intake.receive(new ByteArrayInputStream(film), film.length);
	}

	@Test
	void knows_captions() {
		assertThat(inspect(bytes(Films.captions())).fileName()).isEqualTo("lomba.vtt");
		assertThat(inspect(bytes("\uFEFF" + Films.captions().replace("\n", "\r\n"))).type()).isEqualTo(FileType.VTT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			WEBVTTX\\n\\n00:00.000 --> 00:01.000\\nHalo | captions.signature | 1
			WEBVTT\\n00:00.000 --> 00:01.000\\nHalo | captions.blank-line | 2
			WEBVTT\\n\\n1\\nHalo | captions.times-missing | 3
			WEBVTT\\n\\n00:00,000 --> 00:01,000\\nHalo | captions.comma | 3
			WEBVTT\\n\\n00:00.000 -> 00:01.000\\nHalo | captions.times-missing | 3
			WEBVTT\\n\\n0:00.000 --> 00:01.000\\nHalo | captions.times | 3
			WEBVTT\\n\\n00:02.000 --> 00:01.000\\nHalo | captions.end-before-start | 3
			WEBVTT\\n\\n00:02.000 --> 00:03.000\\nA\\n\\n00:01.000 --> 00:02.000\\nB | captions.order | 6
			WEBVTT\\n\\n00:00.000 --> 00:01.000 jump:yes\\nHalo | captions.settings | 3
			WEBVTT\\n\\n00:00.000 --> 00:01.000\\n<script>alert(1)</script> | captions.markup | 4
			WEBVTT\\n\\n00:00.000 --> 00:01.000\\n<b onclick="x()">Halo | captions.markup | 4
			WEBVTT\\n\\n00:00.000 --> 00:01.000\\nA\\n00:01.000 --> 00:02.000\\nB | captions.blank-line | 5
			WEBVTT\\n\\nSTYLE\\n::cue { background: url(https://example.org) } | captions.style | 3
			WEBVTT\\n\\nNOTE kosong | captions.none | 3
			""")
	void refuses_captions_with_the_line_that_is_wrong(String text, String code, int line) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> inspect(bytes(text.replace("\\n", "\n"))))
			.satisfies((ex) -> assertThat(ex.refusals()).singleElement().satisfies((refusal) -> {
				assertThat(refusal.code()).isEqualTo(code);
				assertThat(refusal.arguments()).containsExactly(line);
			}));
	}

	@Test
	void refuses_captions_that_are_not_utf8() {
		byte[] text = bytes(Films.captions());
		text[text.length - 3] = (byte) 0xE9;
		assertRefused(text, "captions.encoding");
	}

	private void assertRefused(byte[] content, String code) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> inspect(content))
			.withMessageContaining(code);
	}

	private Inspected inspect(byte[] content) {
		try (Received received = Intake.receive(new ByteArrayInputStream(content), 100_000_000)) {
			return this.inspector.inspect(received, "lomba");
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
