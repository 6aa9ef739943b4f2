package id.terbit.newsroom;

import java.util.List;

import id.terbit.language.Texts;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

import org.springframework.http.HttpStatus;

/** Refusals as pages tell them: in words, and with the status that fits. */
public final class RefusedPages {

	private RefusedPages() {
	}

	/** Every reason in words. */
	public static List<String> words(Texts texts, List<Refusal> refusals) {
		return refusals.stream().map(texts::refusal).distinct().toList();
	}

	/** The status of a page that shows a refusal. */
	public static HttpStatus status(RefusedException.Kind kind) {
		return switch (kind) {
			case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
			case MISSING -> HttpStatus.NOT_FOUND;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case NOT_NOW, STALE -> HttpStatus.CONFLICT;
			case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
		};
	}

}
