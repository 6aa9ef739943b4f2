package id.terbit.publisher.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.terbit.publisher.page.Chrome;
import id.terbit.route.Route;

/**
 * Retired addresses as files for nginx's {@code map}: a line an address, quoted as its
 * documentation asks.
 */
final class RouteMaps {

	private static final String REDIRECTS = "/_nginx/redirects.map";

	private static final String GONE = "/_nginx/gone.map";

	private RouteMaps() {
	}

	/** The files by path. */
	static Map<String, String> files(Chrome chrome, List<Route> retired) {
		StringBuilder redirects = new StringBuilder();
		StringBuilder gone = new StringBuilder();
		for (Route route : retired) {
			if (route.kind() == Route.Kind.GONE) {
				gone.append(quoted(chrome.href(route.path()))).append(" 1;\n");
			}
			else if (route.target() != null) {
				redirects.append(quoted(chrome.href(route.path())))
					.append(' ')
					.append(quoted(target(chrome, route.target())))
					.append(";\n");
			}
		}
		Map<String, String> files = new LinkedHashMap<>();
		files.put(REDIRECTS, redirects.toString());
		files.put(GONE, gone.toString());
		return files;
	}

	/** Whether the files name a path. */
	static boolean names(ReleaseFolder folder, String path) {
		String ending = quoted(path).substring(1);
		return read(folder.file(REDIRECTS)).contains(ending) || read(folder.file(GONE)).contains(ending);
	}

	/**
	 * Where a redirect leads: a path of the site, or an https address, as it stands in
	 * the header {@code Location}. That holds a URI (RFC 9110, 10.2.2), so nothing but
	 * ASCII: nginx would send every other sign as the bytes of this file, which clients
	 * read in one way or another. A dollar is kept from nginx in the same way.
	 */
	private static String target(Chrome chrome, String target) {
		String address = target.startsWith("/") ? chrome.href(target) : target;
		return URI.create(address).toASCIIString().replace("$", "%24");
	}

	private static String read(Path file) {
		try {
			return Files.exists(file) ? Files.readString(file) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** In quotes; a dollar would begin a variable, a control character end the line. */
	private static String quoted(String value) {
		return "\"" + value.replaceAll("[\\p{Cntrl}$]", "").replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

}
