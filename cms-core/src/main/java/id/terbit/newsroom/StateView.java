package id.terbit.newsroom;

import id.terbit.document.EditionState;
import id.terbit.language.Texts;

/**
 * A state as a badge.
 *
 * @param tone class of the style sheet: {@code live}, {@code wait}, {@code warn},
 * {@code bad}, or empty
 */
public record StateView(String label, String tone) {

	/** The badge of a state. */
	public static StateView of(EditionState state, Texts texts) {
		String tone = switch (state) {
			case PUBLISHED -> "live";
			case EDITING, APPROVAL, COMPOSING, STAGING, CHECKING, READY, SCHEDULED -> "wait";
			case RETURNED -> "warn";
			case WITHDRAWN -> "bad";
			case DRAFT, SUPERSEDED, ARCHIVED, DISCARDED -> "";
		};
		return new StateView(texts.get("state." + state), tone);
	}

}
