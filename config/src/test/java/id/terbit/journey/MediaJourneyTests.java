package id.terbit.journey;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A photo's way: into the library, around what matters in it, into an article, onto the
 * public page.
 */
@ExtendWith(SampleOffice.class)
class MediaJourneyTests {

	private static final Pattern SHARED = Pattern.compile("property=\"og:image\" content=\"([^\"]+)\"");

	private static final Pattern SOURCE = Pattern.compile("([^ ,]+) (\\d+)w");

	private static final Pattern SOURCES = Pattern.compile("srcset=\"([^\"]+)\"");

	@TempDir
	static Path folder;

	private static Browser browser;

	private static TerbitProcess terbit;

	@BeforeAll
	static void open(Browser own, TerbitProcess shared) {
		browser = own;
		terbit = shared;
	}

	@Test
	void a_photo_goes_from_the_library_into_an_article_and_is_shared_around_its_focus() throws Exception {
		Page library = browser.signIn(terbit, "penulis", browser.visitor().newPage());
		upload(library);
		String bridge = openPage(library, "jembatan contoh.png");
		describe(library);
		setFocusByKeyboard(library);
		browser.assertAccessible(library);
		String article = article();
		insert(library, article, bridge);
		publish(article);
		assertPublished(bridge);
	}

	@Test
	void a_crop_is_made_by_keyboard_and_undone_on_a_phone() throws Exception {
		Page page = browser.signIn(terbit, "admin", browser.visitor(390, true).newPage());
		page.navigate(terbit.base() + "/meja/media?situs=pesona");
		page.locator("summary").first().click();
		page.setInputFiles("#berkas", picture("perahu contoh.png", 1500, 1000, 60));
		page.click(".media-upload button.primary");
		assertThat(page.locator(".media-sendings a.button")).hasCount(1);
		browser.assertAccessible(page);
		page.click(".media-sendings a.button");
		page.waitForSelector(".media-move");
		page.locator(".media-size").focus();
		page.keyboard().press("Shift+ArrowLeft");
		page.keyboard().press("Shift+ArrowUp");
		page.keyboard().press("ArrowUp");
		assertThat(page.locator("#potong [role=status]")).containsText("lebar 90 %, tinggi 89 %");
		browser.assertAccessible(page);
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
			.isLessThanOrEqualTo(0);
		page.click("#potong button[type=submit]");
		assertThat(page.locator("main [role=status]").first()).containsText("versi baru");
		assertThat(page.locator("main")).containsText("1.350 × 890");
		page.click("form[action$='/utuh'] button");
		assertThat(page.locator("main [role=status]").first()).containsText("utuh kembali");
		assertThat(page.locator(".media-stage img")).hasAttribute("height", "1000");
		page.context().close();
	}

	@Test
	void without_script_files_are_sent_described_and_replaced_all_the_same() throws Exception {
		Page page = browser.signIn(terbit, "penulis", browser.visitor(390, false).newPage());
		page.navigate(terbit.base() + "/meja/media?situs=pesona");
		page.locator("summary").first().click();
		page.fill("#kredit", "Juru Foto Contoh");
		page.setInputFiles("#berkas", new Path[] { picture("tanpa skrip.png", 800, 600, 30) });
		page.click(".media-upload button.primary");
		assertThat(page.locator("main [role=status]").first()).isVisible();
		page.navigate(terbit.base() + "/meja/media?situs=pesona&kata=tanpa+skrip");
		page.locator(".media-grid a").first().click();
		page.fill("#alt", "Gambar contoh tanpa skrip");
		page.click("form:has(#alt) button.primary");
		assertThat(page.locator("main [role=status]").first()).containsText("disimpan");
		page.fill("#fokus-x", "25");
		page.fill("#fokus-y", "75");
		page.click("#fokus button[type=submit]");
		assertThat(page.locator("#fokus-x")).hasValue("25");
		page.context().close();
	}

	/** Two photos at once; one of them comes a second time and is known. */
	private static void upload(Page page) throws IOException {
		page.navigate(terbit.base() + "/meja/media?situs=pesona");
		page.locator("summary").first().click();
		page.selectOption("#ke-situs", "pesona");
		page.fill("#ke-folder", "Infrastruktur");
		page.fill("#kredit", "Juru Foto Contoh");
		Path first = picture("jembatan contoh.png", 2400, 1800, 120);
		page.setInputFiles("#berkas", new Path[] { first, picture("dermaga contoh.png", 900, 600, 200) });
		page.click(".media-upload button.primary");
		assertThat(page.locator(".media-sendings > li[data-tone=good]")).hasCount(2);
		page.setInputFiles("#berkas", picture("jembatan lagi.png", 2400, 1800, 120));
		page.click(".media-upload button.primary");
		assertThat(page.locator(".media-sendings > li[data-tone=warn]")).containsText("Sudah ada di sini");
		browser.assertAccessible(page);
		page.navigate(terbit.base() + "/meja/media?situs=pesona&kata=jemb&folder=Infrastruktur");
		assertThat(page.locator(".media-grid > li")).hasCount(1);
		browser.assertAccessible(page);
	}

	private static String openPage(Page page, String name) {
		page.locator(".media-grid > li", new Page.LocatorOptions().setHasText(name)).locator("a").first().click();
		page.waitForSelector(".media-point");
		return page.url().replaceFirst(".*/", "");
	}

	private static void describe(Page page) {
		page.fill("#alt", "Jembatan contoh di atas sungai");
		page.fill("#licence", "CC BY 4.0");
		page.click("form:has(#alt) button.primary");
		assertThat(page.locator("main [role=status]").first()).containsText("disimpan");
		page.waitForSelector(".media-point");
	}

	private static void setFocusByKeyboard(Page page) {
		page.locator(".media-point").focus();
		for (int i = 0; i < 3; i++) {
			page.keyboard().press("Shift+ArrowLeft");
		}
		page.keyboard().press("ArrowUp");
		assertThat(page.locator("#fokus [role=status]")).hasText("Titik fokus 20 % dari kiri, 49 % dari atas");
		page.click("#fokus button[type=submit]");
		assertThat(page.locator("#fokus-x")).hasValue("20");
		assertThat(page.locator("#fokus-y")).hasValue("49");
	}

	private static String article() throws Exception {
		Map<String, Object> draft = Map.of("site", "pesona", "title", "Jembatan contoh dibuka", "summary", "Ringkasan.",
				"category", "pemerintahan", "body", Map.of("type", "doc", "content", List.of(Map.of("type", "paragraph",
						"content", List.of(Map.of("type", "text", "text", "Kalimat pertama."))))));
		var answer = terbit.post("penulis", "/api/v1/articles", draft);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
	}

	/**
	 * From the library, found by the first letters of what it shows; then as the main
	 * picture.
	 */
	private static void insert(Page page, String article, String asset) {
		List<String> errors = new ArrayList<>();
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				errors.add(message.text());
			}
		});
		page.navigate(terbit.base() + "/meja/naskah/" + article + "/sunting");
		page.waitForSelector(".ProseMirror");
		page.locator(".ProseMirror p").first().click();
		page.click("#bilah button[aria-label='Dari pustaka']");
		page.locator("dialog.ask input[type=search]").fill("jemb");
		Locator choice = page.locator("dialog.ask input[value='" + asset + "']");
		choice.waitFor();
		assertThat(page.locator("dialog.ask .library input")).hasCount(1);
		browser.assertAccessible(page);
		choice.check();
		page.click("dialog.ask button.primary");
		assertThat(page.locator(".ProseMirror figure img")).hasAttribute("alt", "Jembatan contoh di atas sungai");
		page.locator("#gambar details summary").first().click();
		page.check("#utama-" + asset);
		page.click("#simpan");
		assertThat(page.locator("#keadaan-simpan")).hasAttribute("data-kind", "saved");
		assertThat(errors).isEmpty();
	}

	private static void publish(String article) throws Exception {
		verb("penulis", article, "submit", Map.of());
		verb("penyunting", article, "endorse", Map.of("note", "Sudah baik."));
		verb("kasi", article, "approve", Map.of());
		verb("admin", article, "compose", Map.of());
		verb("admin", article, "stage", Map.of());
		verb("penyunting", article, "pass", Map.of("checklist", true));
		verb("admin", article, "publish", Map.of());
	}

	private static void verb(String who, String article, String verb, Map<String, Object> input) throws Exception {
		String address = "/api/v1/articles/" + article;
		JsonNode now = terbit.api(who, address + "?status=draft").path("data");
		var answer = terbit.post(who, address + "/actions/" + verb, input, "If-Match",
				"\"" + now.path("version").asString() + "\"");
		assertThat(answer.statusCode()).as(verb + " " + answer.body()).isEqualTo(200);
	}

	private static void assertPublished(String asset) throws Exception {
		String address = "/s/pesona/berita/jembatan-contoh-dibuka";
		String page = published(address, "story-hero");
		String sha256 = terbit.api("penulis", "/api/v1/assets/" + asset).path("data").path("sha256").asString();
		assertThat(sources(page, sha256, "webp")).as("main picture and text").hasSize(2);
		assertThat(sources(page, sha256, "jpg")).as("main picture and text").hasSize(2);
		assertChosen(address, sha256);
		assertThat(page).contains("width=\"960\" height=\"720\"", "og:image:width\" content=\"1200",
				"og:image:height\" content=\"630");
		Matcher shared = SHARED.matcher(page);
		assertThat(shared.find()).isTrue();
		assertThat(shared.group(1)).endsWith(sha256 + "/1200x630-200-490.jpg");
		BufferedImage image = image(URI.create(shared.group(1)).getPath());
		assertThat(image.getWidth()).isEqualTo(1200);
		assertThat(image.getHeight()).isEqualTo(630);
		String list = published("/s/pesona/kategori/pemerintahan/", "jembatan-contoh-dibuka");
		assertThat(list).contains(sha256 + "/640x427-200-490.webp 640w");
		assertThat(image("/s/pesona/media/" + sha256 + "/640x427-200-490.jpg").getHeight()).isEqualTo(427);
	}

	/**
	 * The lists of sources that a page gives for a file in one format; every one of them
	 * names all widths in their order, and what it names is there and as wide as it says.
	 */
	private static List<String> sources(String page, String sha256, String format) throws Exception {
		List<String> lists = new ArrayList<>();
		Matcher sources = SOURCES.matcher(page);
		while (sources.find()) {
			if (sources.group(1).contains(sha256 + "/") && sources.group(1).contains("." + format + " ")) {
				lists.add(sources.group(1));
			}
		}
		for (String list : lists) {
			List<Integer> widths = new ArrayList<>();
			Matcher source = SOURCE.matcher(list);
			while (source.find()) {
				int width = Integer.parseInt(source.group(2));
				assertThat(source.group(1)).endsWith("/media/%s/%d.%s".formatted(sha256, width, format));
				assertThat(image(source.group(1)).getWidth()).isEqualTo(width);
				widths.add(width);
			}
			assertThat(widths).containsExactly(320, 640, 960, 1280, 1920);
		}
		return lists;
	}

	/** A phone and a desk load what is wide enough for them and no wider than that. */
	private static void assertChosen(String address, String sha256) {
		for (int window : List.of(390, 1280)) {
			try (BrowserContext reader = browser.visitor(window, true)) {
				Page page = reader.newPage();
				page.navigate(terbit.base() + address);
				Locator hero = page.locator(".story-hero img");
				hero.evaluate("async (image) => await image.decode()");
				String chosen = String.valueOf(hero.evaluate("(image) => image.currentSrc"));
				assertThat(chosen).contains(sha256).endsWith(".webp");
				int wide = Integer.parseInt(chosen.replaceFirst(".*/(\\d+)\\.webp$", "$1"));
				int shown = ((Number) hero.evaluate("(image) => image.clientWidth")).intValue();
				int smallest = List.of(320, 640, 960, 1280, 1920)
					.stream()
					.filter((width) -> width >= shown)
					.findFirst()
					.orElse(1920);
				assertThat(wide).as("%d px shown in a window of %d", shown, window).isEqualTo(smallest);
			}
		}
	}

	/** Pages follow a moment after the verb. */
	private static String published(String path, String wanted) throws Exception {
		String page = "";
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (!page.contains(wanted) && System.nanoTime() < end) {
			var answer = terbit.get(path);
			page = (answer.statusCode() == 200) ? answer.body() : "";
			Thread.sleep(100);
		}
		assertThat(page).contains(wanted);
		return page;
	}

	private static BufferedImage image(String path) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(terbit.base() + path)).build();
		var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		try (var bytes = answer.body()) {
			return ImageIO.read(bytes);
		}
	}

	private static Path picture(String name, int width, int height, int blue) throws IOException {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < width; x++) {
			for (int y = 0; y < height; y++) {
				image.setRGB(x, y, new Color(x * 255 / width, y * 255 / height, blue).getRGB());
			}
		}
		Path file = folder.resolve(name);
		ImageIO.write(image, "png", file.toFile());
		return file;
	}

}
