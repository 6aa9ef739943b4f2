package id.terbit.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.body.Block;
import id.terbit.body.Body;
import id.terbit.body.Inline;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.EditionState;
import id.terbit.document.EditorialDesk;
import id.terbit.document.RevisionOrigin;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.Invitations;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.Category;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** An office with one site and one person for each role, and a browser without script. */
@IntegrationTest
@AutoConfigureMockMvc
abstract class OfficeInBrowser {

	@Autowired
	MockMvc browser;

	@Autowired
	Sites sites;

	@Autowired
	People people;

	@Autowired
	Ids ids;

	@Autowired
	EditorialDesk desk;

	@Autowired
	Documents documents;

	@Autowired
	Invitations invitations;

	Site site;

	UUID category;

	Person writer;

	Person editor;

	Person head;

	Person publisher;

	@BeforeEach
	void office() {
		this.site = this.sites.create(SampleSites.department(this.ids));
		this.category = this.sites
			.createCategory(new Category(this.ids.next(), this.site.id(), "wisata", "Wisata", false))
			.id();
		this.writer = somebody(Role.WRITER);
		this.editor = somebody(Role.EDITOR);
		this.head = somebody(Role.SECTION_HEAD);
		this.publisher = somebody(Role.PUBLISHER);
	}

	Document ready(String title) throws Exception {
		Document document = draft(title);
		act(this.writer, document, "submit");
		act(this.editor, read(document), "endorse", "catatan", "Sudah baik");
		Document waiting = read(document);
		act(this.head, waiting, "approve", "teksHash", waiting.current().textHash());
		act(this.publisher, read(document), "stage");
		this.browser.perform(as(this.editor, verb(read(document), "pass").param("periksa", "1", "2", "3", "4", "5")));
		Document ready = read(document);
		assertThat(ready.current().state()).isEqualTo(EditionState.READY);
		return ready;
	}

	Document draft(String title) {
		return this.desk.create(this.site.id(), "article", text(title, "Isi berita contoh."), RevisionOrigin.CREATED,
				actor(this.writer));
	}

	Content text(String title, String sentence) {
		Body body = new Body(List.of(new Block.Paragraph(List.of(new Inline.Text(sentence)))));
		return new Content(title, "Ringkasan contoh", body, "", "", "",
				title.startsWith("Rahasia") ? null : this.category, List.of(), List.of(), null, List.of(), List.of(),
				Map.of());
	}

	Document read(Document document) {
		return this.documents.get(document.id(), this.writer);
	}

	ResultActions act(Person by, Document document, String verb, String... nameAndValue) throws Exception {
		MockHttpServletRequestBuilder request = verb(document, verb);
		if (nameAndValue.length == 2) {
			request.param(nameAndValue[0], nameAndValue[1]);
		}
		return this.browser.perform(as(by, request));
	}

	static MockHttpServletRequestBuilder verb(Document document, String verb) {
		return post("/meja/naskah/" + document.id() + "/aksi/" + verb).with(csrf())
			.param("versi", Long.toString(document.version()));
	}

	static MockHttpServletRequestBuilder account(String address, String password) {
		return post(address).with(csrf())
			.param("username", "operator.contoh")
			.param("name", "Operator Contoh")
			.param("email", "operator@contoh.example.org")
			.param("password", password);
	}

	static MockHttpServletRequestBuilder as(Person person, MockHttpServletRequestBuilder request) {
		return as(person.username(), request);
	}

	static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
		return request.with(user(username));
	}

	static Matcher<String> containsAll(String... parts) {
		List<Matcher<? super String>> all = new ArrayList<>();
		for (String part : parts) {
			all.add(Matchers.containsString(part));
		}
		return Matchers.allOf(all);
	}

	static Matcher<String> lacks(String part) {
		return Matchers.not(Matchers.containsString(part));
	}

	Person somebody(Role role) {
		return this.people.create(SamplePeople.on(this.site.id(), this.ids, role), null);
	}

	Person stranger() {
		Site other = this.sites.create(SampleSites.department(this.ids));
		return this.people.create(SamplePeople.on(other.id(), this.ids, Role.WRITER, Role.EDITOR), null);
	}

	static Actor.Human actor(Person person) {
		return new Actor.Human(person, null);
	}

}
