package id.terbit.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.options.ColorScheme;
import id.terbit.journey.PageInspection.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page that {@code pages.txt} names, as everybody who may open it, at the width of
 * a phone and of a desk.
 */
@ExtendWith(SampleOffice.class)
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
	void axe_console_and_a_phone_s_width_find_nothing_on_a_page_of_each_kind(Browser browser, TerbitProcess terbit)
			throws Exception {
		PageInspection inspection = new PageInspection(browser, terbit, List.of(PHONE));
		open(PageList.read().starred(), List.of(ONE), facts(browser, terbit), inspection);
		assertThat(inspection.faults()).isEmpty();
	}

	@Test
	@Tag("thorough")
	void nor_on_any_page_at_a_desk_and_at_night_as_anybody_who_may_open_it() throws Exception {
		try (Browser browser = Browser.open();
				TerbitProcess terbit = TerbitProcess.start(this.folder.resolve("data"))) {
			SampleFacts facts = facts(browser, terbit);
			PageInspection inspection = new PageInspection(browser, terbit, List.of(DESK, PHONE, NIGHT));
			open(PageList.read(), PageList.SIGNED_IN, facts, inspection);
			inspection.as(PageList.NOBODY, closedLink(terbit, facts));
			assertThat(inspection.faults()).isEmpty();
		}
	}

	private static SampleFacts facts(Browser browser, TerbitProcess terbit) throws Exception {
		return SampleFacts.of(terbit, browser.signedIn(terbit, "operator"));
	}

	/**
	 * Opens what is each one's own.
	 * @param sharers who opens what is everybody's
	 */
	private static void open(PageList pages, List<String> sharers, SampleFacts facts, PageInspection inspection)
			throws IOException {
		for (String who : PageList.PEOPLE) {
			inspection.as(who, pages.own(who, facts.known()));
			if (sharers.contains(who)) {
				inspection.as(who, pages.shared(who, facts.known()));
			}
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
		return List.of(new PageList.Entry(PageList.NOBODY, 410, "/setujui/" + facts.one("open-link"), false));
	}

	/** A page that nobody put on the list would escape the test above. */
	@Test
	void the_list_names_every_page_of_the_program() {
		assertThat(PageList.read().unvisited(PageMappings.ofProgram())).isEmpty();
	}

}
