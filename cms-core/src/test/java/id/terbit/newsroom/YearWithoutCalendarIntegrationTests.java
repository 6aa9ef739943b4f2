package id.terbit.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

import id.terbit.document.Document;
import id.terbit.document.EditionState;
import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

/**
 * Monday, 1 March 2027: the office works on while nobody has made that year's calendar.
 */
@Import(YearWithoutCalendarIntegrationTests.March2027.class)
class YearWithoutCalendarIntegrationTests extends OfficeInBrowser {

	@Test
	void the_office_publishes_and_its_deadlines_are_known_once_the_year_has_a_calendar() throws Exception {
		Document waiting = draft("Naskah menunggu");
		act(this.writer, waiting, "submit");
		this.browser.perform(as(this.editor, get("/meja")))
			.andExpect(content().string(containsAll("Naskah menunggu", "belum diketahui: kalender 2027 belum ada")));
		this.browser.perform(as(this.editor, get("/meja/naskah/" + waiting.id())))
			.andExpect(content().string(containsAll("kalender 2027 belum ada")));

		Document ready = ready("Terbit tanpa kalender");
		act(this.publisher, ready, "publish");
		assertThat(read(ready).current().state()).isEqualTo(EditionState.PUBLISHED);

		Person operator = this.people
			.create(SamplePeople.on(this.site.id(), this.ids).holding(Set.of(new Grant(Role.OPERATOR, null))), null);
		this.browser.perform(as(operator, get("/meja")))
			.andExpect(content().string(containsAll("Kalender kerja 2027 belum ada", "/meja/kalender/2027")));
		this.browser.perform(as(this.head, get("/meja")))
			.andExpect(content().string(containsAll("Kalender kerja 2027 belum ada", "Mintalah operator Terbit")))
			.andExpect(content().string(lacks("href=\"/meja/kalender/2027\"")));
		this.browser.perform(as(this.editor, get("/meja")))
			.andExpect(content().string(lacks("Kalender kerja 2027 belum ada")));
		this.browser
			.perform(as(operator,
					post("/meja/kalender/2027").with(csrf())
						.param("versi", "-1")
						.param("jam-MONDAY", "07.30–12.00, 13.00–16.00")
						.param("libur", "1 Januari | Tahun Baru")))
			.andExpect(redirectedUrl("/meja/kalender/2027"));
		this.browser.perform(as(this.editor, get("/meja")))
			.andExpect(content().string(containsAll("Naskah menunggu", "tenggat 1 Mar 2027 09.1")))
			.andExpect(content().string(lacks("belum ada")));
		this.browser.perform(as(operator, get("/meja")))
			.andExpect(content().string(lacks("Kalender kerja 2027 belum ada")));
	}

	/** Runs on from 09.00 WIB. */
	@TestConfiguration(proxyBeanMethods = false)
	static class March2027 {

		@Bean
		@Primary
		InstantSource march2027() {
			return InstantSource.offset(InstantSource.system(),
					Duration.between(Instant.now(), Instant.parse("2027-03-01T02:00:00Z")));
		}

	}

}
