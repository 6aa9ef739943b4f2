package id.terbit.newsroom;

import java.time.LocalDate;
import java.util.Set;

import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.procedure.WorkingCalendars;
import id.terbit.procedure.YearCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class CalendarPagesIntegrationTests extends OfficeInBrowser {

	private static final String HOURS = "07.30–12.00, 13.00–16.00";

	@Autowired
	WorkingCalendars calendars;

	private Person operator;

	@BeforeEach
	void somebodyWhoRunsEverything() {
		this.operator = this.people
			.create(SamplePeople.on(this.site.id(), this.ids).holding(Set.of(new Grant(Role.OPERATOR, null))), null);
	}

	@Test
	void an_operator_makes_a_year_and_changes_it_and_the_page_tells_who_did() throws Exception {
		this.browser.perform(as(this.operator, get("/meja/kalender/2061")))
			.andExpect(content().string(containsAll("Kalender 2061 belum ada", "/meja/kalender/2061/salin")));
		this.browser
			.perform(as(this.operator,
					form(2061, -1).param("jam-MONDAY", HOURS)
						.param("masa-0-nama", "Ramadan")
						.param("masa-0-dari", "2061-01-20")
						.param("masa-0-sampai", "2061-02-17")
						.param("masa-0-jam-MONDAY", "08.00-12.00")
						.param("libur", "1 Januari | Tahun Baru\r\n17 Agustus | Proklamasi")
						.param("cuti", "24 Desember | Natal")))
			.andExpect(redirectedUrl("/meja/kalender/2061"));
		YearCalendar made = this.calendars.of(2061).orElseThrow().calendar();
		assertThat(made.off()).hasSize(3);
		assertThat(made.jointLeave()).containsExactly(LocalDate.of(2061, 12, 24));
		assertThat(made.periods()).singleElement()
			.satisfies((period) -> assertThat(period.from()).isEqualTo(LocalDate.of(2061, 1, 20)));

		this.browser
			.perform(as(this.operator,
					form(2061, 0).param("jam-MONDAY", "08.00-16.00").param("libur", "1 Januari | Tahun Baru")))
			.andExpect(redirectedUrl("/meja/kalender/2061"));
		this.browser.perform(as(this.operator, get("/meja/kalender/2061")))
			.andExpect(content().string(containsAll("value=\"08.00–16.00\"", "1 Januari | Tahun Baru",
					"Kalender dibuat: 2 hari libur nasional, 1 hari cuti bersama",
					"Senin: 07.30–12.00, 13.00–16.00 → 08.00–16.00",
					"Dihapus: 17 Agustus 2061, libur nasional Proklamasi",
					"Dihapus: 24 Desember 2061, cuti bersama Natal",
					"Dihapus: Ramadan, 20 Januari 2061 sampai 17 Februari 2061", this.operator.name())));
		this.browser.perform(as(this.operator, get("/meja/kalender")))
			.andExpect(
					content().string(containsAll("2061", "1 hari libur nasional, 0 hari cuti bersama", "Tahun ini")));
	}

	@Test
	void what_can_not_be_read_is_told_by_line_and_nothing_typed_is_lost() throws Exception {
		this.browser
			.perform(as(this.operator,
					form(2062, -1).param("jam-MONDAY", "pagi sampai sore")
						.param("masa-0-nama", "Ramadan")
						.param("masa-0-jam-MONDAY", "08.00-12.00")
						.param("libur", "1 Januari | Tahun Baru\n30 Februari | Tidak ada\nentah")
						.param("cuti", "1 Januari | Dua kali")))
			.andExpect(status().is4xxClientError())
			.andExpect(content()
				.string(containsAll("\"pagi sampai sore\" tidak dapat dibaca", "value=\"pagi sampai sore\"",
						"Baris 2 (\"30 Februari | Tidak ada\")", "Baris 3 (\"entah\") tidak dapat dibaca",
						"Isi tanggalnya", "sudah tercatat sebagai hari libur", "30 Februari | Tidak ada")));
		assertThat(this.calendars.of(2062)).isEmpty();
		this.browser.perform(as(this.operator, form(2062, -1).param("jam-MONDAY", HOURS)))
			.andExpect(status().is4xxClientError())
			.andExpect(content().string(containsAll("Kalender tanpa hari libur akan salah menghitung tenggat")));
	}

	@Test
	void hours_are_copied_from_the_year_before_and_holidays_never() throws Exception {
		this.browser.perform(as(this.operator, get("/meja/kalender/2030/salin")))
			.andExpect(content().string(containsAll("Jam kerja 2026 sudah diisikan, tetapi belum disimpan",
					"value=\"07.30–11.30, 13.00–16.30\"", "value=\"Ramadan\"", "value=\"08.00–11.30, 12.30–15.30\"")))
			.andExpect(content().string(lacks("Tahun Baru 2026")))
			.andExpect(content().string(lacks("2026-02-19")))
			.andExpect(content().string(lacks("1447")));
		assertThat(this.calendars.of(2030)).isEmpty();
	}

	@Test
	void two_operators_do_not_overwrite_each_other() throws Exception {
		this.browser.perform(as(this.operator, year(2063, -1, "1 Januari | Tahun Baru")))
			.andExpect(redirectedUrl("/meja/kalender/2063"));
		this.browser.perform(as(this.operator, year(2063, -1, "2 Januari | Dari layar lama")))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsAll("sudah diubah orang lain", "2 Januari | Dari layar lama",
					"name=\"versi\" value=\"0\"")));
		this.browser.perform(as(this.operator, year(2063, 0, "1 Januari | Tahun Baru")))
			.andExpect(redirectedUrl("/meja/kalender/2063"));
		assertThat(this.calendars.of(2063).orElseThrow().version()).isZero();
	}

	@Test
	void nobody_else_comes_near_and_no_other_year_is_there() throws Exception {
		for (Person other : Set.of(this.publisher, somebody(Role.OPERATOR))) {
			this.browser.perform(as(other, get("/meja/kalender"))).andExpect(status().isForbidden());
			this.browser.perform(as(other, get("/meja/kalender/2026"))).andExpect(status().isForbidden());
			this.browser.perform(as(other, year(2064, -1, "1 Januari | Tahun Baru"))).andExpect(status().isForbidden());
		}
		assertThat(this.calendars.of(2064)).isEmpty();
		for (String year : Set.of("1999", "2100", "20261", "tahun")) {
			this.browser.perform(as(this.operator, get("/meja/kalender/" + year))).andExpect(status().isNotFound());
		}
	}

	private static MockHttpServletRequestBuilder year(int year, long version, String holidays) {
		return form(year, version).param("jam-MONDAY", HOURS).param("libur", holidays);
	}

	private static MockHttpServletRequestBuilder form(int year, long version) {
		return post("/meja/kalender/" + year).with(csrf()).param("versi", Long.toString(version));
	}

}
