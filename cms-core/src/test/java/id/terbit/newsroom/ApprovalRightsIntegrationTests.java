package id.terbit.newsroom;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.approval.ApprovalLinks;
import id.terbit.approval.ApprovalLinks.Decision;
import id.terbit.approval.ApprovalLinks.Outcome;
import id.terbit.approval.ApprovalLinks.Standing;
import id.terbit.document.Document;
import id.terbit.document.EditionState;
import id.terbit.mail.KeptMails;
import id.terbit.mail.KeptMails.Kept;
import id.terbit.person.Person;
import jakarta.servlet.http.Cookie;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A link is worth what its person's rights are worth on the day it is opened. */
@Import(ApprovalPagesIntegrationTests.OpenToAll.class)
class ApprovalRightsIntegrationTests extends OfficeInBrowser {

	private static final Pattern LINK = Pattern.compile("/setujui/([A-Za-z0-9_-]{43})");

	@Autowired
	private KeptMails mails;

	@Autowired
	private ApprovalLinks links;

	@Test
	void who_has_lost_the_role_reads_and_decides_nothing_by_an_old_link() throws Exception {
		Document document = waiting("Naskah tertutup");
		String token = token("Naskah tertutup");
		page(token).andExpect(status().isOk()).andExpect(content().string(containsAll("<h1>Naskah tertutup</h1>")));
		this.people.save(this.people.get(this.head.id()).holding(Set.of()));
		refused(document, token);
		assertThat(this.links.find(token).orElseThrow().standing()).isEqualTo(Standing.NOT_ASKED);
	}

	@Test
	void whose_account_was_closed_reads_and_decides_nothing_by_an_old_link() throws Exception {
		Document document = waiting("Akun ditutup");
		String token = token("Akun ditutup");
		Person head = this.people.get(this.head.id());
		this.people.save(new Person(head.id(), head.version(), head.username(), head.name(), head.email(),
				head.positionTitle(), head.language(), true, head.grants()));
		refused(document, token);
	}

	@Test
	void a_role_that_is_given_back_brings_the_link_back() throws Exception {
		waiting("Salah cabut");
		String token = token("Salah cabut");
		Person head = this.people.get(this.head.id());
		Person without = this.people.save(head.holding(Set.of()));
		page(token).andExpect(status().isGone());
		this.people.save(without.holding(head.grants()));
		page(token).andExpect(status().isOk());
	}

	private void refused(Document document, String token) throws Exception {
		page(token).andExpect(status().isGone())
			.andExpect(content().string(containsAll("Anda tidak lagi diminta menyetujui")))
			.andExpect(content().string(lacks("<h1>" + read(document).current().content().title())));
		Outcome outcome = this.links.decide(token, Decision.APPROVE, null, "127.0.0.1", UUID.randomUUID().toString());
		assertThat(outcome).isEqualTo(new Outcome(false, Standing.NOT_ASKED));
		assertThat(read(document).current().state()).isEqualTo(EditionState.APPROVAL);
	}

	private Document waiting(String title) throws Exception {
		Document document = draft(title);
		act(this.writer, document, "submit");
		act(this.editor, read(document), "endorse", "catatan", "Sudah baik");
		return document;
	}

	private ResultActions page(String token) throws Exception {
		String address = this.browser.perform(get("/setujui/" + token)).andReturn().getResponse().getRedirectedUrl();
		return this.browser.perform(get(String.valueOf(address)).cookie(new Cookie("setujui", token)));
	}

	private String token(String title) {
		Kept mail = Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.mails.page(this.head.id(), 1, 200)
				.mails()
				.stream()
				.filter((one) -> one.subject().equals("Mohon persetujuan: " + title))
				.findFirst()
				.orElse(null), (one) -> one != null);
		Matcher link = LINK.matcher(mail.text());
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

}
