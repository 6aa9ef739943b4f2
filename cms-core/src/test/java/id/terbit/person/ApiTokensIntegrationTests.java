package id.terbit.person;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.ApiTokens.Grantee;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.Person.Grant;
import id.terbit.site.SampleSites;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ApiTokensIntegrationTests {

	@Autowired
	ApiTokens tokens;

	@Autowired
	Invitations invitations;

	@Autowired
	People people;

	@Autowired
	Sites sites;

	@Autowired
	Ids ids;

	@Autowired
	JdbcClient database;

	private UUID site;

	private Person person;

	@BeforeEach
	void makePerson() {
		this.site = this.sites.create(SampleSites.department(this.ids)).id();
		this.person = this.people.create(SamplePeople.on(this.site, this.ids, Role.WRITER)
			.holding(Set.of(new Grant(Role.WRITER, this.site), new Grant(Role.OPERATOR, null))), null);
	}

	@Test
	void a_token_speaks_for_its_person() {
		String token = this.tokens.issue(this.person.id(), "uji", Set.of(Scope.READ, Scope.WRITE), Set.of(), null);
		assertThat(token).matches("terbit_[A-Za-z0-9_-]{43}_[0-9a-z]{1,7}");
		Grantee grantee = this.tokens.resolve(token).orElseThrow();
		assertThat(grantee.person()).isEqualTo(this.person);
		assertThat(grantee.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
		assertThat(this.tokens.of(this.person.id())).singleElement()
			.satisfies((summary) -> assertThat(summary.lastUsedAt()).isNotNull());
	}

	@Test
	void the_text_of_a_token_is_stored_nowhere() {
		String token = this.tokens.issue(this.person.id(), "uji", Set.of(Scope.READ), Set.of(), null);
		String rows = this.database.sql("select string_agg(api_token::text, ' ') from api_token")
			.query(String.class)
			.single();
		assertThat(rows).doesNotContain(token.substring(7, 30));
	}

	@Test
	void a_token_for_some_sites_narrows_the_grants() {
		UUID other = this.sites.create(SampleSites.department(this.ids)).id();
		String token = this.tokens.issue(this.person.id(), "uji", Set.of(Scope.READ), Set.of(other), null);
		Person narrowed = this.tokens.resolve(token).orElseThrow().person();
		assertThat(narrowed.grants()).containsExactly(new Grant(Role.OPERATOR, other));
	}

	@Test
	void malformed_unknown_old_and_revoked_tokens_speak_for_nobody() {
		String token = this.tokens.issue(this.person.id(), "uji", Set.of(Scope.READ), Set.of(), null);
		assertThat(this.tokens.resolve(token + "0")).isEmpty();
		assertThat(this.tokens.resolve("terbit_x")).isEmpty();
		assertThat(this.tokens.resolve(TokenText.of("A".repeat(43)))).isEmpty();
		this.tokens.revoke(this.person.id(), this.tokens.of(this.person.id()).get(0).id());
		assertThat(this.tokens.resolve(token)).isEmpty();
		String old = this.tokens.issue(this.person.id(), "uji", Set.of(Scope.READ), Set.of(),
				Instant.now().minusSeconds(1));
		assertThat(this.tokens.resolve(old)).isEmpty();
	}

	@Test
	void the_time_of_use_is_written_at_most_once_a_minute() {
		String token = this.tokens.issue(this.person.id(), "uji", Set.of(Scope.READ), Set.of(), null);
		this.tokens.resolve(token);
		Instant first = this.tokens.of(this.person.id()).get(0).lastUsedAt();
		this.tokens.resolve(token);
		assertThat(this.tokens.of(this.person.id()).get(0).lastUsedAt()).isEqualTo(first);
	}

	@Test
	void an_invitation_is_taken_once_and_only_the_newest() {
		String first = this.invitations.issue(Duration.ofHours(1));
		String second = this.invitations.issue(Duration.ofHours(1));
		assertThat(this.invitations.isOpen(first)).isFalse();
		assertThat(this.invitations.consume(first)).isFalse();
		assertThat(this.invitations.isOpen(second)).isTrue();
		assertThat(this.invitations.consume(second)).isTrue();
		assertThat(this.invitations.consume(second)).isFalse();
		assertThat(this.invitations.isOpen(second)).isFalse();
	}

}
