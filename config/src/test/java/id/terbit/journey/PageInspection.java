package id.terbit.journey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Opens pages and notes what is wrong with them: another status than expected, an error
 * in the console, a page wider than its window, what axe finds.
 */
final class PageInspection {

	private static final int HEIGHT = 900;

	/** Tokens against forged requests differ from page to page. */
	private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{90,}");

	private final Browser browser;

	private final TerbitProcess terbit;

	private final List<Look> looks;

	private final List<String> faults = new ArrayList<>();

	private final Set<String> examined = new HashSet<>();

	PageInspection(Browser browser, TerbitProcess terbit, List<Look> looks) {
		this.browser = browser;
		this.terbit = terbit;
		this.looks = looks;
	}

	/** Opens pages one after the other as one person. */
	void as(String who, List<PageList.Entry> pages) throws IOException {
		if (pages.isEmpty()) {
			return;
		}
		try (BrowserContext visitor = this.browser.visitor()) {
			Page page = visitor.newPage();
			this.looks.get(0).on(page);
			String name = "";
			if (!who.equals(PageList.NOBODY)) {
				this.browser.signIn(this.terbit, who, page);
				name = String.valueOf(this.terbit.account(who).get("name"));
			}
			List<String> errors = new ArrayList<>();
			page.onPageError(errors::add);
			page.onConsoleMessage((message) -> {
				if (message.type().equals("error")) {
					errors.add(message.text() + " " + message.location());
				}
			});
			for (PageList.Entry entry : pages) {
				errors.clear();
				open(page, entry, name, errors);
			}
		}
	}

	/** Everything that was wrong, one line each. */
	List<String> faults() {
		return this.faults;
	}

	private void open(Page page, PageList.Entry entry, String name, List<String> errors) {
		Response answer = page.navigate(this.terbit.base() + entry.address());
		if (answer == null || answer.status() != entry.status()) {
			fault(entry, "answered " + ((answer != null) ? answer.status() : "nothing"));
		}
		String own = page.url();
		boolean refused = entry.status() >= 400;
		errors.stream()
			.filter((error) -> !(refused && error.contains("status of " + entry.status()) && error.contains(own)))
			.forEach((error) -> fault(entry, "console: " + error));
		String text = TOKEN.matcher(page.content()).replaceAll("");
		boolean fresh = this.examined.add(name.isEmpty() ? text : text.replace(name, ""));
		for (Look look : this.looks) {
			look.on(page);
			int over = (Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
			if (over > 0) {
				fault(entry, "%d px too wide as %s".formatted(over, look));
			}
			// What reads the same for two people is examined once.
			if (fresh) {
				this.browser.violations(page).forEach((found) -> fault(entry, "axe as %s: %s".formatted(look, found)));
			}
		}
		this.looks.get(0).on(page);
	}

	private void fault(PageList.Entry entry, String what) {
		this.faults.add("%s %s: %s".formatted(entry.who(), entry.address(), what));
	}

	/**
	 * How a page is looked at.
	 *
	 * @param width of the window in pixels
	 */
	record Look(int width, ColorScheme colours) {

		void on(Page page) {
			page.setViewportSize(this.width, HEIGHT);
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(this.colours));
		}

	}

}
