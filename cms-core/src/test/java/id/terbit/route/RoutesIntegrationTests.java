package id.terbit.route;

import java.util.Set;
import java.util.UUID;

import id.terbit.harness.IntegrationTest;
import id.terbit.harness.Rows;
import id.terbit.identity.Ids;
import id.terbit.person.People;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.route.Route.Kind;
import id.terbit.site.SampleSites;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@IntegrationTest
class RoutesIntegrationTests {

	@Autowired
	Routes routes;

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

	private UUID document;

	private UUID other;

	@BeforeEach
	void makeDocuments() {
		this.site = this.sites.create(SampleSites.department(this.ids)).id();
		UUID person = this.people.create(SamplePeople.on(this.site, this.ids, Role.WRITER), null).id();
		this.document = Rows.document(this.database, this.ids, this.site, person);
		this.other = Rows.document(this.database, this.ids, this.site, person);
	}

	@Test
	void a_path_belongs_to_one_document() {
		assign("/berita/a", this.document);
		assertThat(this.routes.isFree(this.site, "/berita/a", this.document)).isTrue();
		assertThat(this.routes.isFree(this.site, "/berita/a", this.other)).isFalse();
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> assign("/berita/a", this.other))
			.satisfies((ex) -> assertThat(ex.refusals()).extracting(Refusal::code).containsExactly("route.taken"));
	}

	@Test
	void an_old_path_leads_to_the_new_one_without_detour() {
		assign("/berita/a", this.document);
		assign("/berita/b", this.document);
		assign("/berita/c", this.document);
		assertThat(this.routes.pathsOf(Set.of(this.document, this.other))).containsOnlyKeys(this.document)
			.containsValue("/berita/c");
		assertThat(this.routes.retired(this.site)).extracting(Route::path, Route::target)
			.containsExactly(tuple("/berita/a", "/berita/c"), tuple("/berita/b", "/berita/c"));
	}

	@Test
	void going_back_to_an_old_path_makes_no_circle() {
		assign("/berita/a", this.document);
		assign("/berita/b", this.document);
		assign("/berita/a", this.document);
		assertThat(this.routes.at(this.site, "/berita/a").orElseThrow().kind()).isEqualTo(Kind.DOCUMENT);
		assertThat(this.routes.at(this.site, "/berita/b").orElseThrow().target()).isEqualTo("/berita/a");
	}

	@Test
	void a_retired_path_is_gone_or_leads_on_and_can_be_had_again() {
		assign("/berita/a", this.document);
		retire(null);
		assertThat(this.routes.at(this.site, "/berita/a").orElseThrow().kind()).isEqualTo(Kind.GONE);
		assertThat(this.routes.isFree(this.site, "/berita/a", this.other)).isTrue();
		assign("/berita/a", this.document);
		retire("https://contoh.example.org/x");
		assertThat(this.routes.at(this.site, "/berita/a").orElseThrow().target())
			.isEqualTo("https://contoh.example.org/x");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//jahat.invalid", "/\\jahat.invalid", "http://x.invalid", "javascript:alert(1)", "berita",
			"/a\r\nLocation: x", "/berita/a", "" })
	void readers_are_not_sent_just_anywhere(String target) {
		assign("/berita/a", this.document);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> retire(target));
	}

	private void assign(String path, UUID documentId) {
		this.transaction.executeWithoutResult((status) -> this.routes.assign(this.site, path, documentId));
	}

	private void retire(@Nullable String target) {
		this.transaction.executeWithoutResult((status) -> this.routes.retire(this.document, target));
	}

}
