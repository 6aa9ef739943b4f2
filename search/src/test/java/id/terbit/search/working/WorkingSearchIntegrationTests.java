package id.terbit.search.working;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import id.terbit.body.Block;
import id.terbit.body.Body;
import id.terbit.body.Inline;
import id.terbit.document.ChangedDocuments;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.DocumentSearch;
import id.terbit.document.DocumentSearch.Hit;
import id.terbit.document.Documents;
import id.terbit.document.Edition.Withdrawal;
import id.terbit.document.EditionState;
import id.terbit.document.EditorialDesk;
import id.terbit.document.RevisionOrigin;
import id.terbit.document.Verb;
import id.terbit.document.VerbRequest;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.refusal.RefusedException;
import id.terbit.publication.BulkWork.Attempt;
import id.terbit.publication.BulkWork.Reached;
import id.terbit.search.index.WorkingIndex;
import id.terbit.site.Category;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Who finds what of the texts in work, on the real desk, database and index. */
@IntegrationTest
@AutoConfigureMockMvc
class WorkingSearchIntegrationTests {

	/** Stands in every text of these tests. */
	private static final String WORD = "kelambuntara";

	@Autowired
	MockMvc browser;

	@Autowired
	DocumentSearch search;

	@Autowired
	Documents documents;

	@Autowired
	EditorialDesk desk;

	@Autowired
	ChangedDocuments changed;

	@Autowired
	WorkingIndex index;

	@Autowired
	WorkingRebuild rebuild;

	@Autowired
	People people;

	@Autowired
	Sites sites;

	@Autowired
	Ids ids;

	private Site site;

	private Person writer;

	@BeforeEach
	void open() {
		this.site = this.sites.create(SampleSites.department(this.ids));
		this.sites.createCategory(new Category(this.ids.next(), this.site.id(), "wisata", "Wisata", false));
		this.writer = person(this.site, Role.WRITER);
	}

	@Test
	void what_is_saved_is_found_and_what_was_there_before_is_not() {
		Document draft = draft("Judul contoh", "Perahu kajangpandan berlayar");
		settled();
		assertThat(found("kajangpandan", this.writer)).containsExactly(draft.id());
		this.desk.save(draft.id(), draft.version(), content("Judul contoh", "Perahu layarterkembang pulang"),
				RevisionOrigin.SAVED, actor(this.writer));
		settled();
		assertThat(found("layarterkembang", this.writer)).containsExactly(draft.id());
		assertThat(found("kajangpandan", this.writer)).isEmpty();
		assertThat(found(this.writer.name(), this.writer)).containsExactly(draft.id());
		try (Attempt attempt = this.rebuild.attempt(Reached.NOTHING)) {
			assertThat(attempt.complete().done()).isPositive();
		}
		assertThat(found("layarterkembang", this.writer)).containsExactly(draft.id());
	}

	@Test
	void everybody_finds_in_every_state_what_they_may_open_and_nothing_else() {
		Map<EditionState, Document> texts = inEveryState();
		settled();
		Site other = this.sites.create(SampleSites.department(this.ids));
		List<Person> readers = new ArrayList<>();
		for (Role role : Role.values()) {
			readers.add(person(this.site, role));
			readers.add(person(other, role));
			readers.add(this.people
				.create(SamplePeople.on(this.site.id(), this.ids).holding(Set.of(new Grant(role, null))), null));
		}
		readers.add(SamplePeople.on(this.site.id(), this.ids));
		Person away = this.writer;
		readers.add(new Person(away.id(), away.version(), away.username(), away.name(), away.email(), null, "id", true,
				away.grants()));
		for (Person reader : readers) {
			texts.forEach((state, document) -> {
				assertThat(this.documents.get(document.id(), this.writer).current().state()).isEqualTo(state);
				assertThat(found(WORD, state, reader).contains(document.id())).as("%s of %s", state, reader.grants())
					.isEqualTo(mayOpen(document, reader));
			});
			assertThat(found(WORD, reader)).as("%s", reader.grants())
				.allMatch((id) -> mayOpen(id, reader))
				.hasSizeGreaterThanOrEqualTo(mayOpen(texts.values().iterator().next(), reader) ? texts.size() : 0);
		}
	}

	@Test
	void a_role_that_is_taken_away_opens_nothing_from_the_next_query_on() throws Exception {
		draft("Pencarian " + WORD, "Isi naskah");
		settled();
		Person reader = person(this.site, Role.EDITOR);
		assertThat(page(reader, WORD)).contains("<mark>" + WORD + "</mark>", "Draf");
		Person without = this.people.save(reader.holding(Set.of()));
		assertThat(page(without, WORD)).doesNotContain("<mark>").contains("Tidak ada naskah dengan kata itu");
		this.people.save(without.holding(Set.of(new Grant(Role.SECTION_HEAD, this.site.id()))));
		assertThat(page(reader, WORD)).contains("<mark>" + WORD + "</mark>");
	}

	@Test
	void the_page_shows_hits_as_text_and_keeps_its_filters() throws Exception {
		draft("<script>alert(1)</script> cumiberlada", "Isi <b>tebal</b> cumiberlada");
		settled();
		String all = page(this.writer, "cumiberlada");
		assertThat(all).doesNotContain("<script>alert", "<b>tebal")
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;", "<mark>cumiberlada</mark>", this.writer.name(),
					"menunggu");
		assertThat(page(this.writer, "cumiberlada", "&keadaan=PUBLISHED")).contains("Tidak ada naskah dengan kata itu",
				"tanpa saringan");
		assertThat(page(this.writer, "cumiberlada", "&keadaan=DRAFT&jenis=article&situs=" + this.site.slug()))
			.contains("<mark>cumiberlada</mark>");
		assertThat(page(this.writer, "cumiberlado")).contains("Menampilkan hasil untuk",
				"<strong>cumiberlada</strong>");
		assertThat(page(this.writer, "cumiberlado", "&persis=1")).contains("Tidak ada naskah dengan kata itu");
		for (String typed : List.of("title:*", "*", "((((", "\"", "\\", "x".repeat(5_000), "site:" + this.site.id())) {
			assertThat(page(this.writer, typed)).as(typed).contains("naskah");
		}
		assertThat(page(this.writer, WORD, "&hal=99999")).contains("naskah");
	}

	@Test
	void while_the_index_is_away_titles_are_searched_and_saving_goes_on() throws Exception {
		settled();
		this.index.stop();
		try {
			draft("Judul tanpaindeks", "Isi tanpaindeksjuga");
			assertThat(page(this.writer, "tanpaindeks")).contains("Judul tanpaindeks", "dalam judul saja");
			assertThat(page(this.writer, "tanpaindeksjuga")).contains("0 naskah", "dalam judul saja");
			assertThat(this.changed.due(10)).isNotEmpty();
		}
		finally {
			this.index.start();
		}
		settled();
		assertThat(page(this.writer, "tanpaindeksjuga")).contains("<mark>tanpaindeksjuga</mark>");
	}

	@Test
	void numbers_in_a_draft_stay_inside() throws Exception {
		Document draft = draft("Data warga wargacontoh", "NIK 1403091203850001, telepon 081277776666");
		settled();
		assertThat(found("1403091203850001", this.writer)).as("a NIK is in no index").isEmpty();
		assertThat(found("081277776666", this.writer)).containsExactly(draft.id());
		for (String typed : List.of("1403091203850001", "081277776666", "wargacontoh")) {
			for (String address : List.of("/api/v1/search?q=", "/api/v1/suggest?q=",
					"/s/" + this.site.slug() + "/cari?q=")) {
				assertThat(body(MockMvcRequestBuilders.get(URI.create(address + typed)))).as(address + typed)
					.doesNotContain("Data warga", draft.id().toString());
			}
		}
	}

	/** One text in each of the states that people know. */
	private Map<EditionState, Document> inEveryState() {
		Actor.Human editor = actor(person(this.site, Role.EDITOR));
		Actor.Human head = actor(person(this.site, Role.SECTION_HEAD));
		Actor.Human publisher = actor(person(this.site, Role.PUBLISHER));
		Actor.Human division = actor(person(this.site, Role.DIVISION_HEAD));
		Actor.Human by = actor(this.writer);
		Document editing = submitted("Penyuntingan");
		Document returned = submitted("Dikembalikan");
		this.desk.perform(returned.id(), null, VerbRequest.of(Verb.RETURN, "Perbaiki"), editor);
		Document approval = submitted("Persetujuan");
		this.desk.perform(approval.id(), null, VerbRequest.of(Verb.ENDORSE, "Sudah baik"), editor);
		Document composing = submitted("Penyusunan");
		this.desk.perform(composing.id(), null, VerbRequest.of(Verb.ENDORSE, "Sudah baik"), editor);
		this.desk.perform(composing.id(), null, VerbRequest.of(Verb.APPROVE), head);
		Document checking = submitted("Koreksi");
		this.desk.perform(checking.id(), null, VerbRequest.of(Verb.ENDORSE, "Sudah baik"), editor);
		this.desk.perform(checking.id(), null, VerbRequest.of(Verb.APPROVE), head);
		this.desk.perform(checking.id(), null, VerbRequest.of(Verb.STAGE), publisher);
		Document discarded = text("Dibuang");
		this.desk.perform(discarded.id(), null, VerbRequest.of(Verb.DISCARD), by);
		Document published = text("Terbit");
		this.desk.perform(published.id(), null, VerbRequest.of(Verb.FAST_TRACK), division);
		Document withdrawn = text("Ditarik");
		this.desk.perform(withdrawn.id(), null, VerbRequest.of(Verb.FAST_TRACK), division);
		this.desk.perform(withdrawn.id(), null, VerbRequest.withdraw(Withdrawal.Kind.IN_ERROR, "Keliru", null),
				division);
		return Map.of(EditionState.DRAFT, text("Draf"), EditionState.EDITING, editing, EditionState.RETURNED, returned,
				EditionState.APPROVAL, approval, EditionState.COMPOSING, composing, EditionState.CHECKING, checking,
				EditionState.DISCARDED, discarded, EditionState.PUBLISHED, published, EditionState.WITHDRAWN,
				withdrawn);
	}

	private Document submitted(String title) {
		Document text = text(title);
		this.desk.perform(text.id(), null, VerbRequest.of(Verb.SUBMIT), actor(this.writer));
		return text;
	}

	private Document text(String title) {
		return draft(title, "Naskah " + WORD + " di sini");
	}

	private Document draft(String title, String sentence) {
		return this.desk.create(this.site.id(), "article", content(title, sentence), RevisionOrigin.CREATED,
				actor(this.writer));
	}

	private Content content(String title, String sentence) {
		Body body = new Body(List.of(new Block.Paragraph(List.of(new Inline.Text(sentence)))));
		UUID category = this.sites.categories(this.site.id()).get(0).id();
		return new Content(title, "", body, "", "", "", category, List.of(), List.of(), null, List.of(), List.of(),
				Map.of());
	}

	private Person person(Site where, Role role) {
		return this.people.create(SamplePeople.on(where.id(), this.ids, role), null);
	}

	private static Actor.Human actor(Person person) {
		return new Actor.Human(person, null);
	}

	private boolean mayOpen(Document document, Person reader) {
		return mayOpen(document.id(), reader);
	}

	private boolean mayOpen(UUID document, Person reader) {
		try {
			this.documents.get(document, reader);
			return true;
		}
		catch (RefusedException ex) {
			return false;
		}
	}

	private List<UUID> found(String words, Person reader) {
		return found(new DocumentSearch.Query(words, true, null, null, Set.of(), 0, 100), reader);
	}

	private List<UUID> found(String words, EditionState state, Person reader) {
		return found(new DocumentSearch.Query(words, true, null, null, Set.of(state), 0, 100), reader);
	}

	private List<UUID> found(DocumentSearch.Query query, Person reader) {
		return this.search.find(query, reader).orElseThrow().hits().stream().map(Hit::documentId).toList();
	}

	/** Everything saved so far has been taken up. */
	private void settled() {
		until(() -> this.changed.due(1).isEmpty());
	}

	private static void until(BooleanSupplier reached) {
		long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (!reached.getAsBoolean()) {
			assertThat(System.nanoTime()).as("within a minute").isLessThan(end);
			try {
				TimeUnit.MILLISECONDS.sleep(20);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	private String page(Person reader, String words) throws Exception {
		return page(reader, words, "");
	}

	private String page(Person reader, String words, String more) throws Exception {
		URI address = URI.create("/meja/naskah?kata=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more);
		return body(MockMvcRequestBuilders.get(address).with(user(reader.username())));
	}

	private String body(RequestBuilder request) throws Exception {
		return this.browser.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}
