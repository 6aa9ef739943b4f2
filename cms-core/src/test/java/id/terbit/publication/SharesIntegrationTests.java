package id.terbit.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import id.terbit.harness.IntegrationTest;
import id.terbit.harness.Rows;
import id.terbit.identity.Ids;
import id.terbit.person.People;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.publication.Share.State;
import id.terbit.publication.Shares.ClaimedShare;
import id.terbit.refusal.RefusedException;
import id.terbit.site.SampleSites;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
class SharesIntegrationTests {

	private static final Duration CERTAIN = Duration.ofMinutes(10);

	private static final Instant NOW = Instant.parse("2026-06-11T02:00:00Z");

	private static final Duration MINUTE = Duration.ofMinutes(1);

	@Autowired
	Shares shares;

	@Autowired
	Sites sites;

	@Autowired
	People people;

	@Autowired
	Ids ids;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	private UUID site;

	private UUID person;

	private UUID document;

	/** A channel of this test alone, so that tests don't claim each other's shares. */
	private String channel;

	@BeforeEach
	void makeDocument() {
		this.site = this.sites.create(SampleSites.department(this.ids)).id();
		this.person = this.people.create(SamplePeople.on(this.site, this.ids, Role.PUBLISHER), null).id();
		this.document = Rows.document(this.database, this.ids, this.site, this.person);
		this.channel = "uji-" + this.document;
	}

	@Test
	void asking_again_changes_nothing() {
		Share first = request("teks");
		assertThat(request("teks lain")).isEqualTo(first);
		assertThat(this.shares.of(this.document)).containsExactly(first);
	}

	@Test
	void a_post_is_sent_once() {
		request("teks");
		ClaimedShare claim = claim(NOW);
		assertThat(this.shares.sending(claim, "akun", CERTAIN, NOW)).isTrue();
		assertThat(this.shares.sending(claim, "akun", CERTAIN, NOW)).as("a second time with one claim").isFalse();
		assertThat(this.shares.sent(claim, "1", "https://contoh.example.org/1", NOW)).isTrue();
		assertThat(one().state()).isEqualTo(State.SENT);
		assertThat(this.shares.claim(this.channel, 10, MINUTE, NOW.plus(Duration.ofDays(1)))).isEmpty();
	}

	@Test
	void a_share_left_sending_by_a_dead_process_is_not_sent_again() {
		request("teks");
		ClaimedShare dead = claim(NOW);
		assertThat(this.shares.sending(dead, "akun", CERTAIN, NOW)).isTrue();
		Instant later = NOW.plus(MINUTE);
		ClaimedShare next = claim(later);
		assertThat(next.share().state()).isEqualTo(State.SENDING);
		assertThat(this.shares.sending(next, "akun", CERTAIN, later)).isFalse();
		assertThat(this.shares.sent(dead, "1", "x", later)).as("the claim is another's by now").isFalse();
		assertThat(this.shares.unknown(next, "tidak terbaca", 1, later, later)).isTrue();
		assertThat(one().state()).isEqualTo(State.UNKNOWN);
	}

	@Test
	void absence_counts_only_when_read_twice_and_ten_minutes_later() {
		request("teks");
		ClaimedShare claim = claim(NOW);
		this.shares.sending(claim, "akun", CERTAIN, NOW);
		this.shares.unknown(claim, "jawaban hilang", 0, NOW, NOW);
		ClaimedShare first = claim(NOW.plusSeconds(5));
		assertThat(this.shares.sending(first, "akun", CERTAIN, NOW.plusSeconds(5))).isFalse();
		this.shares.unknown(first, "tidak ditemukan", 2, NOW, NOW);
		ClaimedShare early = claim(NOW.plusSeconds(599));
		assertThat(this.shares.sending(early, "akun", CERTAIN, NOW.plusSeconds(599))).isFalse();
		this.shares.release(early, NOW.plusSeconds(599));
		ClaimedShare late = claim(NOW.plusSeconds(600));
		assertThat(this.shares.sending(late, "akun", CERTAIN, NOW.plusSeconds(600))).isTrue();
	}

	@Test
	void what_did_not_leave_is_new_again_later() {
		request("teks");
		ClaimedShare claim = claim(NOW);
		this.shares.sending(claim, "akun", CERTAIN, NOW);
		assertThat(this.shares.later(claim, "kanal meminta jeda", NOW.plusSeconds(90), NOW)).isTrue();
		assertThat(one().state()).isEqualTo(State.NEW);
		assertThat(this.shares.claim(this.channel, 10, MINUTE, NOW.plusSeconds(89))).isEmpty();
		assertThat(claim(NOW.plusSeconds(90)).share().attempts()).isEqualTo(1);
	}

	@Test
	void a_failed_share_becomes_new_with_the_new_text_when_asked_again() {
		request("teks");
		this.shares.failed(claim(NOW), "ditolak kanal", NOW);
		assertThat(one().settled()).isTrue();
		Share again = request("teks lebih pendek");
		assertThat(again.state()).isEqualTo(State.NEW);
		assertThat(again.text()).isEqualTo("teks lebih pendek");
		assertThat(again.lastError()).isNull();
	}

	@Test
	void a_person_decides_about_an_unknown_share_only() {
		Share share = request("teks");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.shares.settle(share.id(), true, NOW));
		ClaimedShare claim = claim(NOW);
		this.shares.sending(claim, "akun", CERTAIN, NOW);
		this.shares.unknown(claim, "jawaban hilang", 0, NOW, NOW);
		this.shares.settle(share.id(), true, NOW);
		assertThat(one().state()).isEqualTo(State.SENT);
	}

	@Test
	void ten_senders_claim_one_share_once() {
		request("teks");
		List<ClaimedShare> claims = IntStream.range(0, 10)
			.parallel()
			.boxed()
			.flatMap((sender) -> this.shares.claim(this.channel, 5, MINUTE, NOW).stream())
			.toList();
		assertThat(claims).hasSize(1);
	}

	private Share request(String text) {
		Share share = this.transaction.execute((status) -> this.shares.request(this.document, this.site, this.channel,
				text, "https://contoh.example.org/berita/a", this.person, NOW));
		assertThat(share).isNotNull();
		return share;
	}

	private ClaimedShare claim(Instant now) {
		return this.shares.claim(this.channel, 10, MINUTE, now).get(0);
	}

	private Share one() {
		return this.shares.of(this.document).get(0);
	}

}
