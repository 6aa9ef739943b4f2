package id.terbit.publisher.social;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import id.terbit.document.Edition;
import id.terbit.document.EditorialDesk;
import id.terbit.document.Verb;
import id.terbit.document.VerbRequest;
import id.terbit.harness.IntegrationTest;
import id.terbit.language.Texts;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepRegister;
import id.terbit.publication.PublishedEditions;
import id.terbit.publication.Share;
import id.terbit.publication.Shares;
import id.terbit.publication.Shares.ClaimedShare;
import id.terbit.publisher.site.PressOffice;
import id.terbit.publisher.site.PressOffice.Press;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One post for an article and channel, whatever breaks, on a clock that the test moves.
 */
@IntegrationTest
@Import(PressOffice.class)
class ShareSenderIntegrationTests {

	private static final WireMockServer PLATFORM = Platforms.server();

	private static final Duration CLAIM = Duration.ofMinutes(3);

	@Autowired
	private Shares shares;

	@Autowired
	private PublishedEditions published;

	@Autowired
	private SocialChannels channels;

	@Autowired
	private Connections connections;

	@Autowired
	private EditorialDesk desk;

	@Autowired
	private StepRegister steps;

	@Autowired
	private ShareDispatcher dispatcherOfTheContext;

	@Autowired
	private SocialProperties properties;

	@Autowired
	private PressOffice office;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcClient jdbc;

	private final MovableClock clock = new MovableClock();

	private Press press;

	private UUID document;

	private ShareSender sender;

	@DynamicPropertySource
	static void platform(DynamicPropertyRegistry registry) {
		registry.add("terbit.social.facebook.base-url", PLATFORM::baseUrl);
		registry.add("terbit.social.x.base-url", PLATFORM::baseUrl);
		registry.add("terbit.social.call-timeout", () -> "2s");
	}

	@AfterAll
	static void stop() {
		PLATFORM.stop();
	}

	@BeforeEach
	void an_article_is_shared_on_facebook() {
		this.dispatcherOfTheContext.stop();
		PLATFORM.resetAll();
		this.jdbc.sql("delete from share").update();
		this.sender = new ShareSender(this.shares, this.published, this.connections, this.desk, this.transactions,
				this.properties, new Texts(this.messages, Locale.forLanguageTag("id")), this.clock);
		this.press = this.office.open();
		this.connections.connect(this.press.site().id(), facebook(),
				Map.of(FacebookChannel.PAGE, "1234567890", FacebookChannel.TOKEN, "EAAcontohTokenHalaman1234"),
				this.press.person());
		this.document = share("Zapin Api");
	}

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
		assertThat(share().state()).isEqualTo(Share.State.NEW);
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
		assertThat(this.shares.sending(killed, this.clock.instant())).isTrue();
		shows(true);
		assertThat(due()).isFalse();
		this.clock.pass(CLAIM.plusSeconds(1));

		advance();

		assertThat(share().state()).isEqualTo(Share.State.SENT);
		posts(0);
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

	private UUID share(String title) {
		UUID id = this.press.article(title);
		this.press.perform(id, VerbRequest.share(Map.of(FacebookChannel.NAME, title)));
		this.clock.catchUp();
		return id;
	}

	private void accepts() {
		PLATFORM.stubFor(post(anyUrl()).willReturn(okJson("{\"id\": \"1234567890_7\"}")));
	}

	private void shows(boolean post) {
		PLATFORM.stubFor(get(anyUrl()).willReturn(okJson(post ? """
				{"data": [{"id": "1234567890_7", "message": "Zapin Api %s"}]}
				""".formatted(share().link()) : "{\"data\": []}")));
	}

	private void advance() {
		this.sender.advance(claim(), facebook());
	}

	private ClaimedShare claim() {
		return this.shares.claim(FacebookChannel.NAME, 1, CLAIM, this.clock.instant()).get(0);
	}

	private boolean due() {
		List<ClaimedShare> claimed = this.shares.claim(FacebookChannel.NAME, 1, CLAIM, this.clock.instant());
		claimed.forEach((share) -> this.shares.release(share, this.clock.instant()));
		return !claimed.isEmpty();
	}

	private Share share() {
		return this.shares.of(this.document).get(0);
	}

	private boolean sharingRuns() {
		UUID edition = this.press.document(this.document).current().id();
		return this.steps.of(edition, this.clock.instant())
			.stream()
			.anyMatch((clock) -> clock.step() == SopStep.SHARE && clock.endedAt() == null);
	}

	private SocialChannel facebook() {
		return this.channels.byName(FacebookChannel.NAME).orElseThrow();
	}

	private static void posts(int number) {
		PLATFORM.verify(number, postRequestedFor(anyUrl()));
	}

}
