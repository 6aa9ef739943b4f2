package id.terbit.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import id.terbit.document.Edition.Withdrawal;
import id.terbit.harness.IntegrationTest;
import id.terbit.history.HistoryLog;
import id.terbit.history.HistoryRow;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.publication.PublishedEditions;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import id.terbit.route.Route;
import id.terbit.route.Routes;
import id.terbit.site.Sites;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people at the same moment, on real connections. */
@IntegrationTest
@Import(SampleTarget.class)
class DeskConcurrencyIntegrationTests {

	@Autowired
	private EditorialDesk desk;

	@Autowired
	private Documents documents;

	@Autowired
	private PublishedEditions published;

	@Autowired
	private HistoryLog history;

	@Autowired
	private Routes routes;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	private final ExecutorService threads = Executors.newFixedThreadPool(8);

	private Office office;

	@BeforeEach
	void openTheOffice() {
		this.office = new Office(this.desk, this.sites, this.people, this.ids);
	}

	@AfterEach
	void goHome() {
		this.threads.shutdownNow();
	}

	@RepeatedTest(5)
	void of_two_who_save_one_is_told_that_the_text_has_changed() {
		Document draft = this.office.draft("Berdua");
		List<Optional<RefusedException>> outcomes = together(save(draft, "Kata pertama"), save(draft, "Kata kedua"));
		assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
		assertThat(outcomes).filteredOn(Optional::isPresent)
			.singleElement()
			.satisfies((refused) -> assertThat(refused.orElseThrow().kind()).isEqualTo(Kind.STALE));
		assertThat(this.documents.revisions(draft.id())).hasSize(2);
	}

	@RepeatedTest(5)
	void of_two_who_approve_one_decides() {
		Document document = this.office.lead(this.office.draft("Dua Kasi"), EditionState.APPROVAL);
		Actor.Human second = new Actor.Human(
				this.people.create(SamplePeople.on(this.office.site.id(), this.ids, Role.SECTION_HEAD), null), null);
		VerbRequest approve = VerbRequest.approve(document.current().textHash(), null);
		List<Optional<RefusedException>> outcomes = together(
				() -> this.desk.perform(document.id(), null, approve, this.office.by(Role.SECTION_HEAD)),
				() -> this.desk.perform(document.id(), null, approve, second));
		assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
		assertThat(verbs(document)).containsOnlyOnce("approve");
	}

	@RepeatedTest(5)
	void publish_against_withdraw_leaves_one_whole_state() {
		Document live = this.office.lead(this.office.draft("Tarik Ulur"), EditionState.PUBLISHED);
		Document draft = this.office.does(live, Role.WRITER, VerbRequest.of(Verb.REVISE));
		draft = this.office.save(draft, draft.current().content().withSlug("tarik-ulur-lagi"), Role.WRITER);
		UUID id = this.office.lead(draft, EditionState.READY).id();
		List<Optional<RefusedException>> outcomes = together(
				() -> this.desk.perform(id, null, VerbRequest.of(Verb.PUBLISH), this.office.by(Role.PUBLISHER)),
				() -> this.desk.perform(id, null, VerbRequest.withdraw(Withdrawal.Kind.IN_ERROR, "Keliru.", null),
						this.office.by(Role.DIVISION_HEAD)));
		// Published first, it is withdrawn; withdrawn first, the older approval publishes
		// nothing.
		assertThat(outcomes.get(1)).isEmpty();
		Document after = this.documents.find(id).orElseThrow();
		assertThat(Objects.requireNonNull(after.live()).state()).isEqualTo(EditionState.WITHDRAWN);
		assertThat(this.published.byDocument(id)).isEmpty();
		Optional<Route.Kind> route = this.routes.at(this.office.site.id(), "/berita/tarik-ulur-lagi").map(Route::kind);
		if (outcomes.get(0).isPresent()) {
			assertThat(outcomes.get(0).get().refusals()).containsExactly(Rules.WITHDRAWN_SINCE);
			assertThat(Objects.requireNonNull(after.draft()).state()).isEqualTo(EditionState.READY);
			assertThat(route).isEmpty();
		}
		else {
			assertThat(after.draft()).isNull();
			assertThat(route).contains(Route.Kind.GONE);
		}
		assertThat(this.history.check(this.office.site.id()).intact()).isTrue();
	}

	@RepeatedTest(3)
	void of_two_texts_that_want_one_address_one_gets_it() {
		Document first = this.office.lead(this.office.draft(this.office.content("Satu").withSlug("rebutan")),
				EditionState.READY);
		Document second = this.office.lead(this.office.draft(this.office.content("Dua").withSlug("rebutan")),
				EditionState.READY);
		List<Optional<RefusedException>> outcomes = together(
				() -> this.office.does(first, Role.PUBLISHER, VerbRequest.of(Verb.PUBLISH)),
				() -> this.office.does(second, Role.PUBLISHER, VerbRequest.of(Verb.PUBLISH)));
		assertThat(outcomes).filteredOn(Optional::isPresent)
			.singleElement()
			.satisfies((refused) -> assertThat(refused.orElseThrow().refusals())
				.anyMatch((refusal) -> refusal.code().equals("route.taken")));
	}

	@RepeatedTest(3)
	void many_texts_of_one_site_at_once_leave_an_unbroken_chain() {
		List<Callable<Document>> work = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			String title = "Serentak " + i;
			work.add(() -> this.office.lead(this.office.draft(title), EditionState.PUBLISHED));
		}
		assertThat(together(work)).allMatch(Optional::isEmpty);
		assertThat(this.history.check(this.office.site.id()).intact()).isTrue();
		assertThat(this.published.newest(this.office.site.id(), "article", 20)).hasSize(6);
	}

	private Callable<Document> save(Document draft, String title) {
		return () -> this.office.save(draft, Office.titled(draft.current().content(), title), Role.WRITER);
	}

	private List<String> verbs(Document document) {
		return this.history.of(document.id()).stream().map(HistoryRow::verb).toList();
	}

	private List<Optional<RefusedException>> together(Callable<Document> first, Callable<Document> second) {
		return together(List.of(first, second));
	}

	private List<Optional<RefusedException>> together(List<Callable<Document>> work) {
		CyclicBarrier start = new CyclicBarrier(work.size());
		List<Future<Document>> running = work.stream().map((piece) -> this.threads.submit(() -> {
			start.await();
			return piece.call();
		})).toList();
		return running.stream().map(DeskConcurrencyIntegrationTests::outcome).toList();
	}

	private static Optional<RefusedException> outcome(Future<Document> work) {
		try {
			work.get();
			return Optional.empty();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RefusedException refused) {
				return Optional.of(refused);
			}
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
