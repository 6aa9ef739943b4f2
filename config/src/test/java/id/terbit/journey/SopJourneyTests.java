package id.terbit.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForConditionOptions;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The eight steps of the office's SOP through the packaged application: a Word file
 * becomes an approved, published, found and shared page, in Chromium, by the people whose
 * steps they are.
 */
@ExtendWith(SampleOffice.class)
class SopJourneyTests {

	@TempDir
	Path folder;

	@Test
	void a_word_file_becomes_an_approved_published_found_and_shared_page(Browser browser, TerbitProcess terbit,
			SocialPlatforms platforms) throws Exception {
		Page publisher = browser.signedIn(terbit, "admin");
		SocialPlatforms.connect(terbit, publisher, "pesona");
		Page writer = browser.signedIn(terbit, "penulis");
		String id = importWord(terbit, writer);
		completeAndSubmit(browser, terbit, writer, id);
		Page editor = browser.signedIn(terbit, "penyunting");
		edit(browser, terbit, editor, id);
		approveFromMail(browser, terbit);
		verb(terbit, publisher, id, "compose");
		verb(terbit, publisher, id, "stage");
		pass(terbit, editor, id);
		verb(terbit, publisher, id, "publish");
		share(terbit, publisher, id);
		JsonNode article = terbit.api("admin", "/api/v1/articles/" + id).path("data");
		String address = article.path("url").asString();
		String path = address.substring(address.indexOf("/s/"));
		assertPublished(browser, terbit, path);
		eventually("one post on each platform", () -> platforms.assertOnePostEach(address));
		assertRecorded(terbit, publisher, id);
	}

	/** Step 1: the writer brings the Word file. */
	private String importWord(TerbitProcess terbit, Page writer) throws Exception {
		writer.navigate(terbit.base() + "/meja/naskah/impor");
		writer.selectOption("select[name=site]", "pesona");
		writer.setInputFiles("input[type=file]", WordFile.write(this.folder.resolve("artikel.docx")));
		writer.click("main form button[type=submit]");
		writer.waitForSelector("a[href*='/meja/naskah/0']");
		assertThat(writer.textContent("main")).contains(WordFile.TITLE);
		String link = writer.getAttribute("main a[href*='/meja/naskah/0']", "href");
		return link.replaceFirst("^/meja/naskah/", "").replaceFirst("/.*$", "");
	}

	/** Still step 1: category and credits, then Ajukan. */
	private static void completeAndSubmit(Browser browser, TerbitProcess terbit, Page writer, String id) {
		writer.navigate(terbit.base() + "/meja/naskah/" + id + "/sunting");
		writer.waitForSelector(".ProseMirror");
		assertThat(writer.locator(".ProseMirror h2").count()).isEqualTo(2);
		assertThat(writer.locator(".ProseMirror li").count()).isEqualTo(3);
		assertThat(writer.locator(".ProseMirror table tr").count()).isEqualTo(3);
		assertThat(writer.locator(".ProseMirror a[href='https://example.org/jadwal']").count()).isEqualTo(1);
		List<Locator> pictures = writer.locator("#gambar details").all();
		assertThat(pictures).hasSize(2);
		for (Locator picture : pictures) {
			if (picture.getAttribute("open") == null) {
				picture.locator("summary").click();
			}
			picture.locator("[id^=credit-]").fill("Juru Foto Contoh");
		}
		writer.selectOption("#kategori", new SelectOption().setLabel("Pemerintahan"));
		browser.assertAccessible(writer);
		writer.click("button[data-then]");
		writer.waitForURL("**/meja/naskah/" + id);
		verb(terbit, writer, id, "submit");
	}

	/** Step 2: the editor changes a sentence. */
	private static void edit(Browser browser, TerbitProcess terbit, Page editor, String id) {
		editor.navigate(terbit.base() + "/meja/naskah/" + id + "/sunting");
		editor.waitForSelector(".ProseMirror");
		editor.locator(".ProseMirror p", new Page.LocatorOptions().setHasText("Sebuah perahu kayu")).first().click();
		editor.keyboard().press("End");
		editor.keyboard().type(" Kunjungannya dua kali sebulan.");
		editor.click("button[data-then]");
		editor.waitForURL("**/meja/naskah/" + id);
		browser.assertAccessible(editor);
		verb(terbit, editor, id, "endorse");
	}

	/**
	 * Step 3: the head of section decides from the mail, on a phone, without an account's
	 * session.
	 */
	private static void approveFromMail(Browser browser, TerbitProcess terbit) {
		try (BrowserContext phone = browser.visitor(390, false)) {
			Page page = phone.newPage();
			Locator mail = page.locator("a", new Page.LocatorOptions().setHasText(WordFile.TITLE)).first();
			long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
			do {
				page.navigate(terbit.base() + "/surat");
			}
			while (mail.count() == 0 && System.nanoTime() < end);
			mail.click();
			page.locator("a[href*='/setujui/']").first().click();
			page.waitForURL(Pattern.compile(".*/setujui/[A-Za-z0-9_-]{16}"));
			assertThat(page.content()).contains(WordFile.TITLE).contains("Kunjungannya dua kali sebulan.");
			page.check("input[type=radio][value=setujui]");
			page.click("form[action^='/setujui/'] button[type=submit]");
			assertThat(page.textContent("body")).containsIgnoringCase("disetujui");
		}
	}

	/** Step 6: the editor checks the staged page. */
	private static void pass(TerbitProcess terbit, Page editor, String id) {
		editor.navigate(terbit.base() + "/meja/naskah/" + id);
		Locator form = open(editor, "pass");
		form.locator("input[name=periksa]").all().forEach(Locator::check);
		form.locator("button[type=submit]").click();
		editor.waitForLoadState();
		assertThat(editor.locator("#aksi-pass .errors, #aksi-pass .field-error").count()).isZero();
	}

	/** Step 8. */
	private static void share(TerbitProcess terbit, Page publisher, String id) {
		publisher.navigate(terbit.base() + "/meja/naskah/" + id);
		Locator form = open(publisher, "share");
		form.locator("input[name=saluran]").all().forEach(Locator::check);
		form.locator("button[type=submit]").click();
		publisher.waitForLoadState();
	}

	private static void verb(TerbitProcess terbit, Page page, String id, String verb) {
		page.navigate(terbit.base() + "/meja/naskah/" + id);
		open(page, verb).locator("button[type=submit]").click();
		page.waitForLoadState();
		assertThat(page.locator("#aksi-" + verb + " .errors, #aksi-" + verb + " .field-error").count())
			.as(() -> verb + ": " + page.textContent("main"))
			.isZero();
	}

	private static Locator open(Page page, String verb) {
		Locator form = page.locator("details#aksi-" + verb);
		if (form.getAttribute("open") == null) {
			form.locator("summary").click();
		}
		return form;
	}

	private static void assertPublished(Browser browser, TerbitProcess terbit, String path) throws Exception {
		eventually("the page stands", () -> assertThat(terbit.get(path).statusCode()).isEqualTo(200));
		try (BrowserContext reader = browser.visitor(390, true)) {
			Page page = reader.newPage();
			page.navigate(terbit.base() + path);
			assertThat(page.textContent("h1")).contains(WordFile.TITLE);
			assertThat(page.textContent("main")).contains("Kunjungannya dua kali sebulan.");
			List<String> photos = page.locator("main figure img[srcset]")
				.all()
				.stream()
				.map((photo) -> String.valueOf(photo.getAttribute("srcset"))
					.replaceFirst(".*?/media/([0-9a-f]{64})/.*", "$1"))
				.distinct()
				.toList();
			assertThat(photos).hasSize(2).allSatisfy((photo) -> assertThat(photo).hasSize(64));
			browser.assertAccessible(page);
			page.navigate(terbit.base() + "/s/pesona/cari?q=perahu+pustaka");
			page.waitForCondition(() -> {
				page.reload();
				return String.valueOf(page.textContent("main")).contains(WordFile.TITLE);
			}, new WaitForConditionOptions().setTimeout(20_000));
			browser.assertAccessible(page);
		}
		String last = path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
		eventually("feeds and sitemap name it", () -> {
			assertThat(terbit.get("/s/pesona/rss.xml").body()).contains(last);
			assertThat(terbit.get("/s/pesona/atom.xml").body()).contains(last);
			assertThat(sitemaps(terbit)).contains(last);
		});
	}

	private static String sitemaps(TerbitProcess terbit) throws Exception {
		StringBuilder all = new StringBuilder(terbit.get("/s/pesona/sitemap.xml").body());
		String index = all.toString();
		Matcher part = Pattern.compile("<loc>[^<]*(/s/pesona/[^<]*\\.xml)</loc>").matcher(index);
		while (part.find()) {
			all.append(terbit.get(part.group(1)).body());
		}
		return all.toString();
	}

	private static void assertRecorded(TerbitProcess terbit, Page publisher, String id) throws Exception {
		for (JsonNode check : terbit.api("operator", "/api/v1/history-checks?site=pesona").path("data")) {
			assertThat(check.path("brokenAt").asLong(-1)).isZero();
			assertThat(check.path("rows").asLong()).isPositive();
		}
		eventually("every step has its clock", () -> {
			publisher.navigate(terbit.base() + "/meja/naskah/" + id);
			Locator steps = publisher.locator("section[aria-labelledby=langkah] li");
			assertThat(steps.locator("strong").allTextContents()).extracting((name) -> name.replaceFirst(" .*", ""))
				.contains("1", "2", "3", "4", "5", "6", "7", "8");
			assertThat(steps.allTextContents()).allSatisfy((step) -> assertThat(step).contains(" sampai "));
			assertThat(publisher.locator("section[aria-labelledby=langkah] li.is-running").count()).isZero();
		});
	}

	/** Tries until it holds, for half a minute. */
	private static void eventually(String what, Check check) throws Exception {
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (true) {
			try {
				check.run();
				return;
			}
			catch (AssertionError error) {
				if (System.nanoTime() > end) {
					throw new AssertionError(what, error);
				}
				Thread.sleep(200);
			}
		}
	}

	/** What is insisted on. */
	@FunctionalInterface
	private interface Check {

		void run() throws Exception;

	}

}
