package id.terbit.publisher.page;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import javax.xml.parsers.DocumentBuilderFactory;

import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.site.SiteLook;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class FeedsTests {

	private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");

	private final Chrome chrome = chrome();

	@Test
	void titles_stand_literally_whatever_they_hold() throws Exception {
		String title = "<script>alert(1)</script> & \"kutip\" ]]> \u0000\u0008\uFFFE selesai";
		List<Card> cards = List.of(card(title, NOON));
		for (byte[] feed : List.of(Feeds.rss(this.chrome, cards), Feeds.atom(this.chrome, cards),
				Sitemaps.news(this.chrome, cards))) {
			assertThat(parse(feed).getDocumentElement().getTextContent())
				.contains("<script>alert(1)</script> & \"kutip\" ]]>")
				.contains("selesai");
			assertThat(new String(feed, StandardCharsets.UTF_8)).doesNotContain("<script>");
		}
	}

	@Test
	void a_feed_without_stories_is_a_feed() throws Exception {
		assertThat(parse(Feeds.rss(this.chrome, List.of())).getElementsByTagName("item").getLength()).isZero();
		assertThat(parse(Feeds.atom(this.chrome, List.of())).getElementsByTagName("updated").getLength()).isOne();
	}

	@Test
	void news_are_the_stories_of_the_two_days_before_the_newest() throws Exception {
		List<Card> cards = List.of(card("baru", NOON), card("kemarin", NOON.minusSeconds(100_000)),
				card("lama", NOON.minusSeconds(200_000)));
		assertThat(parse(Sitemaps.news(this.chrome, cards)).getElementsByTagName("url").getLength()).isEqualTo(2);
	}

	@Test
	void structured_data_can_not_end_its_script_element() {
		String json = StructuredData.escape("{\"a\":\"</script><!--&\u2028\"}");
		assertThat(json).doesNotContain("<").doesNotContain(">").doesNotContain("&").doesNotContain("\u2028");
		assertThat(json).contains("\\u003c/script\\u003e");
	}

	private static Document parse(byte[] xml) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
	}

	private static Card card(String title, Instant at) {
		return new Card(new UUID(1, at.toEpochMilli()), "article", "/berita/contoh", title, title, at, at,
				new Card.Term("wisata", title), null, false, Phase.CURRENT, null, Map.of());
	}

	private static Chrome chrome() {
		Texts texts = new Texts(new StaticMessageSource(), Locale.forLanguageTag("id"));
		return new Chrome(texts, new Formats(texts, ZoneId.of("Asia/Jakarta")), "Situs & Contoh", "Garis <pendek>",
				true, "/s/contoh", "http://localhost/s/contoh", "/s/contoh/a.css", null, "/s/contoh/media", List.of(),
				SiteLook.PLAIN.contact(), null, "", null);
	}

}
