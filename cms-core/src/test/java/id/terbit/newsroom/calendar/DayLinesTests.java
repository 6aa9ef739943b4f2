package id.terbit.newsroom.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import id.terbit.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class DayLinesTests {

	private final List<Refusal> refusals = new ArrayList<>();

	@ParameterizedTest
	@ValueSource(strings = { "17 Agustus | Proklamasi", "17 agustus 2027 | Proklamasi", "17 Agu. 2027: Proklamasi",
			"17 Agt\tProklamasi", "Selasa, 17 Agustus 2027 – Proklamasi", "2027-08-17 Proklamasi",
			"17/8/2027 | Proklamasi", "17.08.2027 Proklamasi", "17 August | Proklamasi",
			"  17   Agustus   Proklamasi " })
	void a_day_is_read_in_every_way_that_it_is_written(String line) {
		assertThat(read(line)).containsExactly(entry(LocalDate.of(2027, 8, 17), "Proklamasi"));
		assertThat(this.refusals).isEmpty();
	}

	@Test
	void a_range_is_each_of_its_days() {
		assertThat(read("10–12 Maret | Idulfitri\r\n\r\nJum'at, 1 Januari | Tahun Baru 2027 Masehi\nNopember"))
			.containsExactly(entry(LocalDate.of(2027, 1, 1), "Tahun Baru 2027 Masehi"),
					entry(LocalDate.of(2027, 3, 10), "Idulfitri"), entry(LocalDate.of(2027, 3, 11), "Idulfitri"),
					entry(LocalDate.of(2027, 3, 12), "Idulfitri"));
		assertThat(this.refusals).extracting(Refusal::code).containsExactly("calendar.line-unreadable");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "Proklamasi;calendar.line-unreadable", "17 Bulan | X;calendar.line-unreadable",
					"12–10 Maret | X;calendar.line-unreadable", "30 Februari | X;calendar.line-no-such-day",
					"29 Februari | X;calendar.line-no-such-day", "2027-13-01 X;calendar.line-no-such-day",
					"17 Agustus 2026 | X;calendar.line-other-year", "2028-08-17 X;calendar.line-other-year",
					"17 Agustus;calendar.line-name", "17 Agustus |;calendar.line-name",
					"1 Mei | Buruh;calendar.line-twice" })
	void a_line_that_can_not_be_taken_is_named(String line, String code) {
		read("1 Mei | Hari Buruh\n\n" + line);
		assertThat(this.refusals).singleElement().satisfies((refusal) -> {
			assertThat(refusal.code()).isEqualTo(code);
			assertThat(refusal.pointer()).isEqualTo("/holidays");
			assertThat(refusal.arguments()).startsWith(3, line.strip());
		});
	}

	@Test
	void a_text_without_end_is_refused_as_a_whole() {
		assertThat(read("1 Mei | X\n".repeat(3_000))).isEmpty();
		assertThat(this.refusals).extracting(Refusal::code).containsExactly("calendar.text-long");
	}

	@Test
	void hours_are_read_as_they_are_written_and_with_colons() {
		String text = HourText.write(HourText.read("7:30 - 12.00 ; 13.00–16:00", "/week/MONDAY", this.refusals));
		assertThat(text).isEqualTo("07.30–12.00, 13.00–16.00");
		assertThat(HourText.write(HourText.read(text, "/week/MONDAY", this.refusals))).isEqualTo(text);
		assertThat(HourText.read("  ", "/week/SUNDAY", this.refusals)).isEmpty();
		assertThat(this.refusals).isEmpty();
		for (Map.Entry<String, String> wrong : Map
			.of("pagi", "calendar.hours-unreadable", "07.30", "calendar.hours-unreadable", "08.00–24.00",
					"calendar.hours-unreadable", "12.00–07.30", "calendar.hours-backwards")
			.entrySet()) {
			this.refusals.clear();
			HourText.read(wrong.getKey(), "/week/MONDAY", this.refusals);
			assertThat(this.refusals).as(wrong.getKey())
				.containsExactly(Refusal.at("/week/MONDAY", wrong.getValue(), wrong.getKey()));
		}
	}

	private SortedMap<LocalDate, String> read(String text) {
		return DayLines.read(text, 2027, "/holidays", this.refusals);
	}

}
