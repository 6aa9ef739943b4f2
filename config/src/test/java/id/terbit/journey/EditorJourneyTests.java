package id.terbit.journey;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The editor as people use it: what is dropped, pasted, linked, and written by two. */
@ExtendWith(SampleOffice.class)
class EditorJourneyTests {

	/** As Word 2016 and later put it on the clipboard, shortened. */
	private static final String FROM_WORD = """
			<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
			<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style>
			<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=IN>
			<!--StartFragment--><h2><span lang=IN style='color:#2F5496'>Rute perahu<o:p></o:p></span></h2>
			<p class=MsoNormal><span lang=IN style='font-family:"Times New Roman"'>Perahu singgah di <b>tiga</b> dusun,
			<span style='mso-bidi-font-style:italic;font-style:italic'>setiap pekan</span>.<o:p></o:p></span></p>
			<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
			style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
			</span></span></span><![endif]>Dusun Contoh Hulu<o:p></o:p></p>
			<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
			style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
			</span></span></span><![endif]>Dusun Contoh Hilir<o:p></o:p></p>
			<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td width=200 style='width:150.25pt'>
			<p class=MsoNormal>Hari<o:p></o:p></p></td><td><p class=MsoNormal>Senin<o:p></o:p></p></td></tr></table>
			<p class=MsoNormal><a href="https://example.org/jadwal" onclick="alert(1)"><span
			style='text-decoration:underline'>Jadwal</span></a></p><script>alert(2)</script><!--EndFragment--></body></html>
			""";

	@TempDir
	static Path folder;

	private static Browser browser;

	private static TerbitProcess terbit;

	/** Of the person who writes. */
	private static List<Cookie> session = List.of();

	private String document;

	@BeforeAll
	static void open(Browser own, TerbitProcess shared) {
		browser = own;
		terbit = shared;
	}

	@BeforeEach
	void draft() throws Exception {
		Map<String, Object> draft = Map.of("site", "pesona", "title", "Naskah coba penyunting", "summary", "Ringkasan.",
				"category", "wisata", "body", Map.of("type", "doc", "content", List.of(Map.of("type", "paragraph",
						"content", List.of(Map.of("type", "text", "text", "Kalimat pertama."))))));
		var answer = terbit.post("penulis", "/api/v1/articles", draft);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		this.document = answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
	}

	@Test
	void a_picture_dropped_into_the_text_is_uploaded_and_stays() throws Exception {
		Page page = editor(browser.visitor());
		Browser.drop(page.locator(".ProseMirror p").first(), picture());
		page.waitForSelector("dialog.ask");
		page.locator("dialog.ask textarea").first().fill("Bidang berwarna contoh");
		page.locator("dialog.ask input").first().fill("Juru Foto Contoh");
		page.click("dialog.ask button.primary");
		assertThat(page.locator(".ProseMirror figure img")).hasAttribute("alt", "Bidang berwarna contoh");
		save(page);
		page.reload();
		assertThat(page.locator(".ProseMirror figure img")).hasAttribute("alt", "Bidang berwarna contoh");
		assertThat((Integer) page.locator(".ProseMirror figure img")
			.evaluate("async (picture) => { " + "await picture.decode(); return picture.naturalWidth; }")).isPositive();
		JsonNode asset = stored().path("assets").path(0);
		assertThat(asset.path("credit").asString()).isEqualTo("Juru Foto Contoh");
	}

	@Test
	void what_is_no_picture_is_refused_in_the_language_of_the_page_whatever_the_browser_speaks() throws Exception {
		Page page = editor(browser.englishVisitor());
		Path note = Files.writeString(folder.resolve("bukan foto.png"), "Bukan foto.");
		Browser.drop(page.locator(".ProseMirror p").first(), note);
		assertThat(page.locator("[role=alert]")).containsText("tidak diterima");
		assertThat(page.locator(".ProseMirror .leaf-waiting")).hasCount(0);
		page.context().close();
	}

	@Test
	void what_is_pasted_from_word_becomes_blocks_and_nothing_else() throws Exception {
		Page page = editor(browser.visitor());
		List<String> errors = new ArrayList<>();
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				errors.add(message.text());
			}
		});
		page.onDialog((dialog) -> errors.add("ran: " + dialog.message()));
		page.locator(".ProseMirror p").first().click();
		page.keyboard().press("End");
		page.keyboard().press("Enter");
		page.locator(".ProseMirror").evaluate("""
				(editor, html) => {
					const clipboard = new DataTransfer();
					clipboard.setData('text/html', html);
					clipboard.setData('text/plain', 'Rute perahu');
					editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true,
						cancelable: true }));
				}""", FROM_WORD);
		assertThat(page.locator(".ProseMirror h2")).hasText("Rute perahu");
		assertThat(page.locator(".ProseMirror strong")).hasText("tiga");
		assertThat(page.locator(".ProseMirror em")).hasText("setiap pekan");
		assertThat(page.locator(".ProseMirror ul li"))
			.hasText(new String[] { "Dusun Contoh Hulu", "Dusun Contoh Hilir" });
		assertThat(page.locator(".ProseMirror td")).hasText(new String[] { "Hari", "Senin" });
		assertThat(page.locator(".ProseMirror a[href='https://example.org/jadwal']")).hasText("Jadwal");
		assertThat(page.innerHTML(".ProseMirror")).doesNotContain("mso", "Mso", "style=", "onclick", "<o:p", "alert");
		assertThat(errors).isEmpty();
		save(page);
		assertThat(stored().path("body").toString()).contains("bulletList", "Dusun Contoh Hilir", "\"table\"");
	}

	@Test
	void a_link_is_set_to_a_document_by_keyboard_and_says_later_where_it_leads() throws Exception {
		BrowserContext phone = browser.visitor(390, true);
		Page page = editor(phone);
		page.locator(".ProseMirror p").first().click();
		page.keyboard().press("Control+A");
		page.keyboard().press("Control+K");
		page.keyboard().type("senja pantai");
		assertThat(page.locator("#tautan-daftar [role=option]")).hasCount(1);
		browser.assertAccessible(page);
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
			.isLessThanOrEqualTo(0);
		page.keyboard().press("ArrowDown");
		assertThat(page.locator("#tautan-tujuan")).hasAttribute("aria-activedescendant", "tautan-0");
		page.keyboard().press("Enter");
		assertThat(page.locator("#tautan-kini")).containsText("Senja di Pantai Indah Selat Baru");
		browser.assertAccessible(page);
		page.keyboard().press("Enter");
		assertThat(page.locator(".ProseMirror a[href^='/meja/naskah/']")).hasText("Kalimat pertama.");
		save(page);
		assertThat(stored().path("body").toString()).contains("\"document\"").doesNotContain("senja-di-pantai");
		page.reload();
		page.locator(".ProseMirror a").click();
		page.keyboard().press("Control+K");
		assertThat(page.locator("#tautan-kini")).containsText("Senja di Pantai Indah Selat Baru");
		page.fill("#tautan-tujuan", "zzzz tidak ada");
		assertThat(page.locator(".picker-told")).containsText("Tidak ada naskah yang cocok");
		page.route("**/tautan?*", (route) -> route.abort());
		page.fill("#tautan-tujuan", "sambungan putus");
		assertThat(page.locator(".picker-told")).containsText("tidak dapat diambil");
		page.fill("#tautan-tujuan", "https://example.org/jadwal");
		page.keyboard().press("Enter");
		assertThat(page.locator(".ProseMirror a[href='https://example.org/jadwal']")).hasText("Kalimat pertama.");
		phone.close();
	}

	@Test
	void two_windows_hear_of_each_other_and_a_late_save_shows_both_texts() throws Exception {
		Page first = editor(this.document, browser.signedIn(terbit, "penulis"));
		Page second = editor(this.document, browser.signedIn(terbit, "penulis"));
		assertThat(second.locator("#kehadiran")).containsText("Anda juga membuka naskah ini");
		assertThat(first.locator("#kehadiran p")).hasCount(0);
		first.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
		assertThat(first.locator("#kehadiran")).containsText("Anda juga membuka naskah ini");
		write(first, " Dari jendela pertama.");
		save(first);
		write(second, " Dari jendela kedua.");
		second.click("#simpan");
		assertThat(second.locator("#pemberitahuan")).containsText("dari jendela atau perangkat lain");
		browser.assertAccessible(second);
		Page compared = second.context().waitForPage(() -> second.click("#pemberitahuan form button"));
		assertThat(compared.locator("main")).containsText("Dari jendela pertama.");
		assertThat(compared.locator("main")).containsText("Dari jendela kedua.");
		browser.assertAccessible(compared);
		compared.setViewportSize(390, 844);
		browser.assertAccessible(compared);
		assertThat((Integer) compared.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
			.isLessThanOrEqualTo(0);
		second.context().close();
		first.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
		assertThat(first.locator("#kehadiran p")).hasCount(0);
		first.context().close();
	}

	@Test
	void a_save_whose_answer_is_lost_is_no_conflict_and_what_was_typed_since_is_saved_too() throws Exception {
		Page page = editor(browser.visitor());
		page.route("**/simpan", (route) -> {
			route.fetch();
			route.abort();
		}, new Page.RouteOptions().setTimes(1));
		write(page, " Terkirim di lorong.");
		assertThat(page.locator("#keadaan-simpan")).hasAttribute("data-kind", "offline");
		write(page, " Ditulis sesudahnya.");
		save(page);
		assertThat(page.locator("#pemberitahuan")).isEmpty();
		assertThat(stored().path("body").toString()).contains("Terkirim di lorong.", "Ditulis sesudahnya.");
		page.context().close();
	}

	@Test
	void a_changed_password_signs_the_other_devices_out() throws Exception {
		Page phone = browser.signedIn(terbit, "kabid");
		Page desk = browser.signedIn(terbit, "kabid");
		desk.navigate(terbit.base() + "/meja/akun");
		desk.fill("#lama", String.valueOf(terbit.account("kabid").get("password")));
		desk.fill("#baru", "kata sandi baru untuk contoh");
		desk.click("form[action='/meja/akun/sandi'] button");
		assertThat(desk.locator("main [role=status]").first()).containsText("1 sesi lain sudah diakhiri");
		phone.navigate(terbit.base() + "/meja");
		assertThat(phone.url()).contains("/masuk");
		desk.navigate(terbit.base() + "/meja");
		assertThat(desk.url()).endsWith("/meja");
		assertThat(terbit.api("kabid", "/api/v1/whoami").path("data").path("username").asString()).isEqualTo("kabid");
	}

	@Test
	void fields_of_a_type_are_saved_by_the_script_and_say_what_does_not_fit() throws Exception {
		Page page = editor(begun("events"), browser.visitor());
		page.fill("#field-start", "2027-08-17T08:00");
		page.fill("#field-phone", "kantor");
		page.click("#simpan");
		assertThat(page.locator("#field-phone")).hasAttribute("aria-invalid", "true");
		assertThat(page.locator("#field-phone-salah")).containsText("Telepon kantor: Isi nomor telepon");
		browser.assertAccessible(page);
		page.fill("#field-phone", "(0766) 555-0101");
		save(page);
		assertThat(page.locator("#field-phone-salah")).hasCount(0);
		JsonNode event = terbit.api("penulis", "/api/v1/events/" + id(page) + "?status=draft").path("data");
		assertThat(event.path("start").asString()).isEqualTo("2027-08-17T01:00:00Z");
		page.reload();
		assertThat(page.locator("#field-start")).hasValue("2027-08-17T08:00");
		page.context().close();
	}

	@Test
	void a_file_is_uploaded_where_a_field_asks_for_it() throws Exception {
		Path paper = folder.resolve("laporan contoh.pdf");
		Files.writeString(paper, "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF");
		Page page = editor(begun("documents"), browser.visitor());
		page.waitForFileChooser(() -> page.click("#field-file-unggah")).setFiles(paper);
		assertThat(page.locator("#field-file option:checked")).hasText("laporan contoh.pdf");
		save(page);
		JsonNode document = terbit.api("penulis", "/api/v1/documents/" + id(page) + "?status=draft").path("data");
		assertThat(document.path("assets").path(0).path("id").asString()).isEqualTo(document.path("file").asString());
		page.context().close();
	}

	/** A draft of another type. */
	private static String begun(String plural) throws Exception {
		var answer = terbit.post("penulis", "/api/v1/" + plural, Map.of("site", "pesona", "title", "Naskah coba"));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
	}

	private static String id(Page page) {
		return page.url().replaceFirst(".*/naskah/", "").replaceFirst("/.*", "");
	}

	private Page editor(BrowserContext visitor) throws IOException {
		return editor(this.document, visitor);
	}

	/** Who writes signs in once; a test that wants two devices does so itself. */
	private static Page editor(String document, BrowserContext visitor) throws IOException {
		if (session.isEmpty()) {
			Page writer = browser.signedIn(terbit, "penulis");
			session = writer.context().cookies();
			writer.context().close();
		}
		visitor.addCookies(session);
		return editor(document, visitor.newPage());
	}

	private static Page editor(String document, Page page) {
		page.navigate(terbit.base() + "/meja/naskah/" + document + "/sunting");
		page.waitForSelector(".ProseMirror");
		return page;
	}

	private static void write(Page page, String text) {
		page.locator(".ProseMirror p").first().click();
		page.keyboard().press("Control+End");
		page.keyboard().type(text);
	}

	private static void save(Page page) {
		page.click("#simpan");
		assertThat(page.locator("#keadaan-simpan")).hasAttribute("data-kind", "saved");
	}

	/** A file from the desktop, as the browser itself hands it to the page. */
	private static Path picture() throws IOException {
		BufferedImage image = new BufferedImage(800, 500, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < 800; x++) {
			for (int y = 0; y < 500; y++) {
				image.setRGB(x, y, new Color(x * 255 / 800, y * 255 / 500, 120).getRGB());
			}
		}
		Path file = folder.resolve("gambar contoh.png");
		ImageIO.write(image, "png", file.toFile());
		return file;
	}

	private JsonNode stored() throws Exception {
		return terbit.api("penulis", "/api/v1/articles/" + this.document + "?status=draft").path("data");
	}

}
