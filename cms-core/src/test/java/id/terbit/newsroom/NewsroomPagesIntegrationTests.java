package id.terbit.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.RevisionOrigin;
import id.terbit.document.UnreviewedEditions;
import id.terbit.document.Verb;
import id.terbit.document.VerbRequest;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class NewsroomPagesIntegrationTests extends OfficeInBrowser {

	@Autowired
	ErrorAdvice advice;

	@Autowired
	UnreviewedEditions unreviewed;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void my_work_shows_what_waits_for_my_role_and_nothing_else() throws Exception {
		Document document = draft("Festival Contoh di Rupat");
		this.browser.perform(as(this.writer, get("/meja")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsAll("Festival Contoh di Rupat", "Langkah 1 Membuat")))
			.andExpect(header().string("Cache-Control", "no-store"));
		this.browser.perform(as(this.editor, get("/meja")))
			.andExpect(content().string(containsAll("Tidak ada yang menunggu Anda")));
		act(this.writer, document, "submit").andExpect(redirectedUrl("/meja/naskah/" + document.id()));
		this.browser.perform(as(this.editor, get("/meja")))
			.andExpect(content().string(containsAll("Festival Contoh di Rupat", "Langkah 2 Mengedit", "menit lagi")));
	}

	@Test
	void the_list_is_filtered_and_knows_only_my_sites() throws Exception {
		draft("Zapin Api Contoh");
		draft("Lempuk Durian Contoh");
		this.browser
			.perform(as(this.writer,
					get("/meja/naskah").param("kata", "zapin")
						.param("situs", this.site.slug())
						.param("jenis", "article")
						.param("keadaan", "DRAFT")))
			.andExpect(content().string(containsAll("Zapin Api Contoh")))
			.andExpect(content().string(lacks("Lempuk Durian")));
		Person stranger = stranger();
		this.browser.perform(as(stranger, get("/meja/naskah").param("kata", "zapin api contoh")))
			.andExpect(status().isOk())
			.andExpect(content().string(lacks("Zapin Api Contoh</a>")));
	}

	@Test
	void a_writer_begins_a_document_and_others_are_told_why_not() throws Exception {
		MvcResult begun = this.browser
			.perform(as(this.writer,
					post("/meja/naskah/baru").with(csrf())
						.param("site", this.site.slug())
						.param("type", "article")
						.param("title", "Judul contoh")))
			.andExpect(status().is3xxRedirection())
			.andReturn();
		assertThat(begun.getResponse().getRedirectedUrl()).matches("/meja/naskah/[0-9a-f-]{36}/sunting");
		this.browser
			.perform(as(this.head,
					post("/meja/naskah/baru").with(csrf())
						.param("site", this.site.slug())
						.param("type", "article")
						.param("title", "Judul yang harus tetap ada")))
			.andExpect(status().isForbidden())
			.andExpect(content().string(containsAll("Hanya penulis", "bukan penulis")));
	}

	@Test
	void a_person_of_another_site_finds_nothing() throws Exception {
		Document document = draft("Tidak untuk orang luar");
		Person stranger = stranger();
		String base = "/meja/naskah/" + document.id();
		for (String page : List.of("", "/pratinjau", "/riwayat", "/revisi/" + this.ids.next())) {
			this.browser.perform(as(stranger, get(base + page)))
				.andExpect(status().isNotFound())
				.andExpect(content().string(lacks("Tidak untuk orang luar")));
		}
		act(stranger, document, "submit").andExpect(status().isNotFound());
		this.browser.perform(as(this.writer, get("/meja/naskah/bukan-id"))).andExpect(status().isNotFound());
		act(this.writer, document, "bakar").andExpect(status().isNotFound());
	}

	@Test
	void the_board_shows_in_red_what_a_working_day_has_left_unreviewed() throws Exception {
		Person division = somebody(Role.DIVISION_HEAD);
		Document document = this.desk.perform(draft("Peringatan contoh").id(), null, VerbRequest.of(Verb.FAST_TRACK),
				actor(division));
		this.browser.perform(as(division, get("/meja")))
			.andExpect(content().string(containsAll("Peringatan contoh", "Belum ditinjau")))
			.andExpect(content().string(lacks("Sudah satu hari kerja belum ditinjau")));
		this.transaction
			.executeWithoutResult((status) -> this.unreviewed.alarmed(List.of(document.current().id()), Instant.now()));
		this.browser.perform(as(division, get("/meja")))
			.andExpect(content().string(containsAll("<li class=\"is-late\">", "Sudah satu hari kerja belum ditinjau")));
	}

	@Test
	void revisions_are_read_compared_and_restored() throws Exception {
		Document document = draft("Kalimat lama");
		Content changed = text("Kalimat baru", "Isi kedua yang sudah diganti.");
		this.desk.save(document.id(), document.version(), changed, RevisionOrigin.SAVED, actor(this.writer));
		List<Documents.RevisionLine> lines = this.documents.revisions(document.id());
		String base = "/meja/naskah/" + document.id();
		this.browser
			.perform(as(this.writer,
					get(base + "/bandingkan").param("dari", lines.get(1).id().toString())
						.param("ke", lines.get(0).id().toString())))
			.andExpect(content().string(containsAll("<del>Kalimat lama</del>", "<ins>Kalimat baru</ins>", "diff-")));
		this.browser.perform(as(this.writer, get(base + "/revisi/" + lines.get(1).id())))
			.andExpect(content().string(containsAll("Kalimat lama", "Pulihkan revisi ini")));
		String restore = base + "/revisi/" + lines.get(1).id() + "/pulihkan";
		this.browser
			.perform(as(this.writer, post(restore).with(csrf()).param("versi", Long.toString(document.version()))))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsAll("disimpan orang lain")));
		this.browser
			.perform(
					as(this.writer, post(restore).with(csrf()).param("versi", Long.toString(read(document).version()))))
			.andExpect(redirectedUrl(base));
		assertThat(read(document).current().content().title()).isEqualTo("Kalimat lama");
	}

	@Test
	void a_revision_of_another_document_is_not_shown_through_mine() throws Exception {
		Document mine = draft("Milik saya");
		Site other = this.sites.create(SampleSites.department(this.ids));
		Person there = this.people.create(SamplePeople.on(other.id(), this.ids, Role.WRITER), null);
		Document foreign = this.desk.create(other.id(), "page", text("Rahasia situs lain", "Isi."),
				RevisionOrigin.CREATED, actor(there));
		UUID revision = this.documents.revisions(foreign.id()).get(0).id();
		this.browser.perform(as(this.writer, get("/meja/naskah/" + mine.id() + "/revisi/" + revision)))
			.andExpect(status().isNotFound())
			.andExpect(content().string(lacks("Rahasia situs lain")));
	}

	@Test
	void a_late_save_shows_both_texts_and_says_whose_the_other_is() throws Exception {
		Document document = draft("Disimpan dua kali");
		this.desk.save(document.id(), document.version(), text("Judul dari kantor", "Isi dari kantor."),
				RevisionOrigin.SAVED, actor(this.writer));
		Person colleague = somebody(Role.WRITER);
		for (Person late : List.of(this.writer, colleague)) {
			this.browser
				.perform(as(late,
						post("/meja/naskah/" + document.id() + "/simpan").with(csrf())
							.contentType(MediaType.APPLICATION_FORM_URLENCODED)
							.param("versi", Long.toString(document.version()))
							.param("title", "Judul dari telepon")))
				.andExpect(status().isConflict())
				.andExpect(content().string(containsAll("Judul dari kantor", "Judul dari telepon", "Isi dari kantor.",
						late.equals(colleague) ? this.writer.name() + " menyimpan naskah ini"
								: "Anda sendiri menyimpan")));
		}
		assertThat(read(document).current().content().title()).isEqualTo("Judul dari kantor");
	}

	@Test
	void a_reader_who_leaves_while_a_file_is_sent_is_told_nothing() throws Exception {
		MockMvcBuilders.standaloneSetup(new SendingController())
			.setControllerAdvice(this.advice)
			.build()
			.perform(get("/uji/berkas"))
			.andExpect(status().isOk())
			.andExpect(content().string(""));
	}

	@Test
	void the_preview_is_the_staged_page_and_nobody_keeps_it() throws Exception {
		Document document = draft("Pratinjau contoh");
		this.browser.perform(as(this.writer, get("/meja/naskah/" + document.id() + "/pratinjau")))
			.andExpect(status().isOk())
			.andExpect(header().string("Cache-Control", "no-store"))
			.andExpect(content().string(containsAll("Pratinjau contoh")));
	}

	/** Sends a file to nobody. */
	@NewsroomController
	static class SendingController {

		@GetMapping("/uji/berkas")
		ResponseEntity<Void> send() throws AsyncRequestNotUsableException {
			throw new AsyncRequestNotUsableException("broken pipe");
		}

	}

}
