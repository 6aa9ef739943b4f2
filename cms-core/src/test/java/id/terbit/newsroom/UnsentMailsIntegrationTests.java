package id.terbit.newsroom;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import id.terbit.document.Document;
import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Mails that do not arrive are seen, and sent once the cause is mended. */
class UnsentMailsIntegrationTests extends OfficeInBrowser {

	@Autowired
	JdbcClient database;

	private Person operator;

	@BeforeEach
	void somebodyWhoRunsEverything() {
		this.operator = this.people
			.create(SamplePeople.on(this.site.id(), this.ids).holding(Set.of(new Grant(Role.OPERATOR, null))), null);
	}

	@Test
	void a_given_up_mail_is_shown_to_operators_without_its_text_and_tried_again_by_one_button() throws Exception {
		Document document = waiting("Surel yang hilang");
		giveUp(document);
		this.browser.perform(as(this.operator, get("/meja/surat")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsAll("Permohonan persetujuan", this.head.email(), "550 tidak dikenal",
					"berhenti dicoba", "Coba lagi semuanya")))
			.andExpect(content().string(lacks("Surel yang hilang")))
			.andExpect(content().string(lacks("/setujui/")));
		String again = "/meja/surat/" + mails(document).get(0) + "/coba-lagi";
		for (Person other : List.of(this.writer, this.head, somebody(Role.OPERATOR))) {
			this.browser.perform(as(other, get("/meja/surat"))).andExpect(status().isForbidden());
			this.browser.perform(as(other, post(again).with(csrf()))).andExpect(status().isForbidden());
			this.browser.perform(as(other, post("/meja/surat/coba-lagi").with(csrf())))
				.andExpect(status().isForbidden());
		}
		this.browser.perform(as(this.operator, post(again).with(csrf()))).andExpect(redirectedUrl("/meja/surat"));
		awaitSent(document, 1);
	}

	@Test
	void all_that_was_given_up_is_tried_again_by_another() throws Exception {
		Document one = waiting("Semua satu");
		Document other = waiting("Semua dua");
		giveUp(one);
		giveUp(other);
		this.browser.perform(as(this.operator, post("/meja/surat/coba-lagi").with(csrf())))
			.andExpect(redirectedUrl("/meja/surat"));
		awaitSent(one, 1);
		awaitSent(other, 1);
	}

	@Test
	void the_page_of_the_text_says_that_nobody_was_reached_and_asking_again_sends_that_mail() throws Exception {
		Document document = waiting("Tidak sampai");
		giveUp(document);
		this.browser.perform(as(this.editor, get("/meja/naskah/" + document.id())))
			.andExpect(content()
				.string(containsAll("Surel permohonan persetujuan kepada " + this.head.name() + " tidak dapat dikirim",
						"Kirim ulang permohonan persetujuan")));
		act(this.editor, read(document), "ask-again").andExpect(status().is3xxRedirection());
		awaitSent(document, 1);
		this.browser.perform(as(this.editor, get("/meja/naskah/" + document.id())))
			.andExpect(content().string(lacks("tidak dapat dikirim")));
	}

	@Test
	void asking_again_sends_a_fresh_link_once_an_hour_and_the_old_one_ends() throws Exception {
		Document document = waiting("Ditanya lagi");
		awaitSent(document, 1);
		act(this.publisher, read(document), "ask-again").andExpect(status().isConflict())
			.andExpect(content().string(containsAll("kurang dari satu jam yang lalu")));
		this.database.sql("update mail set sent_at = sent_at - interval '2 hours' where edition_id = :edition")
			.param("edition", document.current().id())
			.update();
		act(this.head, read(document), "ask-again").andExpect(status().isForbidden());
		act(this.publisher, read(document), "ask-again").andExpect(status().is3xxRedirection());
		awaitSent(document, 2);
		assertThat(this.database.sql("""
				select coalesce(ending, 'OPEN') from approval_link where edition_id = :edition order by id
				""").param("edition", document.current().id()).query(String.class).list()).containsExactly("RESENT",
				"OPEN");
	}

	private Document waiting(String title) throws Exception {
		Document document = draft(title);
		act(this.writer, document, "submit");
		act(this.editor, read(document), "endorse", "catatan", "Sudah baik");
		awaitSent(document, 1);
		return document;
	}

	/** As after days of a dead mail server. */
	private void giveUp(Document document) {
		this.database.sql("""
				update mail set state = 'FAILED', last_error = '550 tidak dikenal', sent_at = null,
					created_at = created_at - interval '9 days'
				where edition_id = :edition and kind = 'approval-request'
				""").param("edition", document.current().id()).update();
	}

	private void awaitSent(Document document, int number) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> this.database.sql("""
				select count(*) from mail where edition_id = :edition and kind = 'approval-request' and state = 'SENT'
				""").param("edition", document.current().id()).query(Long.class).single() == number);
	}

	private List<String> mails(Document document) {
		return this.database.sql("""
				select cast(id as text) from mail where edition_id = :edition and kind = 'approval-request'
				""").param("edition", document.current().id()).query(String.class).list();
	}

}
