package id.terbit.search.missed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.search.missed.MissedSearches.Missed;
import id.terbit.site.SampleSites;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Words become known when enough people looked for them, and never by whom. */
@IntegrationTest
class MissedSearchesIntegrationTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	@Autowired
	MissedSearches searches;

	@Autowired
	Sites sites;

	@Autowired
	Ids ids;

	@Autowired
	JdbcClient database;

	private UUID site;

	@BeforeEach
	void open() {
		this.site = this.sites.create(SampleSites.department(this.ids)).id();
	}

	@Test
	void words_are_kept_from_the_fifth_visitor_on_however_often_each_tries() {
		for (int time = 0; time < 3; time++) {
			search("Beasiswa kedokteran", 4);
			this.searches.write(TODAY);
		}
		assertThat(known()).isEmpty();
		assertThat(this.database.sql("select count(*) from search_missed where site_id = :site")
			.param("site", this.site)
			.query(Long.class)
			.single()).isZero();

		search("BEASISWA  kedokteran!", 6);
		this.searches.write(TODAY.plusDays(1));
		assertThat(known()).containsExactly(new Missed(this.site, "beasiswa kedokteran", 6, TODAY.plusDays(1)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1403012508900002", "cek nik 1403 0125 0890 0002", "0812-3456-7890", "telepon 0766 21001",
			"contoh@example.org", "???", "" })
	void what_may_be_somebody_s_number_or_address_is_never_kept(String typed) {
		search(typed, 9);
		this.searches.write(TODAY);
		assertThat(known()).isEmpty();
		assertThat(this.database.sql("select count(*) from search_attempt where site_id = :site")
			.param("site", this.site)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void a_year_is_no_number_of_anybody_s() {
		search("apbd 2027", 5);
		this.searches.write(TODAY);
		assertThat(known()).extracting(Missed::words).containsExactly("apbd 2027");
	}

	@Test
	void what_is_settled_begins_anew_and_what_is_old_is_forgotten() {
		search("jembatan rupat", 5);
		search("kapal malam", 7);
		this.searches.write(TODAY);
		assertThat(known()).extracting(Missed::words).containsExactly("kapal malam", "jembatan rupat");
		this.searches.settle(this.site, "kapal malam");
		search("kapal malam", 1);
		this.searches.write(TODAY);
		assertThat(known()).extracting(Missed::words).containsExactly("jembatan rupat");
		this.searches.forget(TODAY.plusDays(MissedSearches.KEPT_DAYS + 1L));
		assertThat(known()).isEmpty();
		assertThat(this.database.sql("select count(*) from search_attempt where site_id = :site")
			.param("site", this.site)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void a_site_that_is_gone_meanwhile_holds_nothing_up() {
		this.searches.missed(this.ids.next(), "siapa pun", "pengunjung");
		search("kapal pagi", 5);
		this.searches.write(TODAY);
		assertThat(known()).extracting(Missed::words).containsExactly("kapal pagi");
	}

	@Test
	void one_visitor_who_types_without_end_fills_nothing() {
		for (int number = 0; number < 500; number++) {
			this.searches.missed(this.site, "banjir " + Integer.toString(number, 36), "192.0.2.77");
		}
		this.searches.write(TODAY);
		assertThat(this.database.sql("select count(*) from search_attempt where site_id = :site")
			.param("site", this.site)
			.query(Long.class)
			.single()).isEqualTo(20);
	}

	private void search(String typed, int visitors) {
		for (int visitor = 0; visitor < visitors; visitor++) {
			this.searches.missed(this.site, typed, "192.0.2." + visitor);
		}
	}

	private List<Missed> known() {
		return this.searches.of(List.of(this.site), 50);
	}

}
