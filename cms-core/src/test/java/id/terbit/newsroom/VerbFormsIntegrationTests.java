package id.terbit.newsroom;

import java.util.Objects;

import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.EditionState;
import id.terbit.document.RevisionOrigin;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class VerbFormsIntegrationTests extends OfficeInBrowser {

	@Test
	void a_refused_verb_shows_every_reason_beside_its_form_and_keeps_the_input() throws Exception {
		Document document = this.desk.create(this.site.id(), "article", Content.EMPTY, RevisionOrigin.CREATED,
				actor(this.writer));
		this.browser.perform(as(this.writer, get("/meja/naskah/" + document.id())))
			.andExpect(status().isOk())
			.andExpect(content()
				.string(containsAll("Judul belum diisi", "Isi naskah masih kosong", "Kategori belum dipilih")));
		this.browser
			.perform(as(this.writer,
					post("/meja/naskah/" + document.id() + "/aksi/submit").with(csrf())
						.param("versi", Long.toString(document.version()))
						.param("catatan", "Tolong dibantu <b>segera</b>")))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsAll("Ajukan belum dapat dilakukan", "Judul belum diisi",
					"Kategori belum dipilih", "Tolong dibantu &lt;b&gt;segera&lt;/b&gt;")));
	}

	@Test
	void a_form_sent_twice_is_done_once_and_the_second_says_that_it_was_done() throws Exception {
		Document document = draft("Kirim dua kali");
		act(this.writer, document, "submit").andExpect(status().is3xxRedirection());
		act(this.writer, document, "submit").andExpect(redirectedUrl("/meja/naskah/" + document.id()))
			.andExpect(flash().attribute("terbit.notice",
					"Ajukan sudah dilakukan, jadi tidak diulang. Naskah kini: Disunting."));
		assertThat(read(document).current().state()).isEqualTo(EditionState.EDITING);
	}

	@Test
	void a_verb_that_comes_too_late_is_told_who_came_first_and_how_the_text_stands() throws Exception {
		Document document = draft("Keduluan");
		act(this.writer, document, "submit");
		Document seen = read(document);
		act(this.editor, seen, "endorse", "catatan", "Sudah baik");
		act(this.writer, seen, "recall").andExpect(status().isConflict())
			.andExpect(content().string(containsAll("Layak unggah sudah dilakukan oleh " + this.editor.name(),
					"Naskah kini: Menunggu persetujuan")))
			.andExpect(content().string(lacks("Bandingkan kedua naskah")));
	}

	@Test
	void a_verb_on_a_text_that_was_saved_meanwhile_is_told_by_whom() throws Exception {
		Document document = draft("Disimpan dahulu");
		this.desk.save(document.id(), document.version(), text("Disimpan lagi", "Isi lain."), RevisionOrigin.SAVED,
				actor(this.writer));
		act(this.writer, document, "submit").andExpect(status().isConflict())
			.andExpect(content().string(containsAll("Naskah disimpan oleh " + this.writer.name())));
		assertThat(read(document).current().state()).isEqualTo(EditionState.DRAFT);
	}

	@Test
	void the_wrong_role_is_refused_and_nothing_changes() throws Exception {
		Document document = draft("Bukan tugas saya");
		act(this.publisher, document, "submit").andExpect(status().isForbidden())
			.andExpect(content().string(containsAll("bukan tugas Anda")));
		assertThat(this.documents.get(document.id(), this.writer).current().state()).isEqualTo(EditionState.DRAFT);
		this.browser.perform(as(this.publisher, get("/meja/naskah/" + document.id())))
			.andExpect(content().string(containsAll("Tugas orang lain di tahap ini")));
	}

	@Test
	void return_wants_a_note_and_the_check_list_must_be_ticked_whole() throws Exception {
		Document document = draft("Perlu catatan");
		act(this.writer, document, "submit");
		Document now = read(document);
		act(this.editor, now, "return").andExpect(status().is4xxClientError())
			.andExpect(content().string(containsAll("Catatan (wajib)", "Tulis catatan")));
		act(this.editor, now, "return", "catatan", "Tambahkan tanggalnya").andExpect(status().is3xxRedirection());
		this.browser.perform(as(this.writer, get("/meja/naskah/" + document.id() + "/riwayat")))
			.andExpect(content().string(containsAll("Tambahkan tanggalnya", "Disunting → Dikembalikan", "Ajukan")));
	}

	@Test
	void the_whole_procedure_runs_by_forms_alone() throws Exception {
		Document document = draft("Delapan langkah");
		act(this.writer, document, "submit");
		act(this.editor, read(document), "endorse", "catatan", "Sudah baik").andExpect(status().is3xxRedirection());
		Document waiting = read(document);
		act(this.head, waiting, "approve", "teksHash", waiting.current().textHash())
			.andExpect(status().is3xxRedirection());
		act(this.publisher, read(document), "compose").andExpect(status().is3xxRedirection());
		act(this.publisher, read(document), "stage").andExpect(status().is3xxRedirection());
		act(this.editor, read(document), "pass", "periksa", "1").andExpect(status().is4xxClientError())
			.andExpect(content().string(containsAll("Centang seluruh daftar periksa")));
		this.browser.perform(as(this.editor, verb(read(document), "pass").param("periksa", "1", "2", "3", "4", "5")))
			.andExpect(status().is3xxRedirection());
		act(this.publisher, read(document), "publish").andExpect(status().is3xxRedirection());
		assertThat(read(document).current().state()).isEqualTo(EditionState.PUBLISHED);
		this.browser
			.perform(as(this.publisher,
					verb(read(document), "share").param("saluran", "facebook")
						.param("teks.facebook", "Baca di situs kami")
						.param("teks.x", "tidak dicentang")))
			.andExpect(status().is3xxRedirection());
		this.browser.perform(as(this.publisher, get("/meja/naskah/" + document.id())))
			.andExpect(content().string(containsAll("Facebook", "menunggu dikirim", "Baca di situs kami",
					"8 Membagikan", "Lihat di situs")))
			.andExpect(content().string(lacks("tidak dicentang")));
		act(this.publisher, read(document), "withdraw", "cara", "IN_ERROR").andExpect(status().isForbidden());
	}

	@Test
	void a_discarded_revision_has_a_button_of_its_own_beside_the_archived_page() throws Exception {
		Document document = ready("Dua pulihkan");
		act(this.publisher, document, "publish");
		act(this.writer, read(document), "revise");
		act(this.writer, read(document), "discard");
		act(this.publisher, read(document), "archive");
		Document archived = read(document);
		String trash = Objects.requireNonNull(archived.discarded()).id().toString();
		this.browser.perform(as(this.writer, get("/meja/naskah/" + document.id())))
			.andExpect(content().string(containsAll("id=\"aksi-restore-revisi\"", "Pulihkan revisi yang dibuang",
					"name=\"edisi\" value=\"" + trash + "\"")));
		act(this.writer, archived, "restore", "edisi", "bukan-id").andExpect(status().is4xxClientError());
		act(this.writer, archived, "restore", "edisi", trash).andExpect(status().is3xxRedirection());
		assertThat(read(document).current().id()).hasToString(trash);
	}

	@Test
	void the_hour_of_a_schedule_is_read_in_the_zone_of_the_site() throws Exception {
		Document document = ready("Terjadwal");
		act(this.publisher, document, "schedule", "waktu", "kapan-kapan").andExpect(status().is4xxClientError())
			.andExpect(content().string(containsAll("Waktu tidak dapat dibaca", "value=\"kapan-kapan\"")));
		act(this.publisher, document, "schedule", "waktu", "2199-01-05T08:30").andExpect(status().is3xxRedirection());
		assertThat(read(document).current().scheduledAt()).hasToString("2199-01-05T01:30:00Z");
		this.browser.perform(as(this.publisher, get("/meja/naskah/" + document.id())))
			.andExpect(content().string(containsAll("Sabtu, 5 Januari 2199 pukul 08.30 WIB")));
	}

	@Test
	void deliveries_are_sent_again_by_those_who_may() throws Exception {
		Document document = ready("Dikirim ulang");
		act(this.publisher, document, "publish");
		String address = "/meja/naskah/" + document.id() + "/kirim-ulang";
		this.browser.perform(as(this.writer, post(address).with(csrf()).param("tujuan", "search")))
			.andExpect(status().isForbidden());
		this.browser.perform(as(this.publisher, post(address).with(csrf()).param("tujuan", "search")))
			.andExpect(redirectedUrl("/meja/naskah/" + document.id()));
	}

}
