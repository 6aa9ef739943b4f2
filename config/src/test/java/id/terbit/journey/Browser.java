package id.terbit.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ViewportSize;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Chromium without a window. Where none is installed the test is skipped, or fails when
 * {@code CI=true}.
 */
final class Browser implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Browser.class);

	private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"),
			Path.of("/usr/bin/google-chrome"));

	/**
	 * Parts that no page shows but every window costs: the address bar's own pages and a
	 * process kept ready were half of the processor time of a visitor. Chromium takes the
	 * last such list, so what Playwright leaves out is said again.
	 */
	private static final List<String> LEFT_OUT = List.of("WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
			"SpareRendererForSitePerProcess", "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose",
			"DialMediaRouteProvider", "GlobalMediaControls", "HttpsUpgrades", "LensOverlay", "MediaRouter",
			"OptimizationHints", "PaintHolding", "ThirdPartyStoragePartitioning", "Translate");

	private static final List<String> SWITCHES = List.of("--disable-dev-shm-usage", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
			"--disable-features=" + String.join(",", LEFT_OUT));

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser chromium;

	private final String axe;

	private Browser(Path program) {
		this.playwright = Playwright
			.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.chromium = this.playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(program).setChromiumSandbox(false).setArgs(SWITCHES));
		this.axe = axe();
	}

	static Browser open() {
		Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
		if (program == null) {
			assertThat(System.getenv("CI")).as("Chromium is missing, and CI=true wants it").isNotEqualTo("true");
			String why = "Browser tests are skipped: no Chromium found in " + PLACES;
			// Maven's report of a class that is skipped as a whole does not tell
			log.warn(why);
			Assumptions.abort(why);
		}
		return new Browser(program);
	}

	/** A fresh visitor: no cookie, a window of 1280 pixels. */
	BrowserContext visitor() {
		return visitor(1280, true);
	}

	/** A fresh visitor with a window of this width in pixels, with or without script. */
	BrowserContext visitor(int width, boolean script) {
		return visitor(width, script, "id-ID");
	}

	/** A fresh visitor whose browser speaks English. */
	BrowserContext englishVisitor() {
		return visitor(1280, true, "en-US");
	}

	private BrowserContext visitor(int width, boolean script, String language) {
		BrowserContext context = this.chromium
			.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(script)
				.setLocale(language)
				.setViewportSize(new ViewportSize(width, 900)));
		context.setDefaultTimeout(20_000);
		return context;
	}

	/** A visitor who has signed in with a sample account. */
	Page signedIn(TerbitProcess terbit, String username) throws IOException {
		return signIn(terbit, username, visitor().newPage());
	}

	Page signIn(TerbitProcess terbit, String username, Page page) throws IOException {
		page.navigate(terbit.base() + "/masuk");
		page.fill("input[name=username]", username);
		page.fill("input[name=password]", String.valueOf(terbit.account(username).get("password")));
		page.click("form[action='/masuk'] button[type=submit]");
		page.waitForURL("**/meja");
		return page;
	}

	/** Insists that axe finds nothing on the page (WCAG 2.2 A and AA). */
	void assertAccessible(Page page) {
		assertThat(violations(page)).as("axe on " + page.url()).isEmpty();
	}

	/** What axe finds on the page (WCAG 2.2 A and AA, best practice), one line a rule. */
	List<String> violations(Page page) {
		page.evaluate(this.axe);
		List<?> found = (List<?>) page.evaluate(
				"""
						async () => {
							const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
								'best-practice'], resultTypes: ['violations'] });
							return result.violations.map(v => v.id + ': ' + v.help + ' — '
								+ v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0] ? n.any[0].message : '')).join(' | '));
						}""");
		return found.stream().map(String::valueOf).toList();
	}

	/** Drags a file from elsewhere on the machine onto a place, as a person does. */
	static void drop(Locator place, Path file) {
		place.scrollIntoViewIfNeeded();
		BoundingBox box = place.boundingBox();
		JsonArray files = new JsonArray();
		files.add(file.toAbsolutePath().toString());
		JsonObject data = new JsonObject();
		data.add("items", new JsonArray());
		data.add("files", files);
		data.addProperty("dragOperationsMask", 1);
		CDPSession session = place.page().context().newCDPSession(place.page());
		for (String type : List.of("dragEnter", "dragOver", "drop")) {
			JsonObject event = new JsonObject();
			event.addProperty("type", type);
			event.addProperty("x", box.x + 10);
			event.addProperty("y", box.y + box.height / 2);
			event.add("data", data);
			session.send("Input.dispatchDragEvent", event);
		}
	}

	private static String axe() {
		try (InputStream script = Browser.class
			.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
			if (script == null) {
				throw new IllegalStateException("axe-core is not on the class path");
			}
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.chromium.close();
		this.playwright.close();
	}

}
