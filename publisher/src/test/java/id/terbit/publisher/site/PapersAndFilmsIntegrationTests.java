package id.terbit.publisher.site;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.body.Block;
import id.terbit.body.Block.Attachment;
import id.terbit.body.Block.Video;
import id.terbit.body.Body;
import id.terbit.document.Content;
import id.terbit.document.Edition.Withdrawal.Kind;
import id.terbit.harness.IntegrationTest;
import id.terbit.harness.MemoryAssets;
import id.terbit.publication.Delivery;
import id.terbit.publication.Subject;
import id.terbit.publisher.site.PressOffice.Press;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Files to download and films on public pages. */
@IntegrationTest
@Import(PressOffice.class)
class PapersAndFilmsIntegrationTests {

	@Autowired
	private PressOffice office;

	@Autowired
	private SitePages pages;

	@Autowired
	private MemoryAssets assets;

	@Autowired
	private WebApplicationContext context;

	@Autowired
	@Qualifier("dispatcher")
	private SmartLifecycle dispatcher;

	private Press press;

	private MockMvcTester browser;

	@BeforeEach
	void open() {
		this.dispatcher.stop();
		this.press = this.office.open();
		this.browser = MockMvcTester.from(this.context);
	}

	@Test
	void a_paper_is_downloaded_under_its_name_and_runs_nothing() throws Exception {
		Asset paper = file("Perbup 12 (2026).pdf", "isi peraturan");
		publish("Perbup", List.of(new Attachment(paper.id())), List.of(paper));

		assertThat(get("/berita/perbup").getResponse().getContentAsString())
			.contains("/media/" + paper.sha256() + "/Perbup-12-2026-.pdf\" download=\"Perbup 12 (2026).pdf\">")
			.contains("PDF · 1 kB");
		MockHttpServletResponse answer = get("/media/" + paper.sha256() + "/Perbup-12-2026-.pdf").getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentType()).isEqualTo("application/pdf");
		assertThat(answer.getContentAsString()).isEqualTo("isi peraturan");
		assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION))
			.isEqualTo("attachment; filename=\"Perbup-12-2026-.pdf\"");
		assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
	}

	@Test
	void a_paper_is_public_only_while_something_live_shows_it() throws Exception {
		Asset paper = file("Surat edaran.pdf", "edaran " + UUID.randomUUID());
		String address = "/media/" + paper.sha256() + "/Surat-edaran.pdf";
		assertThat(get(address)).hasStatus(404);
		UUID document = publish("Edaran", List.of(new Attachment(paper.id())), List.of(paper));
		assertThat(get(address)).hasStatus(200);

		this.press.withdraw(document, Kind.IN_ERROR, null);
		deliver(document);

		assertThat(get(address)).hasStatus(404);
	}

	@Test
	void a_film_is_given_in_parts_and_whole_where_the_browser_has_another_version() throws Exception {
		byte[] bytes = "0123456789".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
		Asset film = file("lomba.mp4", new String(bytes, StandardCharsets.US_ASCII));
		Asset words = file("lomba.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nHalo");
		Asset poster = this.press.picture("Sampul");
		publish("Lomba", List.of(new Video(film.id(), null, "", poster.id(), words.id())),
				List.of(film, words, poster));
		String address = "/media/" + film.sha256() + "/lomba.mp4";

		String page = get("/berita/lomba").getResponse().getContentAsString();
		assertThat(page).contains("<video src=\"/s/" + this.press.site().slug() + address + "\" controls",
				"preload=\"none\" poster=", "<track kind=\"captions\" src=");
		assertThat(get("/media/" + words.sha256() + "/lomba.vtt")).hasStatus(200)
			.hasContentTypeCompatibleWith("text/vtt");
		MvcTestResult whole = get(address);
		String tag = Objects.requireNonNull(whole.getResponse().getHeader(HttpHeaders.ETAG));
		MvcTestResult part = get(address, HttpHeaders.RANGE, "bytes=9990-", HttpHeaders.IF_RANGE, tag);
		assertThat(part).hasStatus(206).hasContentTypeCompatibleWith("video/mp4");
		assertThat(part.getResponse().getHeader(HttpHeaders.CONTENT_RANGE)).isEqualTo("bytes 9990-9999/10000");
		assertThat(part.getResponse().getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 9_990, 10_000));
		assertThat(get(address, HttpHeaders.RANGE, "bytes=10000-")).hasStatus(416);
		for (String[] asked : new String[][] { { HttpHeaders.RANGE, "bytes=0-1", HttpHeaders.IF_RANGE, "\"lain\"" },
				{ HttpHeaders.RANGE, "bytes=0-1", HttpHeaders.IF_RANGE, "Wed, 21 Oct 2026 07:28:00 GMT" },
				{ HttpHeaders.RANGE, "bytes=0-1,5-6" } }) {
			MvcTestResult answer = get(address, asked);
			assertThat(answer).as(Arrays.toString(asked)).hasStatus(200);
			assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(bytes);
			assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_LENGTH)).isEqualTo("10000");
		}
	}

	@Test
	void a_video_elsewhere_is_framed_from_one_place_alone_and_asks_nothing_before_a_click() throws Exception {
		publish("Siaran", List.of(new Video(null, "dQw4w9WgXcQ", "Siaran bupati", null, null)), List.of());

		MockHttpServletResponse page = get("/berita/siaran").getResponse();
		assertThat(page.getHeader("Content-Security-Policy")).contains("frame-src https://www.youtube-nocookie.com;")
			.contains("default-src 'none'");
		assertThat(page.getContentAsString()).contains("<iframe srcdoc=\"", "Tonton di YouTube: Siaran bupati")
			.doesNotContainPattern("(?<!srcdoc=\"[^\"]{0,2000})src=\"https://www.youtube");
	}

	private Asset file(String name, String content) {
		return this.assets.upload(this.press.site().id(), name,
				new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), Description.NONE,
				this.press.person().person());
	}

	private UUID publish(String title, List<Block> blocks, List<Asset> files) throws Exception {
		List<Content.MediaItem> media = files.stream()
			.map((one) -> new Content.MediaItem(one.id(), one.sha256(), one.alt(), "", "Foto Contoh"))
			.toList();
		UUID document = this.press.publish("article", new Content(title, "Ringkasan " + title, new Body(blocks), "", "",
				"", this.press.categories().get(0).id(), List.of(), List.of(), null, List.of(), media, Map.of()));
		deliver(document);
		return document;
	}

	private void deliver(UUID document) throws Exception {
		this.pages.deliver(new Delivery(Subject.document(document), this.press.site().id(), 1));
	}

	private MvcTestResult get(String path, String... headers) {
		var request = this.browser.get().uri("/s/" + this.press.site().slug() + path);
		for (int i = 0; i < headers.length; i += 2) {
			request = request.header(headers[i], headers[i + 1]);
		}
		return request.exchange();
	}

}
