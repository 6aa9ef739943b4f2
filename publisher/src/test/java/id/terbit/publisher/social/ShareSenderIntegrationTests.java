package id.terbit.publisher.social;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import id.terbit.document.Edition;
import id.terbit.document.Verb;
import id.terbit.document.VerbRequest;
import id.terbit.publication.Share;
import id.terbit.publication.Shares.ClaimedShare;
import org.junit.jupiter.api.Test;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One post for an article and channel, whatever the platform answers. */
class ShareSenderIntegrationTests extends SharedArticle {

	@Test
	void an_accepted_post_ends_the_share_and_step_eight() {
		accepts();
		assertThat(sharingRuns()).isTrue();

		advance();

		assertThat(share().state()).isEqualTo(Share.State.SENT);
		assertThat(share().remoteUrl()).isEqualTo("https://www.facebook.com/1234567890_7");
		assertThat(sharingRuns()).isFalse();
		assertThat(due()).isFalse();
		posts(1);
	}

	@Test
	void a_process_that_slept_on_its_claim_sends_nothing() {
		accepts();
		ClaimedShare slept = claim();
		this.clock.pass(CLAIM.plusSeconds(1));
		advance();

		this.sender.advance(slept, facebook());

		assertThat(share().state()).isEqualTo(Share.State.SENT);
		posts(1);
	}

	@Test
	void a_refusal_fails_with_its_reason_and_ends_the_step() {
		PLATFORM.stubFor(post(anyUrl()).willReturn(okJson("""
				{"error": {"code": 190, "message": "Session has expired"}}
				""").withStatus(401)));

		advance();

		assertThat(share().state()).isEqualTo(Share.State.FAILED);
		assertThat(share().lastError()).contains("Session has expired").doesNotContain("EAAcontoh");
		assertThat(sharingRuns()).isFalse();
		posts(1);
	}

	@Test
	void a_rate_limit_holds_every_share_of_the_account_until_it_ends() {
		PLATFORM.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "600")));
		advance();
		UUID second = share("Festival Bahari");
		accepts();

		advance();
		assertThat(this.shares.of(second)).extracting(Share::state).containsExactly(Share.State.NEW);
		posts(1);
		this.clock.pass(Duration.ofSeconds(601));
		advance();
		advance();

		assertThat(share().state()).isEqualTo(Share.State.SENT);
		assertThat(this.shares.of(second)).extracting(Share::state).containsExactly(Share.State.SENT);
		posts(3);
	}

	@Test
	void what_was_withdrawn_while_its_post_waited_is_not_posted() {
		accepts();
		this.press.withdraw(this.document, Edition.Withdrawal.Kind.IN_ERROR, null);

		advance();

		assertThat(share().state()).isEqualTo(Share.State.FAILED);
		assertThat(share().lastError()).contains("tidak lagi terbit");
		posts(0);
	}

	@Test
	void what_was_archived_while_its_first_post_was_lost_is_not_posted_again() {
		PLATFORM.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "60")));
		advance();
		posts(1);
		this.press.perform(this.document, VerbRequest.of(Verb.ARCHIVE));
		this.clock.pass(Duration.ofSeconds(61));
		accepts();

		advance();

		assertThat(share().state()).isEqualTo(Share.State.FAILED);
		posts(1);
	}

	@Test
	void a_disconnected_channel_fails_what_waits() {
		this.connections.disconnect(this.press.site().id(), facebook(), this.press.person());

		advance();

		assertThat(share().state()).isEqualTo(Share.State.FAILED);
		assertThat(share().lastError()).contains("belum dihubungkan");
		posts(0);
	}

	@Test
	void ten_processes_send_one_post() throws InterruptedException {
		accepts();
		ExecutorService processes = Executors.newFixedThreadPool(10);
		Callable<Boolean> process = () -> {
			this.shares.claim(FacebookChannel.NAME, 5, CLAIM, this.clock.instant())
				.forEach((claimed) -> this.sender.advance(claimed, facebook()));
			return true;
		};

		processes.invokeAll(IntStream.range(0, 30).mapToObj((number) -> process).toList());
		processes.shutdown();
		assertThat(processes.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

		assertThat(share().state()).isEqualTo(Share.State.SENT);
		posts(1);
	}

	@Test
	void the_dispatcher_sends_what_the_desk_asked_for() {
		accepts();

		this.dispatcherOfTheContext.start();

		await().until(() -> share().state() == Share.State.SENT);
		posts(1);
	}

}
