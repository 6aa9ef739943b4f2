package id.terbit.language;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormatsTests {

	private static final Instant SUNDAY = Instant.parse("2023-08-13T08:49:00Z");

	private final Formats indonesian = formats("id");

	private final Formats english = formats("en");

	private static Formats formats(String language) {
		return new Formats(new Texts(new LanguageConfiguration().messageSource(), Locale.forLanguageTag(language)),
				Formats.WIB);
	}

	@Test
	void a_moment_reads_as_the_office_writes_it() {
		assertThat(this.indonesian.full(SUNDAY)).isEqualTo("Minggu, 13 Agustus 2023 pukul 15.49 WIB");
		assertThat(this.indonesian.brief(SUNDAY)).isEqualTo("13 Agu 2023 15.49");
		assertThat(this.english.full(SUNDAY)).isEqualTo("Sunday, 13 August 2023 at 15:49 WIB");
	}

	@Test
	void another_zone_has_its_own_hour_and_name() {
		assertThat(this.indonesian.in(ZoneId.of("Asia/Jayapura")).full(SUNDAY)).endsWith("pukul 17.49 WIT");
	}

	@Test
	void numbers_are_grouped_by_dots_in_indonesian() {
		assertThat(this.indonesian.number(1_234_567)).isEqualTo("1.234.567");
		assertThat(this.english.number(1_234_567)).isEqualTo("1,234,567");
		assertThat(this.indonesian.money(1_234_567)).isEqualTo("Rp1.234.567");
	}

	@Test
	void lengths_leave_out_what_is_nothing() {
		assertThat(this.indonesian.length(Duration.ofMinutes(0))).isEqualTo("0 menit");
		assertThat(this.indonesian.length(Duration.ofHours(2))).isEqualTo("2 jam");
		assertThat(this.indonesian.length(Duration.ofMinutes(65))).isEqualTo("1 jam 5 menit");
	}

	@Test
	void a_clock_says_what_is_left_or_how_late_it_is() {
		Duration norm = Duration.ofMinutes(15);
		assertThat(this.indonesian.remaining(norm, Duration.ofMinutes(3))).isEqualTo("12 menit lagi");
		assertThat(this.indonesian.remaining(norm, Duration.ofMinutes(15))).isEqualTo("0 menit lagi");
		assertThat(this.indonesian.remaining(norm, Duration.ofMinutes(80))).isEqualTo("terlambat 1 jam 5 menit");
		assertThat(this.english.remaining(norm, Duration.ofMinutes(80))).isEqualTo("1 h 5 min late");
	}

}
