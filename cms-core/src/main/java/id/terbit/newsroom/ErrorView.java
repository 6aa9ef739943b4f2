package id.terbit.newsroom;

import java.util.List;

import id.terbit.language.Texts;

/**
 * What the error page says.
 *
 * @param heading what happened, in a few words
 * @param reasons every reason, in sentences
 * @param advice what the reader can do now
 * @param reference what to tell the operator; empty where it would not help
 * @param home where the way back leads
 */
public record ErrorView(Texts texts, int status, String heading, List<String> reasons, String advice, String reference,
		String home) {

	public ErrorView {
		reasons = List.copyOf(reasons);
	}

}
