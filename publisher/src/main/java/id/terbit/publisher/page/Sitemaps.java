package id.terbit.publisher.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sitemaps as sitemaps.org and Google News describe them. */
public final class Sitemaps {

	private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	/** How long a story is news; counted back from the newest, so that no clock shows. */
	private static final Duration NEWS = Duration.ofDays(2);

	private Sitemaps() {
	}

	/** The sitemap that names the others. */
	public static byte[] index(Chrome chrome, List<String> paths) {
		Xml xml = new Xml().open("sitemapindex", "xmlns", NAMESPACE);
		paths.forEach((path) -> xml.open("sitemap").text("loc", chrome.url(path)).close());
		return xml.close().bytes();
	}

	/** Addresses without a date: home and lists. */
	public static byte[] addresses(Chrome chrome, List<String> paths) {
		Xml xml = new Xml().open("urlset", "xmlns", NAMESPACE);
		paths.forEach((path) -> xml.open("url").text("loc", chrome.url(path)).close());
		return xml.close().bytes();
	}

	/** Documents with the time of their last change. */
	public static byte[] documents(Chrome chrome, List<Entry> entries) {
		Xml xml = new Xml().open("urlset", "xmlns", NAMESPACE);
		entries.forEach((entry) -> xml.open("url")
			.text("loc", chrome.url(entry.path()))
			.text("lastmod", entry.updatedAt())
			.close());
		return xml.close().bytes();
	}

	/** The stories of the last two days before the newest, newest first. */
	public static byte[] news(Chrome chrome, List<Card> newest) {
		Instant since = newest.isEmpty() ? Instant.MIN : newest.get(0).publishedAt().minus(NEWS);
		Xml xml = new Xml().open("urlset", "xmlns", NAMESPACE, "xmlns:news",
				"http://www.google.com/schemas/sitemap-news/0.9");
		newest.stream()
			.filter((card) -> card.publishedAt().isAfter(since))
			.forEach((card) -> xml.open("url")
				.text("loc", chrome.url(card.path()))
				.open("news:news")
				.open("news:publication")
				.text("news:name", chrome.name())
				.text("news:language", chrome.language())
				.close()
				.text("news:publication_date", card.publishedAt().toString())
				.text("news:title", card.title())
				.close()
				.close());
		return xml.close().bytes();
	}

	/**
	 * One address.
	 *
	 * @param updatedAt in the notation of {@link java.time.Instant}
	 */
	public record Entry(String path, String updatedAt) {
	}

}
