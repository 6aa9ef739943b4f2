package id.terbit.newsroom;

import java.util.List;
import java.util.Optional;

import id.terbit.contenttype.ContentType.Field;
import id.terbit.contenttype.ContentTypes;
import id.terbit.contenttype.FieldText;
import id.terbit.language.Texts;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/** Refusals as pages tell them: in words, and with the status that fits. */
public final class RefusedPages {

	private static final String FIELDS = "/fields/";

	private RefusedPages() {
	}

	/** Every reason in words; one in a field of a type says in which. */
	public static List<String> words(Texts texts, List<Refusal> refusals) {
		return refusals.stream().map((refusal) -> words(texts, refusal)).distinct().toList();
	}

	/** A reason in words, as {@link #words(Texts, List)} has it. */
	public static String words(Texts texts, Refusal refusal) {
		String words = texts.refusal(refusal);
		return field(refusal.pointer()).map((field) -> texts.get("refused.field", FieldText.label(texts, field), words))
			.orElse(words);
	}

	private static Optional<Field> field(@Nullable String pointer) {
		if (pointer == null || !pointer.startsWith(FIELDS)) {
			return Optional.empty();
		}
		String name = pointer.substring(FIELDS.length()).replaceFirst("/.*", "");
		return ContentTypes.all().stream().flatMap((type) -> type.field(name).stream()).findFirst();
	}

	/** The status of a page that shows a refusal. */
	public static HttpStatus status(RefusedException.Kind kind) {
		return switch (kind) {
			case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
			case MISSING -> HttpStatus.NOT_FOUND;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case NOT_NOW, STALE -> HttpStatus.CONFLICT;
			case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
			case FULL -> HttpStatus.INSUFFICIENT_STORAGE;
		};
	}

}
