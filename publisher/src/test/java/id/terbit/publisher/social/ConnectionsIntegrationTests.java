package id.terbit.publisher.social;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import id.terbit.harness.IntegrationTest;
import id.terbit.history.HistoryLog;
import id.terbit.history.HistoryRow;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.publication.ShareChannels;
import id.terbit.publication.ShareChannels.Standing;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.secret.Secrets;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@TestPropertySource(properties = { "terbit.social.facebook.base-url=http://127.0.0.1:1",
		"terbit.social.x.base-url=http://127.0.0.1:1" })
class ConnectionsIntegrationTests {

	private static final Map<String, String> PAGE = Map.of(FacebookChannel.PAGE, "1234567890", FacebookChannel.TOKEN,
			"EAAcontohTokenHalaman1234");

	@Autowired
	private Connections connections;

	@Autowired
	private SocialChannels channels;

	@Autowired
	private ConnectionStore store;

	@Autowired
	private Secrets secrets;

	@Autowired
	private HistoryLog history;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	@Autowired
	private JdbcClient jdbc;

	private Site site;

	private Actor.Human publisher;

	@BeforeEach
	void site() {
		this.site = this.sites.create(SampleSites.department(this.ids));
		this.publisher = somebody(Role.PUBLISHER);
	}

	@Test
	void history_says_who_connected_which_account_and_nothing_of_its_secrets() {
		this.connections.connect(this.site.id(), facebook(), PAGE, this.publisher);
		this.connections.disconnect(this.site.id(), facebook(), this.publisher);
		this.connections.disconnect(this.site.id(), facebook(), this.publisher);

		assertThat(this.history.ofSite(this.site.id(), "channel-connected", 10)).extracting(HistoryRow::note)
			.containsExactly("facebook: 1234567890");
		assertThat(this.history.ofSite(this.site.id(), "channel-disconnected", 10)).extracting(HistoryRow::note)
			.containsExactly("facebook");
	}

	@Test
	void what_is_kept_can_be_opened_here_and_read_nowhere() {
		assertThat(standing(FacebookChannel.NAME)).isEqualTo(Standing.NOT_CONNECTED);

		this.connections.connect(this.site.id(), facebook(), PAGE, this.publisher);

		assertThat(standing(FacebookChannel.NAME)).isEqualTo(Standing.CONNECTED);
		assertThat(this.connections.account(this.site.id(), facebook()).orElseThrow().secret(FacebookChannel.TOKEN))
			.isEqualTo("EAAcontohTokenHalaman1234");
		byte[] sealed = this.jdbc.sql("select sealed from channel_connection where site_id = :site")
			.param("site", this.site.id())
			.query(byte[].class)
			.single();
		assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("EAAcontoh");
		assertThat(this.connections.account(this.site.id(), facebook()).orElseThrow().toString())
			.doesNotContain("EAAcontoh");
	}

	@Test
	void credentials_moved_to_another_site_open_nothing() {
		this.connections.connect(this.site.id(), facebook(), PAGE, this.publisher);
		Site other = this.sites.create(SampleSites.department(this.ids));
		this.jdbc.sql("update channel_connection set site_id = :other where site_id = :site")
			.param("other", other.id())
			.param("site", this.site.id())
			.update();

		assertThat(this.connections.account(other.id(), facebook())).isEmpty();
	}

	@Test
	void disconnecting_forgets_the_credentials() {
		this.connections.connect(this.site.id(), facebook(), PAGE, this.publisher);

		this.connections.disconnect(this.site.id(), facebook(), this.publisher);

		assertThat(standing(FacebookChannel.NAME)).isEqualTo(Standing.NOT_CONNECTED);
		assertThat(this.store.sealed(this.site.id(), FacebookChannel.NAME)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "PUBLISHER", "OPERATOR" }, mode = EnumSource.Mode.EXCLUDE)
	void nobody_else_may_connect_or_disconnect(Role role) {
		Actor.Human somebody = somebody(role);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.connections.connect(this.site.id(), facebook(), PAGE, somebody))
			.matches((refused) -> refused.kind() == RefusedException.Kind.FORBIDDEN);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.connections.disconnect(this.site.id(), facebook(), somebody));
	}

	@Test
	void every_wrong_entry_is_told() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(
					() -> this.connections.connect(this.site.id(), this.channels.byName(XChannel.NAME).orElseThrow(),
							Map.of(XChannel.ACCESS_TOKEN, "abc"), this.publisher))
			.satisfies((refused) -> assertThat(refused.refusals()).extracting(Refusal::pointer)
				.containsExactlyInAnyOrder("/api-key", "/api-secret", "/access-token", "/access-token-secret"));
	}

	@Test
	void demo_mode_takes_no_credentials_for_the_world_outside() {
		FacebookChannel outside = Platforms.facebook("https://graph.facebook.com");
		Connections demo = new Connections(this.store, this.secrets, this.history, this.transactions,
				InstantSource.system(), true);

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> demo.connect(this.site.id(), outside, PAGE, this.publisher))
			.satisfies((refused) -> assertThat(refused.refusals()).extracting(Refusal::code)
				.containsExactly("channel.demo"));
		this.connections.connect(this.site.id(), facebook(), PAGE, this.publisher);
		assertThat(demo.account(this.site.id(), outside)).as("kept from before").isEmpty();
		assertThat(URI.create("https://graph.facebook.com")).isEqualTo(outside.baseUrl());
	}

	@Test
	void a_text_is_checked_as_the_channel_counts_it() {
		this.connections.connect(this.site.id(), facebook(), PAGE, this.publisher);
		this.connections.connect(this.site.id(), this.channels.byName(XChannel.NAME).orElseThrow(),
				Map.of(XChannel.API_KEY, "contohApiKey", XChannel.API_SECRET, "contohApiSecret", XChannel.ACCESS_TOKEN,
						"4242-contohAccessToken", XChannel.ACCESS_TOKEN_SECRET, "contohAccessTokenSecret"),
				this.publisher);

		assertThat(check(XChannel.NAME, "a".repeat(280 - 24))).isEmpty();
		assertThat(check(XChannel.NAME, "a".repeat(280 - 23))).containsExactly("share.text-too-long");
		assertThat(check(FacebookChannel.NAME, "a".repeat(5000))).isEmpty();
		assertThat(check(FacebookChannel.NAME, " ")).containsExactly("share.text-missing");
		assertThat(check("google-plus", "Zapin")).containsExactly("share.channel-closed");
		assertThat(check("myspace", "Zapin")).containsExactly("share.channel-unknown");
	}

	@Test
	void google_plus_says_that_it_is_closed() {
		assertThat(this.channels.of(this.site.id())).extracting(ShareChannels.Channel::name)
			.containsExactly("facebook", "x", "google-plus");
		assertThat(standing("google-plus")).isEqualTo(Standing.CLOSED);
	}

	private List<String> check(String channel, String text) {
		return this.channels.check(this.site.id(), channel, text, Platforms.LINK).stream().map(Refusal::code).toList();
	}

	private Standing standing(String channel) {
		return this.channels.of(this.site.id())
			.stream()
			.filter((one) -> one.name().equals(channel))
			.findFirst()
			.orElseThrow()
			.standing();
	}

	private SocialChannel facebook() {
		return this.channels.byName(FacebookChannel.NAME).orElseThrow();
	}

	private Actor.Human somebody(Role role) {
		return new Actor.Human(this.people.create(SamplePeople.on(this.site.id(), this.ids, role), null), null);
	}

}
