package id.terbit.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.ColorScheme;
import id.terbit.journey.PageInspection.Form;
import id.terbit.journey.PageInspection.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages that no address shows: forms as they come back refused, and the first invitation
 * while it is open; with axe, at the width of a phone and of a desk, by day and by night,
 * and with the keyboard alone.
 */
@Tag("thorough")
class RefusedFormsJourneyTests {

	private static final List<Look> LOOKS = List.of(new Look(390, ColorScheme.LIGHT), new Look(1280, ColorScheme.LIGHT),
			new Look(390, ColorScheme.DARK));

	private static final Pattern INVITATION = Pattern.compile("/undangan/[A-Za-z0-9_-]{43}");

	@TempDir
	Path folder;

	@Test
	void a_refused_form_is_as_usable_as_it_was_before() throws Exception {
		try (SocialPlatforms platforms = new SocialPlatforms();
				Browser browser = Browser.open();
				TerbitProcess terbit = TerbitProcess.start(this.folder.resolve("data"), platforms.options())) {
			SampleFacts facts = SampleFacts.of(terbit, browser.signedIn(terbit, "operator"));
			SocialPlatforms.connect(terbit, browser.signedIn(terbit, "admin"), "pesona");
			PageInspection inspection = new PageInspection(browser, terbit, LOOKS);
			inspection.refused(PageList.NOBODY, List.of(new Form(302, "/masuk", "form[action='/masuk']",
					Map.of("username", "penulis", "password", "bukan-sandinya"))));
			inspection.refused("operator", administration());
			inspection.refused("penulis",
					List.of(new Form(422, "/meja/naskah/impor", "form[action='/meja/naskah/impor']", Map.of()),
							new Form(422, "/meja/naskah/impor?document=" + facts.one("DRAFT"),
									"form[action='/meja/naskah/impor']", Map.of())));
			inspection.refused("admin", List.of(
					new Form(422, "/meja/situs/dinkes/saluran", "form[action$='/saluran/facebook']", Map.of()),
					new Form(422, "/meja/naskah/" + facts.one("PUBLISHED"), "form[action$='/aksi/share']",
							Map.of("saluran", "facebook", "teks.facebook", "NIK 1403 0125 0890 0002 tercantum"))));
			assertThat(inspection.faults()).isEmpty();
		}
	}

	@Test
	void so_is_the_first_invitation_open_and_refused() throws Exception {
		try (Browser browser = Browser.open();
				TerbitProcess terbit = TerbitProcess.start(this.folder.resolve("kosong"), "--terbit.demo=false")) {
			Matcher invitation = INVITATION.matcher(terbit.log());
			assertThat(invitation.find()).isTrue();
			PageInspection inspection = new PageInspection(browser, terbit, LOOKS);
			inspection.as(PageList.NOBODY,
					List.of(new PageList.Entry(PageList.NOBODY, 200, invitation.group(), false)));
			inspection.refused(PageList.NOBODY, List.of(new Form(422, invitation.group(), "form[action^='/undangan/']",
					Map.of("username", "X Y", "name", "Orang Contoh", "email", "bukan surel", "password", "pendek"))));
			assertThat(inspection.faults()).isEmpty();
		}
	}

	private static List<Form> administration() {
		return List.of(
				new Form(422, "/meja/orang/baru", "form[action='/meja/orang/baru']",
						Map.of("username", "Bukan Nama", "email", "bukan surel")),
				new Form(422, "/meja/situs/baru", "form[action='/meja/situs/baru']",
						Map.of("name", "", "slug", "Bukan Slug")),
				new Form(422, "/meja/kalender/2026", "form[action='/meja/kalender/2026']",
						Map.of("jam-MONDAY", "pagi sampai sore", "libur", "besok")));
	}

}
