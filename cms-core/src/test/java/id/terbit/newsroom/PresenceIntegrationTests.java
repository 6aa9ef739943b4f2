package id.terbit.newsroom;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.document.Document;
import id.terbit.person.Person;
import id.terbit.person.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class PresenceIntegrationTests extends OfficeInBrowser {

	private static final Pattern VISIT = Pattern
		.compile("&(?:#34|quot);visit&(?:#34|quot);:&(?:#34|quot);([0-9a-f-]{36})");

	@Autowired
	JdbcClient database;

	@Test
	void the_second_sees_who_is_there_at_page_load_and_the_first_at_the_next_beat() throws Exception {
		Document document = draft("Dua orang");
		Person colleague = somebody(Role.WRITER);
		UUID first = open(document, this.writer);
		announce(document, this.writer, first).andExpect(content().json("{\"lines\": []}"));
		this.browser.perform(as(colleague, get(editor(document))))
			.andExpect(content().string(containsAll(this.writer.name() + " sedang membuka naskah ini sejak ")));
		announce(document, this.writer, first)
			.andExpect(content().string(containsAll(colleague.name() + " sedang membuka", "berdampingan")));
		this.browser.perform(as(this.head, get("/meja/naskah/" + document.id())))
			.andExpect(content().string(containsAll(this.writer.name() + " sedang membuka")));
	}

	@Test
	void who_leaves_or_falls_silent_is_not_there_any_more() throws Exception {
		Document document = draft("Pergi lagi");
		Person colleague = somebody(Role.WRITER);
		UUID first = open(document, this.writer);
		UUID second = open(document, colleague);
		this.browser
			.perform(as(this.writer,
					post(beat(document) + "/selesai").with(csrf()).param("kunjungan", second.toString())))
			.andExpect(status().isNoContent());
		announce(document, this.writer, first).andExpect(content().string(containsAll(colleague.name())));
		this.browser
			.perform(
					as(colleague, post(beat(document) + "/selesai").with(csrf()).param("kunjungan", second.toString())))
			.andExpect(status().isNoContent());
		announce(document, this.writer, first).andExpect(content().json("{\"lines\": []}"));
		silent(first, "61 seconds");
		this.browser.perform(as(colleague, get(editor(document))))
			.andExpect(content().string(lacks(this.writer.name() + " sedang membuka")));
	}

	@Test
	void a_page_that_slept_comes_back_as_the_visit_that_it_was() throws Exception {
		Document document = draft("Tidur sebentar");
		UUID first = open(document, this.writer);
		this.database.sql("update presence set since = since - interval '30 minutes' where visit_id = :visit")
			.param("visit", first)
			.update();
		silent(first, "20 minutes");
		announce(document, this.writer, first).andExpect(status().isOk());
		assertThat(this.database
			.sql("select count(*) from presence where visit_id = :visit and since < seen_at - interval '29 minutes'")
			.param("visit", first)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void one_person_in_two_windows_is_told_so() throws Exception {
		Document document = draft("Dua jendela");
		UUID first = open(document, this.writer);
		open(document, this.writer);
		announce(document, this.writer, first).andExpect(content().string(containsAll("Anda juga membuka naskah ini")));
	}

	@Test
	void whoever_may_not_edit_is_not_announced_and_strangers_find_nothing() throws Exception {
		Document document = draft("Bukan penyuntingnya");
		UUID visit = this.ids.next();
		announce(document, this.head, visit).andExpect(status().isOk());
		this.browser.perform(as(this.writer, get(editor(document))))
			.andExpect(content().string(lacks(this.head.name() + " sedang membuka")));
		announce(document, stranger(), visit).andExpect(status().isNotFound());
		this.browser.perform(as(this.writer, post(beat(document)).param("kunjungan", visit.toString())))
			.andExpect(status().isForbidden());
	}

	private UUID open(Document document, Person person) throws Exception {
		String page = this.browser.perform(as(person, get(editor(document))))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		Matcher visit = VISIT.matcher(page);
		assertThat(visit.find()).isTrue();
		return UUID.fromString(visit.group(1));
	}

	private ResultActions announce(Document document, Person person, UUID visit) throws Exception {
		return this.browser.perform(as(person, post(beat(document)).with(csrf()).param("kunjungan", visit.toString())));
	}

	private void silent(UUID visit, String howLong) {
		this.database.sql("update presence set seen_at = seen_at - cast(:long as interval) where visit_id = :visit")
			.param("long", howLong)
			.param("visit", visit)
			.update();
	}

	private static String editor(Document document) {
		return "/meja/naskah/" + document.id() + "/sunting";
	}

	private static String beat(Document document) {
		return "/meja/naskah/" + document.id() + "/hadir";
	}

}
