package id.terbit.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.approval.ApprovalLinks;
import id.terbit.approval.ApprovalLinks.Decision;
import id.terbit.approval.ApprovalLinks.Standing;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.EditionState;
import id.terbit.document.RevisionOrigin;
import id.terbit.history.HistoryLog;
import id.terbit.history.HistoryRow;
import id.terbit.mail.KeptMails;
import id.terbit.mail.KeptMails.Kept;
import id.terbit.person.Person;
import id.terbit.person.Role;
import jakarta.servlet.http.Cookie;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Approval from the mail to the decision, without a session. */
@Import(ApprovalPagesIntegrationTests.OpenToAll.class)
class ApprovalPagesIntegrationTests extends OfficeInBrowser {

	private static final Pattern LINK = Pattern.compile("/setujui/([A-Za-z0-9_-]{43})");

	private static final Pattern KEY = Pattern.compile("name=\"kunci\" value=\"([^\"]+)\"");

	@Autowired
	KeptMails mails;

	@Autowired
	ApprovalLinks links;

	@Autowired
	HistoryLog history;

	@Autowired
	JdbcClient database;

	@Test
	void opening_decides_nothing_however_often_and_whoever_does() throws Exception {
		Document document = waiting("Dibuka saja");
		String token = token(this.head, "Dibuka saja");
		for (int visit = 0; visit < 2; visit++) {
			this.browser.perform(head("/setujui/" + token)).andExpect(status().isSeeOther());
			this.browser.perform(get("/setujui/" + token))
				.andExpect(redirectedUrl(page(token)))
				.andExpect(cookie().httpOnly("setujui", true))
				.andExpect(cookie().path("setujui", page(token)))
				.andExpect(cookie().sameSite("setujui", "Lax"))
				.andExpect(header().string("Referrer-Policy", "no-referrer"));
			this.browser.perform(head(page(token)).cookie(carrying(token))).andExpect(status().isOk());
			this.browser.perform(get(page(token)).cookie(carrying(token)))
				.andExpect(status().isOk())
				.andExpect(header().string("Referrer-Policy", "no-referrer"))
				.andExpect(header().string("Cache-Control", "no-store"))
				.andExpect(header().string("X-Robots-Tag", "noindex"))
				.andExpect(content().string(containsAll("Dibuka saja", this.writer.name(), this.editor.name(),
						"Perubahan oleh penyunting", "value=\"setujui\"")))
				.andExpect(content().string(lacks("checked")))
				.andExpect(content().string(lacks(token)));
		}
		assertThat(read(document).current().state()).isEqualTo(EditionState.APPROVAL);
		assertThat(this.links.find(token).orElseThrow().standing()).isEqualTo(Standing.OPEN);
	}

	@Test
	void the_form_decides_as_the_person_of_the_link_and_the_old_link_says_so() throws Exception {
		Document document = waiting("Disetujui dari surel");
		String token = token(this.head, "Disetujui dari surel");
		this.browser.perform(decision(token, "setujui")).andExpect(status().isSeeOther());
		assertThat(read(document).current().state()).isEqualTo(EditionState.COMPOSING);
		assertThat(read(document).current().approver()).isEqualTo(this.head.id());
		assertThat(this.history.of(document.id())).extracting(HistoryRow::verb, HistoryRow::actorId)
			.contains(tuple("approve", this.head.id()));
		this.browser.perform(get(page(token)).cookie(carrying(token)))
			.andExpect(status().isOk())
			.andExpect(content()
				.string(containsAll("Keputusan Anda sudah tercatat", "disetujui oleh " + this.head.name())));
		this.browser.perform(decision(token, "tolak", "forwarded")).andExpect(status().isOk());
		assertThat(read(document).current().state()).isEqualTo(EditionState.COMPOSING);
	}

	@Test
	void returning_without_a_note_is_refused_and_the_link_stays_good() throws Exception {
		Document document = waiting("Tanpa catatan");
		String token = token(this.head, "Tanpa catatan");
		this.browser.perform(decision(token, "kembalikan"))
			.andExpect(status().is4xxClientError())
			.andExpect(content().string(containsAll("setuju-error", "value=\"kembalikan\" required checked")));
		this.browser.perform(decision(token, "")).andExpect(content().string(containsAll("Pilih satu keputusan")));
		assertThat(read(document).current().state()).isEqualTo(EditionState.APPROVAL);
		this.browser.perform(decision(token, "kembalikan").param("catatan", "Perbaiki judul"))
			.andExpect(status().isSeeOther());
		assertThat(read(document).current().state()).isEqualTo(EditionState.RETURNED);
	}

	@Test
	void of_two_approvers_one_decides_and_the_other_is_told() throws Exception {
		Person second = somebody(Role.SECTION_HEAD);
		Document document = waiting("Dua penyetuju");
		String first = token(this.head, "Dua penyetuju");
		String other = token(second, "Dua penyetuju");
		List<Boolean> done = List.of(first, other)
			.parallelStream()
			.map((token) -> this.links.decide(token, Decision.APPROVE, null, "192.0.2.1", "uji").done())
			.toList();
		assertThat(done).containsExactlyInAnyOrder(true, false);
		String loser = done.get(0) ? other : first;
		assertThat(this.history.of(document.id())).filteredOn((row) -> row.verb().equals("approve")).hasSize(1);
		this.browser.perform(get(page(loser)).cookie(carrying(loser)))
			.andExpect(status().isGone())
			.andExpect(content().string(containsAll("sudah diputuskan", "disetujui oleh")));
	}

	@Test
	void a_changed_text_kills_the_link_and_sends_a_new_one() throws Exception {
		Document document = waiting("Naskah lama");
		String old = token(this.head, "Naskah lama");
		act(this.head, read(document), "return", "catatan", "Perbaiki");
		Document returned = read(document);
		this.desk.save(document.id(), returned.version(), text("Naskah baru", "Isi lain."), RevisionOrigin.SAVED,
				actor(this.writer));
		act(this.writer, read(document), "submit");
		act(this.editor, read(document), "endorse", "catatan", "Sudah baik");
		String fresh = token(this.head, "Naskah baru");
		this.browser.perform(decision(old, "setujui", "old"))
			.andExpect(status().isGone())
			.andExpect(content().string(containsAll("Naskah sudah berubah", "Tautan baru telah dikirim")));
		assertThat(read(document).current().state()).isEqualTo(EditionState.APPROVAL);
		this.browser.perform(decision(fresh, "setujui")).andExpect(status().isSeeOther());
		assertThat(read(document).current().state()).isEqualTo(EditionState.COMPOSING);
	}

	@Test
	void an_older_link_is_good_until_the_mail_server_has_taken_the_new_one() throws Exception {
		Document document = waiting("Dikirim lagi");
		String old = token(this.head, "Dikirim lagi");
		String fresh = this.links.issue(document.current().id(), this.head.id(), document.current().textHash());
		assertThat(this.links.find(old).orElseThrow().standing()).isEqualTo(Standing.OPEN);
		assertThat(this.links.find(fresh).orElseThrow().standing()).isEqualTo(Standing.OPEN);
		this.links.accepted(fresh, Instant.now());
		assertThat(this.links.find(old).orElseThrow().standing()).isEqualTo(Standing.RESENT);
		assertThat(this.links.find(fresh).orElseThrow().standing()).isEqualTo(Standing.OPEN);
	}

	@Test
	void what_the_editor_changed_is_told_against_the_last_text_that_was_written_by_whomever() throws Exception {
		Document document = draft("Ditulis bersama");
		document = this.desk.save(document.id(), document.version(), text("Ditulis bersama", "Kalimat pembantu."),
				RevisionOrigin.SAVED, actor(somebody(Role.WRITER)));
		act(this.writer, document, "submit");
		this.desk.save(document.id(), read(document).version(), text("Ditulis bersama", "Kalimat penyunting."),
				RevisionOrigin.SAVED, actor(this.editor));
		act(this.editor, read(document), "endorse");
		String token = token(this.head, "Ditulis bersama");
		this.browser.perform(get(page(token)).cookie(carrying(token)))
			.andExpect(content().string(containsAll("pembantu", "penyunting")))
			.andExpect(content().string(lacks("berita contoh")));
	}

	@Test
	void an_expired_link_decides_nothing() throws Exception {
		waiting("Kedaluwarsa");
		String token = token(this.head, "Kedaluwarsa");
		this.database.sql("update approval_link set expires_at = now() - interval '1 second' where person_id = :person")
			.param("person", this.head.id())
			.update();
		this.browser.perform(get(page(token)).cookie(carrying(token)))
			.andExpect(status().isGone())
			.andExpect(content().string(containsAll("Masa berlaku tautan sudah lewat")));
	}

	@Test
	void somebody_else_signed_in_cannot_decide_nor_can_a_form_from_elsewhere() throws Exception {
		Document document = waiting("Orang lain masuk");
		String token = token(this.head, "Orang lain masuk");
		String key = key(token);
		this.browser.perform(as(this.editor, get(page(token)).cookie(carrying(token))))
			.andExpect(content().string(containsAll("sedang masuk sebagai " + this.editor.name())))
			.andExpect(content().string(lacks("<form")));
		this.browser
			.perform(as(this.editor,
					post(page(token)).cookie(carrying(token)).param("kunci", key).param("putusan", "setujui")))
			.andExpect(status().isForbidden());
		this.browser.perform(post(page(token)).cookie(carrying(token)).param("kunci", "x").param("putusan", "setujui"))
			.andExpect(status().isForbidden());
		this.browser.perform(post(page(token)).param("kunci", key).param("putusan", "setujui"))
			.andExpect(status().isNotFound());
		assertThat(read(document).current().state()).isEqualTo(EditionState.APPROVAL);
	}

	@Test
	void of_two_open_mails_each_page_decides_about_its_own_text() throws Exception {
		Document one = waiting("Surel pertama");
		String first = token(this.head, "Surel pertama");
		String keyOfFirst = key(first);
		Document other = waiting("Surel kedua");
		String second = token(this.head, "Surel kedua");
		assertThat(page(first)).isNotEqualTo(page(second));

		// a form of the first page, sent to the second: nothing is decided, nothing
		// chosen
		this.browser.perform(decision(second, "setujui", keyOfFirst).param("catatan", "untuk yang pertama"))
			.andExpect(status().isForbidden())
			.andExpect(content().string(containsAll("Surel kedua")))
			.andExpect(content().string(lacks("checked")))
			.andExpect(content().string(lacks("untuk yang pertama")));
		// the first page with both cookies of the browser
		this.browser
			.perform(post(page(first)).cookie(carrying(second), carrying(first))
				.param("kunci", keyOfFirst)
				.param("putusan", "setujui"))
			.andExpect(status().isSeeOther())
			.andExpect(redirectedUrl(page(first)));

		assertThat(read(one).current().state()).isEqualTo(EditionState.COMPOSING);
		assertThat(read(other).current().state()).isEqualTo(EditionState.APPROVAL);
	}

	@Test
	void an_unknown_link_and_a_strange_picture_are_not_found() throws Exception {
		waiting("Gambar asing");
		String token = token(this.head, "Gambar asing");
		this.browser.perform(get(page("A".repeat(43))).cookie(carrying("A".repeat(43))))
			.andExpect(status().isNotFound());
		this.browser.perform(get(page(token) + "/media/" + "ab".repeat(32) + "/640.jpg").cookie(carrying(token)))
			.andExpect(status().isNotFound());
	}

	@Test
	void no_token_stands_in_the_queue() throws Exception {
		waiting("Tanpa token");
		String token = token(this.head, "Tanpa token");
		for (String table : List.of("mail", "scheduled_tasks", "approval_link", "history")) {
			assertThat(this.database.sql("select count(*) from " + table + " where " + table + "::text like :token")
				.param("token", "%" + token + "%")
				.query(Long.class)
				.single()).as(table).isZero();
		}
		assertThat(this.database
			.sql("select accepted_at + interval '7 days' = expires_at from approval_link where person_id = :person")
			.param("person", this.head.id())
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void the_mailbox_of_a_trial_shows_the_link_to_this_machine_only() throws Exception {
		waiting("Kotak surat");
		String token = token(this.head, "Kotak surat");
		UUID mail = mail(this.head, "Kotak surat").id();
		this.browser.perform(get("/surat"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsAll("Mohon persetujuan: Kotak surat", this.head.email())));
		this.browser.perform(get("/surat/" + mail))
			.andExpect(content().string(containsAll("href=\"http://localhost:8080/setujui/" + token + "\"")));
		this.browser.perform(get("/surat").with((request) -> {
			request.setRemoteAddr("192.0.2.7");
			return request;
		})).andExpect(status().isNotFound());
	}

	@Test
	void the_mailbox_shows_twenty_at_a_time_of_everybody_or_of_one_person() throws Exception {
		for (int number = 1; number <= 21; number++) {
			draft("Surat ke-" + number);
		}
		List<Document> drafts = this.documents
			.list(new Documents.Filter(this.site.id(), null, Set.of(), null, "Surat ke-"), this.writer, 1, 50)
			.rows()
			.stream()
			.map((row) -> this.documents.get(row.documentId(), this.writer))
			.toList();
		for (Document document : drafts) {
			act(this.writer, document, "submit");
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.mails.page(this.editor.id(), 1, 50).total() == 21);
		this.browser.perform(get("/surat").param("untuk", this.editor.username()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsAll("21 surat.", this.editor.name() + " (21)", "Halaman 1 dari 2",
					"href=\"/surat?untuk=" + this.editor.username() + "&amp;hal=2\"")))
			.andExpect(content().string(lacks("&amp;hal=0")));
		String second = this.browser.perform(get("/surat").param("untuk", this.editor.username()).param("hal", "2"))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(second.split("<a href=\"/surat/", -1)).hasSize(2);
		assertThat(second).contains("Halaman 2 dari 2", "&amp;hal=1");
		this.browser.perform(get("/surat").param("untuk", "tidak-ada").param("hal", "x"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsAll("Halaman 1 dari")));
	}

	private Document waiting(String title) throws Exception {
		Document document = draft(title);
		act(this.writer, document, "submit");
		act(this.editor, read(document), "endorse", "catatan", "Sudah baik");
		assertThat(read(document).current().state()).isEqualTo(EditionState.APPROVAL);
		return document;
	}

	private String token(Person approver, String title) {
		Matcher link = LINK.matcher(mail(approver, title).text());
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

	private Kept mail(Person recipient, String title) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.mails.page(recipient.id(), 1, 200)
				.mails()
				.stream()
				.filter((mail) -> mail.address().equals(recipient.email())
						&& mail.subject().equals("Mohon persetujuan: " + title))
				.findFirst()
				.orElse(null), (mail) -> mail != null);
	}

	private static Cookie carrying(String token) {
		return new Cookie("setujui", token);
	}

	private String page(String token) throws Exception {
		String address = this.browser.perform(get("/setujui/" + token)).andReturn().getResponse().getRedirectedUrl();
		assertThat(address).matches("/setujui/[A-Za-z0-9_-]{16}");
		return String.valueOf(address);
	}

	private String key(String token) throws Exception {
		String page = this.browser.perform(get(page(token)).cookie(carrying(token)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		Matcher key = KEY.matcher(page);
		assertThat(key.find()).isTrue();
		return key.group(1);
	}

	private MockHttpServletRequestBuilder decision(String token, String choice) throws Exception {
		return decision(token, choice, key(token));
	}

	private MockHttpServletRequestBuilder decision(String token, String choice, String key) throws Exception {
		return post(page(token)).cookie(carrying(token)).param("kunci", key).param("putusan", choice);
	}

	/** As the real chain treats these addresses. */
	@TestConfiguration(proxyBeanMethods = false)
	static class OpenToAll {

		@Bean
		SecurityFilterChain openToAll(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.csrf((csrf) -> csrf.ignoringRequestMatchers("/setujui", "/setujui/**"))
				.build();
		}

	}

}
