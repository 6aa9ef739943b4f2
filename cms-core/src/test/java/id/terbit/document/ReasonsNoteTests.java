package id.terbit.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import id.terbit.language.Texts;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonsNoteTests {

	private final ReasonsNote reasons = new ReasonsNote(texts());

	@Test
	void each_reason_is_said_once_with_the_number_of_its_like() {
		assertThat(note(Refusal.at("/media/0/alt", "edition.alt-missing", 1),
				Refusal.at("/slug", "route.taken", "/berita/a"), Refusal.at("/media/1/alt", "edition.alt-missing", 2)))
			.isEqualTo(texts().refusal(Refusal.of("edition.alt-missing", 1)) + " (+1) "
					+ texts().refusal(Refusal.of("route.taken", "/berita/a")));
	}

	@Test
	void what_would_be_refused_as_a_note_is_said_in_codes() {
		assertThat(note(Refusal.at("/slug", "route.taken", "/berita/warga-1403016508900001"),
				Refusal.at("/title", "edition.title-missing")))
			.isEqualTo("route.taken edition.title-missing");
		assertThat(note(Refusal.of("route.taken", "/" + "a".repeat(3_000)))).isEqualTo("route.taken");
	}

	@Test
	void it_is_a_note_however_many_codes_there_are() {
		Refusal[] many = IntStream.range(0, 500)
			.mapToObj((number) -> new Refusal("edition.alt-missing", null, List.of("x".repeat(5_000))))
			.toArray(Refusal[]::new);
		assertThat(RequestCheck.ofNote(note(many))).isEmpty();
	}

	private String note(Refusal... refusals) {
		return this.reasons.of(new RefusedException(Kind.NOT_NOW, List.of(refusals)));
	}

	private static Texts texts() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/document", "messages/foundation");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return new Texts(messages, Locale.forLanguageTag("id"));
	}

}
