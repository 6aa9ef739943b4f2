package id.terbit.journey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.jspecify.annotations.Nullable;

/**
 * Opens pages and notes what is wrong with them: another status than expected, an error
 * in the console, a page wider than its window, what axe finds.
 */
final class PageInspection {

	private static final int HEIGHT = 900;

	/** Fills fields by name; of check boxes the one that has the value is ticked. */
	private static final String FILL = """
			([selector, fields]) => {
				const form = document.querySelector(selector);
				form.noValidate = true;
				for (const [name, value] of Object.entries(fields)) {
					const field = [...form.elements].find(one => one.name === name
						&& (one.type !== 'checkbox' || one.value === value));
					if (field.type === 'checkbox') {
						field.checked = true;
					}
					else {
						field.value = value;
					}
				}
			}""";

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
		visit(who, (page, name, errors) -> pages.forEach((entry) -> {
			errors.clear();
			open(page, entry, name, errors);
		}));
	}

	/** Sends forms as one person and looks at them as they come back refused. */
	void refused(String who, List<Form> forms) throws IOException {
		visit(who, (page, name, errors) -> forms.forEach((form) -> {
			page.navigate(this.terbit.base() + form.address());
			errors.clear();
			send(page, new PageList.Entry(who, form.status(), form.address(), false), form, name, errors);
		}));
	}

	private void visit(String who, Visit visit) throws IOException {
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
			visit.look(page, name, errors);
		}
	}

	/** Everything that was wrong, one line each. */
	List<String> faults() {
		return this.faults;
	}

	private void open(Page page, PageList.Entry entry, String name, List<String> errors) {
		Response answer = page.navigate(this.terbit.base() + entry.address());
		examine(page, entry, answer, name, errors);
	}

	/** Past what the browser would have refused by itself. */
	private void send(Page page, PageList.Entry entry, Form form, String name, List<String> errors) {
		page.evaluate(FILL, List.of(form.selector(), form.fields()));
		page.evaluate("document.documentElement.dataset.sent = 'yes'");
		Response answer = page.waitForResponse((response) -> response.request().method().equals("POST"),
				() -> page.evaluate("(selector) => document.querySelector(selector).requestSubmit()", form.selector()));
		page.locator("html:not([data-sent])").waitFor();
		page.waitForLoadState();
		examine(page, entry, answer, name, errors);
		if (page.locator("main [role=alert]").count() == 0) {
			fault(entry, "does not say that it was refused");
		}
		Keyboard.faults(page).forEach((found) -> fault(entry, "keyboard: " + found));
	}

	private void examine(Page page, PageList.Entry entry, @Nullable Response answer, String name, List<String> errors) {
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

	/** What somebody does on a page. */
	private interface Visit {

		void look(Page page, String name, List<String> errors);

	}

	/**
	 * A form that will be refused.
	 *
	 * @param status of the answer
	 * @param address of the page where it stands
	 * @param fields values by name; the others stay as they are
	 */
	record Form(int status, String address, String selector, Map<String, String> fields) {

		Form {
			fields = Map.copyOf(fields);
		}

	}

	/**
	 * How a page is looked at.
	 *
	 * @param width of the window in pixels
	 */
	record Look(int width, ColorScheme colours) {

		/** Without motion: on the way to its new colours a button is hard to read. */
		void on(Page page) {
			page.setViewportSize(this.width, HEIGHT);
			page.emulateMedia(
					new Page.EmulateMediaOptions().setColorScheme(this.colours).setReducedMotion(ReducedMotion.REDUCE));
		}

	}

}
