package id.terbit.document;

import java.util.List;

import id.terbit.document.Edition.Withdrawal;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.People;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.route.Route;
import id.terbit.route.Routes;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Where a withdrawn page may lead its readers. */
@IntegrationTest
@Import(SampleTarget.class)
class RedirectIntegrationTests {

	@Autowired
	private EditorialDesk desk;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	@Autowired
	private Routes routes;

	private Office office;

	@BeforeEach
	void openTheOffice() {
		this.office = new Office(this.desk, this.sites, this.people, this.ids);
	}

	@Test
	void a_redirect_in_a_circle_is_refused() {
		Document first = published("Pertama");
		Document second = published("Kedua");
		Document third = published("Ketiga");
		withdraw(first, "/berita/kedua");
		withdraw(second, "/berita/ketiga");
		refused(third, null, "/berita/pertama", "withdraw.redirect-circle");
		refused(third, null, "/berita/ketiga#bawah", "withdraw.redirect-to-itself");
	}

	@Test
	void a_page_that_is_not_there_is_no_target() {
		Document document = published("Asal");
		Document gone = published("Hilang");
		withdraw(gone, null);
		refused(document, null, "/berita/hilang", "withdraw.redirect-nowhere");
		refused(document, null, "/berita/belum-pernah-ada", "withdraw.redirect-nowhere");
		Document target = published("Tujuan");
		withdraw(document, "/berita/tujuan?dari=asal");
		assertThat(this.routes.at(this.office.site.id(), "/berita/asal")).map(Route::target)
			.contains("/berita/tujuan?dari=asal");
		assertThat(target.live()).isNotNull();
	}

	@Test
	void lists_and_other_sites_are_targets() {
		withdraw(published("Ke beranda"), "/");
		withdraw(published("Ke daftar"), "/berita/");
		withdraw(published("Ke luar"), "https://contoh.example.org/berita/apa-saja");
		assertThat(this.routes.retired(this.office.site.id())).hasSize(3);
	}

	@Test
	void every_reason_against_a_target_is_named_with_the_others() {
		refused(published("Semua alasan"), "", "/berita/\"lain", "request.reason-missing", "withdraw.redirect-form");
	}

	private Document published(String title) {
		return this.office.lead(this.office.draft(title), EditionState.PUBLISHED);
	}

	private void withdraw(Document document, @Nullable String target) {
		this.office.does(document, Role.DIVISION_HEAD,
				VerbRequest.withdraw(Withdrawal.Kind.IN_ERROR, "Alasan contoh.", target));
	}

	private void refused(Document document, @Nullable String reason, String target, String... codes) {
		VerbRequest request = VerbRequest.withdraw(Withdrawal.Kind.IN_ERROR,
				(reason != null) ? reason : "Alasan contoh.", target);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.office.does(document, Role.DIVISION_HEAD, request))
			.satisfies((ex) -> assertThat(ex.refusals()).extracting(Refusal::code)
				.containsExactlyElementsOf(List.of(codes)));
	}

}
