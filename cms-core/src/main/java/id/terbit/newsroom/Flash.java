package id.terbit.newsroom;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What a POST has to say on the page that it redirects to. */
public final class Flash {

	private static final String NOTICE = "terbit.notice";

	private static final String ERRORS = "terbit.errors";

	private Flash() {
	}

	/**
	 * Says on the next page what was done.
	 * @param words a sentence in the reader's language
	 */
	public static void notice(RedirectAttributes redirect, String words) {
		redirect.addFlashAttribute(NOTICE, words);
	}

	/** Says on the next page, in words, what could not be done. */
	public static void errors(RedirectAttributes redirect, List<String> words) {
		redirect.addFlashAttribute(ERRORS, String.join("\n", words));
	}

	static List<String> notices(HttpServletRequest request) {
		return lines(request, NOTICE);
	}

	static List<String> errors(HttpServletRequest request) {
		return lines(request, ERRORS);
	}

	private static List<String> lines(HttpServletRequest request, String name) {
		Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
		@Nullable Object words = (flash != null) ? flash.get(name) : null;
		return (words instanceof String text && !text.isEmpty()) ? text.lines().toList() : List.of();
	}

}
