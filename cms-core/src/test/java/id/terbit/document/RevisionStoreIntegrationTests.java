package id.terbit.document;

import java.util.List;
import java.util.UUID;

import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.People;
import id.terbit.person.Role;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Which saves stay as they are. */
@IntegrationTest
@Import(SampleTarget.class)
class RevisionStoreIntegrationTests {

	@Autowired
	private EditorialDesk desk;

	@Autowired
	private Documents documents;

	@Autowired
	private Sites sites;

	@Autowired
	private People people;

	@Autowired
	private Ids ids;

	private Office office;

	@BeforeEach
	void openTheOffice() {
		this.office = new Office(this.desk, this.sites, this.people, this.ids);
	}

	@Test
	void an_autosave_never_takes_the_place_of_a_text_that_was_submitted() {
		Document document = autosaved(this.office.draft("Satu"), "Dua", Role.WRITER);
		document = returned(this.office.lead(document, EditionState.EDITING));
		document = autosaved(document, "Tiga", Role.WRITER);
		String submitted = document.current().textHash();
		document = returned(this.office.lead(document, EditionState.EDITING));
		document = autosaved(document, "Empat", Role.WRITER);
		document = autosaved(document, "Lima", Role.WRITER);
		assertThat(hashes(document.id())).hasSize(4).contains(submitted, document.current().textHash());
	}

	@Test
	void a_text_that_was_approved_once_stands_among_the_revisions_for_ever() {
		Document document = this.office.lead(this.office.draft("Awal"), EditionState.EDITING);
		document = autosaved(document, "Disunting", Role.EDITOR);
		String approved = document.current().textHash();
		document = this.office.lead(document, EditionState.COMPOSING);
		document = this.office.does(document, Role.PUBLISHER, VerbRequest.of(Verb.RETURN, "Mohon diperbaiki."));
		document = this.office.lead(document, EditionState.EDITING);
		document = autosaved(document, "Disunting lagi", Role.EDITOR);
		assertThat(hashes(document.id())).contains(approved, document.current().textHash());
	}

	@Test
	void a_text_taken_back_is_not_written_over() {
		Document document = autosaved(this.office.draft("Satu"), "Dua", Role.WRITER);
		String submitted = document.current().textHash();
		document = this.office.lead(document, EditionState.EDITING);
		document = this.office.does(document, Role.WRITER, VerbRequest.of(Verb.RECALL));
		document = autosaved(document, "Tiga", Role.WRITER);
		assertThat(hashes(document.id())).contains(submitted);
	}

	private Document returned(Document document) {
		return this.office.does(document, Role.EDITOR, VerbRequest.of(Verb.RETURN, "Mohon diperbaiki."));
	}

	private Document autosaved(Document document, String title, Role role) {
		return this.desk.save(document.id(), document.version(), Office.titled(document.current().content(), title),
				RevisionOrigin.AUTOSAVED, this.office.by(role));
	}

	private List<String> hashes(UUID document) {
		return this.documents.revisions(document).stream().map(Documents.RevisionLine::textHash).toList();
	}

}
