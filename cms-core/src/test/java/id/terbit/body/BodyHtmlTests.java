package id.terbit.body;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import id.terbit.body.Block.Attachment;
import id.terbit.body.Block.Blockquote;
import id.terbit.body.Block.BulletList;
import id.terbit.body.Block.Callout;
import id.terbit.body.Block.Divider;
import id.terbit.body.Block.Gallery;
import id.terbit.body.Block.Heading;
import id.terbit.body.Block.Image;
import id.terbit.body.Block.ListItem;
import id.terbit.body.Block.OrderedList;
import id.terbit.body.Block.Paragraph;
import id.terbit.body.Block.Table;
import id.terbit.body.Block.TableCell;
import id.terbit.body.Block.TableRow;
import id.terbit.body.Block.Video;
import id.terbit.body.Inline.HardBreak;
import id.terbit.body.Inline.Text;
import id.terbit.body.Mark.Bold;
import id.terbit.body.Mark.DocumentLink;
import id.terbit.body.Mark.Italic;
import id.terbit.body.Mark.Link;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodyHtmlTests {

	/** All that may stand between angle brackets in what is rendered. */
	private static final Pattern TAG = Pattern.compile(
			"</?(h[234]|p|ul|ol|li|blockquote|div|hr|br|strong|em|u|sup|sub|a|figure|figcaption|picture|source|img|span"
					+ "|video|iframe|table|thead|tbody|tr|th|td)( (id|class|role|aria-label|tabindex|href|start|src|srcset|sizes|type"
					+ "|width|height|alt|loading|decoding|controls|preload|poster|download|scope|colspan|rowspan|srcdoc|title|sandbox"
					+ "|allow|referrerpolicy)=\"[^\"<>]*\")*>");

	@Test
	void renders_marks_links_and_breaks() {
		Link link = new Link("https://example.org/?a=1&b=2");
		assertThat(html(new Paragraph(List.of(new Text("Ke "), new Text("Rupat", List.of(link)),
				new Text(" Utara", List.of(new Bold(), new Italic(), link)), new HardBreak(), new Text("naik roro")))))
			.isEqualTo(
					"<p>Ke <a href=\"https://example.org/?a=1&amp;b=2\">Rupat<strong><em> Utara</em></strong></a><br>"
							+ "naik roro</p>");
	}

	@Test
	void a_link_to_a_document_needs_its_address() {
		Body body = Bodies.of(new Paragraph(List.of(new Text("baca", List.of(new DocumentLink(new UUID(1, 2)))))));
		assertThat(BodyHtml.render(body, Bodies.context("", "/s/pesona/berita/zapin")))
			.isEqualTo("<p><a href=\"/s/pesona/berita/zapin\">baca</a></p>");
		assertThat(BodyHtml.render(body, Bodies.context("", null))).isEqualTo("<p>baca</p>");
	}

	@Test
	void an_empty_paragraph_is_a_place_to_type_and_not_shown() {
		assertThat(html(new Paragraph(List.of()))).isEmpty();
	}

	@Test
	void headings_have_ids_that_differ() {
		Heading heading = new Heading(2, List.of(new Text("Cara ke Pantaí: 2 jalan")));
		Body body = Bodies.of(heading, heading, new Heading(3, List.of(new Text("!"))));
		assertThat(BodyHtml.headingIds(body)).containsExactly("bagian-cara-ke-pantai-2-jalan",
				"bagian-cara-ke-pantai-2-jalan-2", "bagian");
		assertThat(html(heading)).isEqualTo("<h2 id=\"bagian-cara-ke-pantai-2-jalan\">Cara ke Pantaí: 2 jalan</h2>");
	}

	@Test
	void renders_lists_quotes_callouts_and_lines() {
		ListItem item = new ListItem(List.of(Bodies.paragraph("satu"),
				new OrderedList(3, List.of(new ListItem(List.of(Bodies.paragraph("dalam")))))));
		assertThat(html(new BulletList(List.of(item))))
			.isEqualTo("<ul><li>satu<ol start=\"3\"><li>dalam</li></ol></li></ul>");
		assertThat(html(new Blockquote(List.of(Bodies.paragraph("kata")))))
			.isEqualTo("<blockquote><p>kata</p></blockquote>");
		assertThat(html(new Callout("warning", List.of(Bodies.paragraph("awas")))))
			.isEqualTo("<div class=\"callout callout-warning\" role=\"note\"><p>awas</p></div>");
		assertThat(html(new Divider())).isEqualTo("<hr>");
	}

	@Test
	void a_table_names_its_headers_and_can_be_scrolled_by_keyboard() {
		Table table = new Table(List.of(new TableRow(List.of(cell(true, "Nama"), cell(true, "Luas"))),
				new TableRow(List.of(cell(true, "Rupat"), cell(false, "1.500")))));
		assertThat(html(table))
			.isEqualTo("<div class=\"table-scroll\" role=\"region\" aria-label=\"Tabel 1\" tabindex=\"0\">"
					+ "<table><thead><tr><th scope=\"col\">Nama</th><th scope=\"col\">Luas</th></tr></thead>"
					+ "<tbody><tr><th scope=\"row\">Rupat</th><td>1.500</td></tr></tbody></table></div>");
	}

	@Test
	void a_picture_carries_size_choice_caption_and_credit() {
		assertThat(html(new Image(Bodies.asset(1)))).contains("alt=\"Ombak\"")
			.contains("width=\"640\" height=\"480\"")
			.contains("srcset=\"/media/a/640.jpg 640w\"")
			.contains("<source type=\"image/webp\" srcset=\"/media/a/640.webp 640w\"")
			.contains("<span class=\"credit\">Foto: Ombak</span>");
		assertThat(html(new Gallery(List.of(Bodies.asset(1), Bodies.asset(2)))))
			.startsWith("<div class=\"gallery\" role=\"group\" aria-label=\"Galeri foto\"><figure");
	}

	@Test
	void files_and_videos_ask_no_third_party() {
		assertThat(html(new Attachment(Bodies.asset(1))))
			.isEqualTo("<p class=\"attachment\"><a href=\"/media/a/berkas.pdf\" download=\"Ombak.pdf\">"
					+ "<img src=\"/media/a/640.jpg\" width=\"640\" height=\"480\" alt=\"\" loading=\"lazy\" "
					+ "decoding=\"async\"><span>Ombak.pdf</span></a> "
					+ "<span class=\"file-size\">PDF · 1,2 MB · 12 halaman</span></p>");
		assertThat(html(new Video(null, "dQw4w9WgXcQ"))).isEqualTo("<p class=\"video-link\">"
				+ "<a href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">Tonton video ini di YouTube</a></p>");
	}

	@Test
	void a_video_elsewhere_waits_in_a_frame_of_ours_for_a_click() {
		Video video = new Video(null, "dQw4w9WgXcQ", "Lomba \"jong\" <2026>", Bodies.asset(1), null);

		String html = BodyHtml.render(Bodies.of(video), Bodies.player("/situs.css"));

		assertThat(html).startsWith("<figure class=\"video\"><iframe srcdoc=\"&lt;!doctype html&gt;")
			.contains("&lt;link rel=&quot;stylesheet&quot; href=&quot;/situs.css&quot;&gt;")
			.contains("href=&quot;https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&quot;")
			.contains("&lt;img src=&quot;/media/a/640.jpg&quot;")
			.contains("Lomba &amp;quot;jong&amp;quot; &amp;lt;2026&amp;gt;")
			.contains("title=\"Lomba &quot;jong&quot; &lt;2026&gt;\"")
			.endsWith("<figcaption><a href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">"
					+ "Tonton di YouTube: Lomba &quot;jong&quot; &lt;2026&gt;</a></figcaption></figure>")
			.doesNotContain(" src=\"https");
	}

	@Test
	void a_film_has_poster_captions_and_size_and_loads_nothing_before_it_plays() {
		Video film = new Video(Bodies.film(), null, "", Bodies.asset(1), Bodies.captions());

		assertThat(html(film)).isEqualTo("<figure class=\"video\"><video src=\"/media/v/lomba.mp4\" controls=\"\" "
				+ "preload=\"none\" poster=\"/media/a/640.jpg\" width=\"1280\" height=\"720\">"
				+ "<track kind=\"captions\" src=\"/media/t/lomba.vtt\" srclang=\"id\" label=\"Teks\">"
				+ "<a href=\"/media/v/lomba.mp4\" download=\"lomba.mp4\">Lomba</a></video>"
				+ "<figcaption>Lomba</figcaption></figure>");
		assertThat(html(new Video(Bodies.film(), null))).contains("preload=\"metadata\" width")
			.doesNotContain("poster")
			.doesNotContain("track");
		assertThat(html(new Video(Bodies.asset(2), null))).startsWith("<p class=\"attachment\">");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>",
			"</p><iframe srcdoc='<script>alert(1)</script>'>",
			"<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
			"<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
			"<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">", "--><script>alert(1)</script>",
			"]]><script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;",
			"\u2028<script>", "`onmouseover=alert(1)", "<a href=javascript:alert(1)>x</a>",
			"{{constructor.constructor('alert(1)')()}}", "${7*7}", "\uFF1Cscript\uFF1E",
			"<scr\u0000ipt>alert(1)</script>" })
	void scripts_are_shown_literally(String attack) {
		Body body = Bodies.of(new Heading(2, List.of(new Text(attack))), new Paragraph(List.of(new Text(attack))),
				new Image(Bodies.asset(1)), new Attachment(Bodies.asset(2)), new Video(Bodies.asset(3), null));
		String html = BodyHtml.render(body, Bodies.context(attack, attack));
		assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<").doesNotContain(">");
	}

	@Property(tries = 300)
	void nothing_but_known_elements_is_ever_rendered(@ForAll("bodies") Body body, @ForAll("texts") String text) {
		String html = BodyHtml.render(body, Bodies.context(text, text));
		assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<").doesNotContain(">");
	}

	@Provide
	Arbitrary<Body> bodies() {
		return BodyArbitraries.bodies();
	}

	@Provide
	Arbitrary<String> texts() {
		return BodyArbitraries.texts();
	}

	private static TableCell cell(boolean header, String text) {
		return new TableCell(header, 1, 1, List.of(Bodies.paragraph(text)));
	}

	private static String html(Block block) {
		return BodyHtml.render(Bodies.of(block), Bodies.context("Ombak", null));
	}

}
