package id.terbit.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.options.ColorScheme;
import id.terbit.journey.PageInspection.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page that {@code pages.txt} names, as everybody who may open it, at the width of
 * a phone and of a desk.
 */
class PagesJourneyTests {

	@TempDir
	Path folder;

	/**
	 * Who opens what everybody may open; the others do in the profile {@code thorough}.
	 */
	private static final String ONE = "admin";

	private static final Look PHONE = new Look(390, ColorScheme.LIGHT);

	private static final Look DESK = new Look(1280, ColorScheme.LIGHT);

	private static final Look NIGHT = new Look(390, ColorScheme.DARK);

	@Test
	void axe_console_and_a_phone_s_width_find_nothing_on_any_page() throws Exception {
		inspect(List.of(PHONE), (terbit, facts, inspection) -> {
			PageList pages = PageList.read();
			for (String who : PageList.PEOPLE) {
				inspection.as(who, pages.own(who, facts.known()));
			}
			inspection.as(ONE, pages.shared(ONE, facts.known()));
			inspection.as(PageList.NOBODY, closedLink(terbit, facts));
		});
	}

	@Test
	@Tag("thorough")
	void nor_at_a_desk_at_night_and_as_anybody_else_who_may_open_it() throws Exception {
		inspect(List.of(DESK, PHONE, NIGHT), (terbit, facts, inspection) -> {
			PageList pages = PageList.read();
			for (String who : PageList.PEOPLE) {
				inspection.as(who, pages.own(who, facts.known()));
				inspection.as(who, pages.shared(who, facts.known()));
			}
		});
	}

	private void inspect(List<Look> looks, Pages pages) throws Exception {
		try (Browser browser = Browser.open();
				TerbitProcess terbit = TerbitProcess.start(this.folder.resolve("data"))) {
			SampleFacts facts = SampleFacts.of(terbit, browser.signedIn(terbit, "operator"));
			PageInspection inspection = new PageInspection(browser, terbit, looks);
			pages.open(terbit, facts, inspection);
			assertThat(inspection.faults()).isEmpty();
		}
	}

	/** The link from the mail once the text has been returned by another way. */
	private static List<PageList.Entry> closedLink(TerbitProcess terbit, SampleFacts facts) throws Exception {
		String waiting = facts.one("APPROVAL");
		String address = "/api/v1/articles/" + waiting;
		String version = terbit.api("kasi", address + "?status=draft").path("data").path("version").asString();
		var answer = terbit.post("kasi", address + "/actions/return", Map.of("note", "Periksa."), "If-Match",
				"\"" + version + "\"");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return List.of(new PageList.Entry(PageList.NOBODY, 410, "/setujui/" + facts.one("open-link")));
	}

	/** A page that nobody put on the list would escape the test above. */
	@Test
	void the_list_names_every_page_of_the_program() {
		assertThat(PageList.read().unvisited(PageMappings.ofProgram())).isEmpty();
	}

	/** Opens some of the pages. */
	@FunctionalInterface
	private interface Pages {

		void open(TerbitProcess terbit, SampleFacts facts, PageInspection inspection) throws Exception;

	}

}
