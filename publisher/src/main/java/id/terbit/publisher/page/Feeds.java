package id.terbit.publisher.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** RSS 2.0 and Atom (RFC 4287) of a site's newest stories. */
public final class Feeds {

	private static final Instant NEVER = Instant.EPOCH;

	private Feeds() {
	}

	/** RSS 2.0. */
	public static byte[] rss(Chrome chrome, List<Card> newest) {
		Xml xml = new Xml()
			.open("rss", "version", "2.0", "xmlns:atom", "http://www.w3.org/2005/Atom", "xmlns:media",
					"http://search.yahoo.com/mrss/")
			.open("channel")
			.text("title", chrome.name())
			.text("link", chrome.url("/"))
			.text("description", chrome.tagline())
			.text("language", chrome.language())
			.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", chrome.url("/rss.xml"));
		if (!newest.isEmpty()) {
			xml.text("lastBuildDate", rfc822(updated(newest)));
		}
		for (Card card : newest) {
			xml.open("item")
				.text("title", card.title())
				.text("link", chrome.url(card.path()))
				.text("guid", "urn:uuid:" + card.document(), "isPermaLink", "false")
				.text("pubDate", rfc822(card.publishedAt()))
				.text("description", card.summary());
			Card.Term category = card.category();
			if (category != null) {
				xml.text("category", category.name());
			}
			picture(xml, chrome, card);
			xml.close();
		}
		return xml.close().close().bytes();
	}

	/** Atom. */
	public static byte[] atom(Chrome chrome, List<Card> newest) {
		Xml xml = new Xml().open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", chrome.language())
			.text("title", chrome.name())
			.text("subtitle", chrome.tagline())
			.text("id", chrome.url("/"))
			.text("updated", updated(newest).toString())
			.empty("link", "rel", "alternate", "href", chrome.url("/"))
			.empty("link", "rel", "self", "href", chrome.url("/atom.xml"));
		for (Card card : newest) {
			xml.open("entry")
				.text("title", card.title())
				.text("id", "urn:uuid:" + card.document())
				.empty("link", "rel", "alternate", "href", chrome.url(card.path()))
				.text("published", card.publishedAt().toString())
				.text("updated", card.updatedAt().toString())
				.text("summary", card.summary())
				.open("author")
				.text("name", chrome.name())
				.close()
				.close();
		}
		return xml.close().bytes();
	}

	private static void picture(Xml xml, Chrome chrome, Card card) {
		Picture picture = card.picture();
		if (picture != null) {
			picture.jpeg(1280)
				.ifPresent((size) -> xml.empty("media:content", "url",
						chrome.url("/media/" + picture.sha256() + "/" + size.file()), "medium", "image", "type",
						"image/jpeg", "width", Integer.toString(size.width()), "height",
						Integer.toString(size.height())));
		}
	}

	private static Instant updated(List<Card> cards) {
		return cards.stream().map(Card::updatedAt).max(Instant::compareTo).orElse(NEVER);
	}

	private static String rfc822(Instant at) {
		return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
	}

}
