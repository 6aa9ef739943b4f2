package id.terbit.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A reader searches on a phone, with the keyboard, and without script. */
@ExtendWith(SampleOffice.class)
class SearchJourneyTests {

	private static final String FOUND = "main a[href*='senja-di-pantai-indah']";

	private static Browser browser;

	private static TerbitProcess terbit;

	@BeforeAll
	static void open(Browser own, TerbitProcess shared) {
		browser = own;
		terbit = shared;
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> terbit.get("/s/pesona/cari/saran?q=senja").body().contains("Senja di Pantai"));
	}

	@Test
	void titles_are_suggested_while_typing_and_chosen_by_keyboard_without_moving_the_page() {
		Page page = browser.visitor(390, true).newPage();
		List<String> errors = new ArrayList<>();
		page.onPageError(errors::add);
		page.navigate(terbit.base() + "/s/pesona/cari");
		double before = page.locator("h1").boundingBox().y;
		Locator box = page.locator("#cari-q");
		box.click();
		page.keyboard().type("senja p");
		Locator first = page.locator("#cari-saran [role=option]").first();
		assertThat(first).containsText("Senja di Pantai Indah Selat Baru");
		assertThat(box).hasAttribute("aria-expanded", "true");
		assertThat(page.locator("h1").boundingBox().y).as("nothing jumps").isEqualTo(before);
		assertFits(page);
		browser.assertAccessible(page);
		page.keyboard().press("ArrowDown");
		assertThat(first).hasAttribute("aria-selected", "true");
		assertThat(box).hasAttribute("aria-activedescendant", "cari-saran-0");
		page.keyboard().press("Escape");
		assertThat(page.locator("#cari-saran")).isHidden();
		assertThat(box).hasValue("senja p");
		page.keyboard().press("ArrowDown");
		page.keyboard().press("Enter");
		page.waitForURL("**/berita/senja-di-pantai-indah-selat-baru");
		assertThat(errors).isEmpty();
		page.context().close();
	}

	@Test
	void a_broken_line_takes_suggestions_away_and_nothing_else() {
		Page page = browser.visitor().newPage();
		page.route("**/cari/saran?*", (route) -> route.abort());
		page.navigate(terbit.base() + "/s/pesona/cari");
		page.fill("#cari-q", "senja");
		page.keyboard().press("Enter");
		assertThat(page.locator(FOUND).first()).isVisible();
		page.context().close();
	}

	@Test
	void without_script_hits_are_narrowed_sorted_and_widened_by_links() {
		BrowserContext plain = browser.visitor(390, false);
		Page page = plain.newPage();
		page.navigate(terbit.base() + "/s/pesona/cari");
		page.fill("#cari-q", "bengkalis");
		page.click(".cari-form button");
		assertThat(page.locator("h1")).containsText("hasil untuk “bengkalis”");
		page.locator(".cari-filter summary").first().click();
		Locator option = page.locator(".cari-filter[open] li a").first();
		String count = option.locator(".cari-number").innerText().replaceAll("[^0-9].*", "");
		option.click();
		assertThat(page.locator(".cari-chosen a")).hasCount(1);
		assertThat(page.locator("h1")).containsText(count + " hasil");
		page.locator(".cari-chosen a").click();
		assertThat(page.locator(".cari-chosen a")).hasCount(0);
		page.locator("a[href*='urut=terbaru']").click();
		assertThat(page.locator("[aria-current=true]")).containsText("Terbaru");
		plain.close();
	}

	@Test
	void another_spelling_is_said_and_an_empty_result_helps() {
		Page page = browser.visitor(390, true).newPage();
		page.navigate(terbit.base() + "/s/pesona/cari?q=senjaa");
		assertThat(page.locator(".cari-correction")).containsText("Menampilkan hasil untuk");
		browser.assertAccessible(page);
		assertFits(page);
		page.locator(".cari-correction a").click();
		assertThat(page.locator("h1")).containsText("Tidak ada hasil untuk “senjaa”");
		assertThat(page.locator("main")).containsText("Periksa ejaan");
		browser.assertAccessible(page);
		assertFits(page);
		page.navigate(terbit.base() + "/s/dinkes/cari?q=senja");
		assertThat(page.locator("main")).containsText("Ditemukan di situs lain");
		page.context().close();
	}

	private static void assertFits(Page page) {
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
			.isLessThanOrEqualTo(0);
	}

}
