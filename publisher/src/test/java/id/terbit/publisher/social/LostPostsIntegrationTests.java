package id.terbit.publisher.social;

import java.time.Duration;
import java.util.Map;

import com.github.tomakehurst.wiremock.http.Fault;
import id.terbit.publication.Share;
import id.terbit.publication.Shares.ClaimedShare;
import org.junit.jupiter.api.Test;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

/** One post for an article and channel, whatever breaks while it is sent. */
class LostPostsIntegrationTests extends SharedArticle {

	@Test
	void a_lost_answer_is_read_back_and_found() {
		PLATFORM.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
		advance();
		assertThat(share().state()).isEqualTo(Share.State.UNKNOWN);
		assertThat(sharingRuns()).isTrue();
		shows(true);
		this.clock.pass(Duration.ofSeconds(29));
		assertThat(due()).isFalse();
		this.clock.pass(Duration.ofSeconds(2));

		advance();

		assertThat(share().state()).isEqualTo(Share.State.SENT);
		assertThat(share().remoteId()).isEqualTo("1234567890_7");
		assertThat(sharingRuns()).isFalse();
		posts(1);
	}

	@Test
	void only_two_absences_with_ten_minutes_between_attempt_and_the_later_allow_another_post() {
		PLATFORM.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
		shows(false);
		advance();
		this.clock.pass(Duration.ofSeconds(31));
		advance();
		assertThat(share().absentReads()).isEqualTo(1);
		this.clock.pass(Duration.ofSeconds(550));
		assertThat(due()).isFalse();
		this.clock.pass(Duration.ofSeconds(20));
		posts(1);

		advance();
		assertThat(share().state()).isEqualTo(Share.State.UNKNOWN);
		assertThat(due()).as("to be sent again").isTrue();
		posts(1);
		accepts();
		advance();

		assertThat(share().state()).isEqualTo(Share.State.SENT);
		posts(2);
	}

	@Test
	void a_channel_that_cannot_be_read_proves_nothing() {
		PLATFORM.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(500)));
		PLATFORM.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(503)));
		advance();

		for (int hour = 0; hour < 5; hour++) {
			this.clock.pass(Duration.ofHours(1));
			advance();
		}

		assertThat(share().state()).isEqualTo(Share.State.UNKNOWN);
		assertThat(share().absentReads()).isZero();
		posts(1);
	}

	@Test
	void an_answer_without_posts_proves_nothing() {
		PLATFORM.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
		PLATFORM.stubFor(get(anyUrl()).willReturn(okJson("{}")));

		for (int round = 0; round < 5; round++) {
			advance();
			this.clock.pass(Duration.ofHours(2));
		}

		assertThat(share().state()).isEqualTo(Share.State.UNKNOWN);
		assertThat(share().absentReads()).isZero();
		posts(1);
	}

	@Test
	void a_lost_post_is_not_looked_for_at_another_account() {
		PLATFORM.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
		shows(false);
		advance();
		this.connections.connect(this.press.site().id(), facebook(),
				Map.of(FacebookChannel.PAGE, "987654321", FacebookChannel.TOKEN, "EAAcontohTokenHalaman9876"),
				this.press.person());

		for (int round = 0; round < 5; round++) {
			this.clock.pass(Duration.ofHours(2));
			advance();
		}

		assertThat(share().state()).isEqualTo(Share.State.UNKNOWN);
		assertThat(share().lastError()).contains("1234567890", "putuskan");
		posts(1);
	}

	@Test
	void a_share_that_never_arrives_is_given_up_and_a_person_may_try_again() {
		PLATFORM.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
		shows(false);

		for (int round = 0; round < 9; round++) {
			advance();
			this.clock.pass(Duration.ofMinutes(11));
		}

		assertThat(share().state()).isEqualTo(Share.State.FAILED);
		assertThat(sharingRuns()).isFalse();
		posts(3);
	}

	@Test
	void a_process_killed_while_sending_never_leads_to_a_second_post() {
		ClaimedShare killed = claim();
		assertThat(this.shares.sending(killed, "1234567890", Duration.ofMinutes(10), this.clock.instant())).isTrue();
		shows(true);
		assertThat(due()).isFalse();
		this.clock.pass(CLAIM.plusSeconds(1));

		advance();

		assertThat(share().state()).isEqualTo(Share.State.SENT);
		posts(0);
	}

}
