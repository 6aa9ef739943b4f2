package id.terbit.document;

import java.util.Map;
import java.util.UUID;

import id.terbit.document.Edition.Withdrawal;
import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.People;
import id.terbit.person.Role;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the desk refuses, and what the log says of it. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
@Import(SampleTarget.class)
class RefusalIntegrationTests {

	@Autowired
	private EditorialDesk desk;

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
	void every_code_of_a_refused_verb_is_in_the_log_once_and_no_word_of_the_people(CapturedOutput output) {
		Document document = this.office.draft(Content.EMPTY);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(
				() -> this.office.does(document, Role.WRITER, VerbRequest.of(Verb.SUBMIT, "Catatan yang rahasia.")));
		assertThat(output.toString().lines().filter((line) -> line.contains(document.id().toString()))).singleElement()
			.asString()
			.contains("submit", this.office.person(Role.WRITER).id().toString(), "edition.title-missing",
					"edition.body-missing", "edition.category-missing")
			.doesNotContain("rahasia");
	}

	@Test
	void a_save_that_came_too_late_is_in_the_log(CapturedOutput output) {
		Document document = this.office.draft("Bersamaan");
		this.office.save(document, this.office.content("Dulu"), Role.WRITER);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.office.save(document, this.office.content("Nanti"), Role.WRITER));
		assertThat(output.toString().lines().filter((line) -> line.contains(document.id().toString()))).singleElement()
			.asString()
			.contains("save", "document.stale")
			.doesNotContain("Nanti");
	}

	@Test
	void a_save_sent_again_because_its_answer_was_lost_is_done_once_and_no_conflict() {
		Document read = this.office.draft("Sinyal hilang");
		Content text = this.office.content("Dulu");
		Document saved = this.office.save(read, text, Role.WRITER);
		assertThat(this.office.save(read, text, Role.WRITER).version()).isEqualTo(saved.version())
			.isGreaterThan(read.version());
		this.office.save(saved, this.office.content("Nanti"), Role.WRITER);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.office.save(read, text, Role.WRITER));
	}

	@Test
	void what_people_write_beside_a_verb_carries_no_nik() {
		Document document = this.office.lead(this.office.draft("Catatan"), EditionState.EDITING);
		refused(document, Role.EDITOR, VerbRequest.of(Verb.RETURN, "Tanyakan 1403012508900002 dulu."), "/note",
				"request.nik");
		Document live = this.office.lead(this.office.draft("Terbitan"), EditionState.PUBLISHED);
		refused(live, Role.PUBLISHER, VerbRequest.share(Map.of("facebook", "NIK 1403 0125 0890 0002")),
				"/shares/facebook", "request.nik");
		refused(live, Role.DIVISION_HEAD, VerbRequest.withdraw(Withdrawal.Kind.IN_ERROR, "Keliru.",
				"https://contoh.example.org/?nik=1403012508900002"), "/redirectTo", "request.nik");
	}

	private void refused(Document document, Role role, VerbRequest request, String pointer, String code) {
		UUID id = document.id();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.desk.perform(id, null, request, this.office.by(role)))
			.satisfies(
					(ex) -> assertThat(ex.refusals()).containsExactly(Refusal.at(pointer, code, "1403••••••••••02")));
	}

}
