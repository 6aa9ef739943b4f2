package id.terbit.newsroom;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refusals of pages in the log, as the desk writes its own: each once, with its codes and
 * ids, never with a word of what people wrote nor with an address that carries a token.
 */
public final class RefusalNotes {

	private static final Logger LOG = LoggerFactory.getLogger(RefusalNotes.class);

	private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private RefusalNotes() {
	}

	/**
	 * Writes down what was refused, unless somebody has.
	 * @param what a verb with the id of what it was asked of
	 */
	public static void note(RefusedException ex, String what, Viewer viewer) {
		if (ex.note()) {
			LOG.info("refused ({}) {} by {}: {}", ex.kind(), what,
					viewer.signedIn() ? viewer.person().id() : "nobody known", codes(ex));
		}
	}

	/**
	 * The same for a whole request; who only looked for what is not there is left out.
	 */
	static void note(RefusedException ex, HttpServletRequest request, Viewer viewer) {
		boolean looked = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
		if (looked && ex.kind() != RefusedException.Kind.FORBIDDEN) {
			LOG.debug("refused ({}) {}: {}", ex.kind(), name(request), codes(ex));
		}
		else {
			note(ex, name(request), viewer);
		}
	}

	/**
	 * Method and address of a request as a log may hold them: of what varies in the
	 * address ids alone, since a token or a person's word may stand there.
	 */
	static String name(HttpServletRequest request) {
		Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		if (pattern == null) {
			return request.getMethod() + " of a page";
		}
		String address = pattern.toString();
		if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
			for (Map.Entry<?, ?> variable : variables.entrySet()) {
				String value = String.valueOf(variable.getValue());
				if (UUID.matcher(value).matches()) {
					address = address.replace("{" + variable.getKey() + "}", value);
				}
			}
		}
		return request.getMethod() + " " + address;
	}

	private static String codes(RefusedException ex) {
		return ex.refusals().stream().map(Refusal::code).distinct().collect(Collectors.joining(" "));
	}

}
