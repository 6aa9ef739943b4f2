package id.terbit.journey;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A large photo's way into the library over a line that breaks, or that its sender gives
 * up.
 */
@ExtendWith(SampleOffice.class)
class SendingJourneyTests {

	@TempDir
	static Path folder;

	/** A thin line breaks twice in the middle of a file of three pieces. */
	@Test
	@Tag("thorough")
	void a_dropped_file_goes_on_where_a_broken_line_left_it_or_is_cancelled_and_sent_again(Browser browser,
			TerbitProcess terbit) throws Exception {
		Page page = browser.signIn(terbit, "penulis", browser.visitor(390, true).newPage());
		page.navigate(terbit.base() + "/meja/media?situs=pesona");
		AtomicInteger breaks = new AtomicInteger();
		List<String> sent = new ArrayList<>();
		page.route("**/meja/media/kiriman/*?mulai=*", (piece) -> {
			String address = piece.request().url();
			sent.add(address.replaceFirst(".*mulai=", ""));
			if (!address.endsWith("mulai=0") && breaks.getAndIncrement() < 2) {
				piece.abort();
			}
			else {
				piece.resume();
			}
		});
		Browser.drop(page.locator("h1"), noise("garis contoh.png"));
		assertThat(page.locator(".media-sendings > li[data-tone=good]")).hasCount(1,
				new LocatorAssertions.HasCountOptions().setTimeout(60_000));
		assertThat(sent).containsExactly("0", "4194304", "4194304", "4194304", "8388608");
		assertThat(page.locator(".media-total")).containsText("1");
		browser.assertAccessible(page);

		page.route("**/meja/media/kiriman/*?mulai=*", (piece) -> piece.abort());
		page.setInputFiles("#berkas", noise("garis lain.png"));
		page.click(".media-upload button.primary");
		Locator other = page.locator(".media-sendings > li").last();
		assertThat(other.locator("p[role=status]")).containsText("Dicoba lagi",
				new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
		sendAgainWhileTheFirstIsGivenUp(page, other);
		page.context().close();
	}

	/**
	 * The second attempt waits until the other side has given up the first; then each
	 * piece goes once.
	 */
	private static void sendAgainWhileTheFirstIsGivenUp(Page page, Locator other) {
		List<Route> ends = new ArrayList<>();
		page.route("**/meja/media/kiriman/*/batal", ends::add);
		Locator state = other.locator("p[role=status]");
		other.locator("button").press("Enter");
		assertThat(state).containsText("Dibatalkan");
		assertThat(other.locator("button")).isFocused();
		page.unroute("**/meja/media/kiriman/*?mulai=*");
		List<String> sent = new ArrayList<>();
		page.route(Pattern.compile("/meja/media/kiriman(/[^/]+)?$"), (call) -> {
			sent.add(call.request().method() + call.request().url().replaceFirst("[^?]*", ""));
			call.resume();
		});
		other.locator("button").click();
		assertThat(state).containsText("Menunggu giliran");
		page.waitForTimeout(1_500);
		assertThat(sent).isEmpty();
		ends.get(0).resume();
		assertThat(page.locator(".media-sendings > li[data-tone=good]")).hasCount(2,
				new LocatorAssertions.HasCountOptions().setTimeout(60_000));
		assertThat(sent).containsExactly("POST", "POST?mulai=0", "POST?mulai=4194304", "POST?mulai=8388608");
	}

	/** Nobody answers that the first attempt was given up: the second goes on with it. */
	@Test
	@Tag("thorough")
	void who_cancels_on_a_line_without_answers_can_send_again_all_the_same(Browser browser, TerbitProcess terbit)
			throws Exception {
		Page page = browser.signIn(terbit, "penulis", browser.visitor().newPage());
		page.navigate(terbit.base() + "/meja/media?situs=pesona");
		page.route("**/meja/media/kiriman/*?mulai=*", Route::abort);
		page.route("**/meja/media/kiriman/*/batal", (unanswered) -> {
		});
		Browser.drop(page.locator("h1"), noise("tanpa jawaban.png"));
		Locator sending = page.locator(".media-sendings > li");
		assertThat(sending.locator("p[role=status]")).containsText("Dicoba lagi");
		sending.locator("button").click();
		sending.locator("button").click();
		page.unroute("**/meja/media/kiriman/*?mulai=*");
		assertThat(sending).hasAttribute("data-tone", "good",
				new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
		page.context().close();
	}

	@Test
	void a_refusal_speaks_the_language_of_the_page_whatever_the_browser_speaks(Browser browser, TerbitProcess terbit)
			throws Exception {
		Page page = browser.signIn(terbit, "penulis", browser.englishVisitor().newPage());
		page.navigate(terbit.base() + "/meja/media?situs=pesona");
		page.locator("summary").first().click();
		page.setInputFiles("#berkas",
				new FilePayload("catatan.bin", "application/octet-stream", new byte[] { 1, 2, 3 }));
		page.click(".media-upload button.primary");
		assertThat(page.locator(".media-sendings > li[data-tone=bad]")).containsText("tidak diterima");
		page.context().close();
	}

	/** A picture that no encoder makes small: about 9 MB. */
	private static Path noise(String name) throws IOException {
		Random random = new Random(name.hashCode());
		BufferedImage image = new BufferedImage(2000, 1500, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < image.getWidth(); x++) {
			for (int y = 0; y < image.getHeight(); y++) {
				image.setRGB(x, y, random.nextInt());
			}
		}
		Path file = folder.resolve(name);
		ImageIO.write(image, "png", file.toFile());
		return file;
	}

}
