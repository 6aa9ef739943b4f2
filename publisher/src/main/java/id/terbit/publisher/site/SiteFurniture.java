package id.terbit.publisher.site;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import id.terbit.publisher.page.Accent;
import id.terbit.publisher.page.Chrome;
import id.terbit.site.Site;

/** Small files that every site has. */
final class SiteFurniture {

	private SiteFurniture() {
	}

	/** Their content by path. */
	static Map<String, String> files(Site site, Chrome chrome) {
		Map<String, String> files = new LinkedHashMap<>();
		files.put("/robots.txt", "User-agent: *\nDisallow: %s\n\nSitemap: %s\n".formatted(chrome.href("/cari"),
				chrome.url("/sitemap.xml")));
		files.put("/ikon.svg", icon(Accent.of(site.look().accent()).light()));
		if (!chrome.contact().email().isEmpty()) {
			files.put("/.well-known/security.txt", security(chrome));
		}
		return files;
	}

	/** RFC 9116 asks for an end less than a year away; each full build sets it anew. */
	private static String security(Chrome chrome) {
		LocalDate built = ReleaseIds.begun(chrome.release()).atZone(ZoneOffset.UTC).toLocalDate();
		return "Contact: mailto:%s\nExpires: %sT00:00:00Z\nPreferred-Languages: id, en\nCanonical: %s\n".formatted(
				chrome.contact().email(), built.withDayOfMonth(1).plusMonths(11),
				chrome.url("/.well-known/security.txt"));
	}

	/** A leaf of the coast with the sun on it. */
	private static String icon(Accent.Shades shades) {
		return """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="M20 0a20 20 0 0 1 0 40H4a4 4 0 0 1-4-4V20A20 20 0 0 1 20 0z" fill="%s"/><path d="M0 30 40 19v6L7 40H4a4 4 0 0 1-4-4z" fill="%s"/><circle cx="27" cy="13" r="5" fill="#d19a2a"/></svg>
				"""
			.formatted(shades.accent(), shades.strong());
	}

}
