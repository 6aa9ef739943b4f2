package id.terbit.contentapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import tools.jackson.databind.node.ObjectNode;

/**
 * The pages of a list: {@code meta.page} and the links to the next and the one before.
 */
public final class PageLinks {

	private PageLinks() {
	}

	/**
	 * Adds where a numbered page stands.
	 * @param total of all pages
	 * @param furthest the last row that page numbers reach
	 */
	public static void numbered(ObjectNode envelope, HttpServletRequest request,
			MultiValueMap<String, String> parameters, ListQuery.Page page, long total, long furthest) {
		int number = (page.number() != null) ? page.number() : 1;
		ObjectNode meta = envelope.withObject("/meta").putObject("page");
		meta.put("number", number).put("size", page.size()).put("total", total);
		meta.put("pages", (total + page.size() - 1) / page.size());
		ObjectNode links = envelope.withObject("/links");
		if ((long) number * page.size() < total && (long) (number + 1) * page.size() <= furthest) {
			links.put("next", link(request, parameters, "page[number]", Integer.toString(number + 1)));
		}
		if (number > 1) {
			links.put("prev", link(request, parameters, "page[number]", Integer.toString(number - 1)));
		}
	}

	/** Adds where a list goes on. */
	static void cursor(ObjectNode envelope, HttpServletRequest request, MultiValueMap<String, String> parameters,
			ListQuery.Page page, String next) {
		ObjectNode meta = envelope.withObject("/meta").putObject("page").put("size", page.size());
		if (!next.isEmpty()) {
			meta.put("after", next);
			envelope.withObject("/links").put("next", link(request, parameters, "page[after]", next));
		}
	}

	private static String link(HttpServletRequest request, MultiValueMap<String, String> parameters, String name,
			String value) {
		MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(parameters);
		changed.set(name, value);
		return request.getRequestURI() + "?"
				+ changed.entrySet()
					.stream()
					.flatMap((entry) -> entry.getValue().stream().map((one) -> Map.entry(entry.getKey(), one)))
					.map((entry) -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
					.collect(Collectors.joining("&"));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8)
			.replace("%5B", "[")
			.replace("%5D", "]")
			.replace("+", "%20");
	}

}
