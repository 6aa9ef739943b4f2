package id.terbit.contenttype;

import java.util.List;

import id.terbit.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextCheckTests {

	@ParameterizedTest
	@ValueSource(ints = { 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069 })
	void what_turns_the_direction_of_letters_is_refused(int sign) {
		assertThat(codes("lampiran" + Character.toString(sign) + "gpj.exe", false)).containsExactly("text.direction");
		assertThat(codes("satu\ndua" + Character.toString(sign), true)).containsExactly("text.direction");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 7, '\t', 0x1b, 0x7f, 0x9f, 0xd800 })
	void a_line_holds_no_control_character(int sign) {
		assertThat(codes("Judul" + Character.toString(sign), false)).containsExactly("text.control");
	}

	@Test
	void several_lines_may_be_indented() {
		assertThat(codes("satu\n\tdua\r\ntiga", true)).isEmpty();
	}

	@Test
	void letters_of_every_script_are_text() {
		assertThat(codes("Kabupaten بڠكاليس – Ⓐ 😀 “Contoh”", false)).isEmpty();
	}

	@Test
	void every_reason_points_at_the_field() {
		assertThat(TextCheck.of("a\nb" + Character.toString(0x202e), 2, false, "/title")).containsExactly(
				Refusal.at("/title", "text.too-long", 2, 4), Refusal.at("/title", "text.line-break"),
				Refusal.at("/title", "text.direction"));
	}

	private static List<String> codes(String text, boolean lines) {
		return TextCheck.of(text, 100, lines, "/title").stream().map(Refusal::code).toList();
	}

}
