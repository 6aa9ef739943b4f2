package id.terbit.publisher.social;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import id.terbit.document.EditorialDesk;
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
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;

/** An article that is to be shared on Facebook, on a clock that the test moves. */
@IntegrationTest
@Import(PressOffice.class)
abstract class SharedArticle {

	/** Serves every class of these tests. */
	static final WireMockServer PLATFORM = Platforms.server();

	static final Duration CLAIM = Duration.ofMinutes(3);

	@Autowired
	Shares shares;

	@Autowired
	PublishedEditions published;

	@Autowired
	SocialChannels channels;

	@Autowired
	Connections connections;

	@Autowired
	EditorialDesk desk;

	@Autowired
	StepRegister steps;

	@Autowired
	ShareDispatcher dispatcherOfTheContext;

	@Autowired
	SocialProperties properties;

	@Autowired
	PressOffice office;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	MessageSource messages;

	@Autowired
	JdbcClient jdbc;

	final MovableClock clock = new MovableClock();

	Press press;

	UUID document;

	ShareSender sender;

	@DynamicPropertySource
	static void platform(DynamicPropertyRegistry registry) {
		registry.add("terbit.social.facebook.base-url", PLATFORM::baseUrl);
		registry.add("terbit.social.x.base-url", PLATFORM::baseUrl);
		registry.add("terbit.social.call-timeout", () -> "2s");
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

	UUID share(String title) {
		UUID id = this.press.article(title);
		this.press.perform(id, VerbRequest.share(Map.of(FacebookChannel.NAME, title)));
		this.clock.catchUp();
		return id;
	}

	void accepts() {
		PLATFORM.stubFor(post(anyUrl()).willReturn(okJson("{\"id\": \"1234567890_7\"}")));
	}

	void shows(boolean post) {
		PLATFORM.stubFor(get(anyUrl()).willReturn(okJson(post ? """
				{"data": [{"id": "1234567890_7", "message": "Zapin Api %s"}]}
				""".formatted(share().link()) : "{\"data\": []}")));
	}

	void advance() {
		this.sender.advance(claim(), facebook());
	}

	ClaimedShare claim() {
		return this.shares.claim(FacebookChannel.NAME, 1, CLAIM, this.clock.instant()).get(0);
	}

	boolean due() {
		List<ClaimedShare> claimed = this.shares.claim(FacebookChannel.NAME, 1, CLAIM, this.clock.instant());
		claimed.forEach((share) -> this.shares.release(share, this.clock.instant()));
		return !claimed.isEmpty();
	}

	Share share() {
		return this.shares.of(this.document).get(0);
	}

	boolean sharingRuns() {
		UUID edition = this.press.document(this.document).current().id();
		return this.steps.of(edition, this.clock.instant())
			.stream()
			.anyMatch((clock) -> clock.step() == SopStep.SHARE && clock.endedAt() == null);
	}

	SocialChannel facebook() {
		return this.channels.byName(FacebookChannel.NAME).orElseThrow();
	}

	static void posts(int number) {
		PLATFORM.verify(number, postRequestedFor(anyUrl()));
	}

}
