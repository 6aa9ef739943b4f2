package id.terbit.newsroom;

import id.terbit.document.Document;
import id.terbit.document.RevisionOrigin;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.ResultActions;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class LinkTargetsIntegrationTests extends OfficeInBrowser {

	@Test
	void documents_of_the_site_are_found_by_words_of_their_title() throws Exception {
		Document published = ready("Pantai Contoh di Rupat");
		act(this.publisher, published, "publish");
		Document open = draft("Pantai Contoh di Selat Baru");
		Document from = draft("Panduan pantai contoh");
		find(from, this.writer, "contoh PANTAI").andExpect(jsonPath("$.documents.length()").value(2))
			.andExpect(jsonPath("$.more").value(0))
			.andExpect(jsonPath("$.documents[0].id").value(open.id().toString()))
			.andExpect(jsonPath("$.documents[0].open").value(false))
			.andExpect(jsonPath("$.documents[0].state").value("Draf"))
			.andExpect(jsonPath("$.documents[1].id").value(published.id().toString()))
			.andExpect(jsonPath("$.documents[1].title").value("Pantai Contoh di Rupat"))
			.andExpect(jsonPath("$.documents[1].type").value("Berita"))
			.andExpect(jsonPath("$.documents[1].open").value(true));
		find(from, this.writer, "tidak ada di mana pun").andExpect(jsonPath("$.documents").isEmpty());
	}

	@Test
	void eight_are_shown_and_the_rest_is_counted() throws Exception {
		for (int number = 1; number <= 11; number++) {
			draft("Bersambung bagian " + number);
		}
		Document from = draft("Bersambung penutup");
		find(from, this.writer, "bersambung").andExpect(jsonPath("$.documents.length()").value(8))
			.andExpect(jsonPath("$.more").value(3))
			.andExpect(jsonPath("$.documents[*].id").value(Matchers.not(Matchers.hasItem(from.id().toString()))));
	}

	@Test
	void a_link_is_told_by_the_title_that_the_document_has_now() throws Exception {
		Document target = draft("Judul lama");
		Document from = draft("Menaut");
		this.desk.save(target.id(), target.version(), text("Judul sekarang", "Isi."), RevisionOrigin.SAVED,
				actor(this.writer));
		one(from, this.writer, target).andExpect(status().isOk())
			.andExpect(jsonPath("$.title").value("Judul sekarang"));
		this.browser.perform(as(this.writer, get("/meja/naskah/" + from.id() + "/tautan/" + this.ids.next())))
			.andExpect(status().isNotFound());
	}

	@Test
	void nothing_of_another_site_is_shown_and_strangers_find_nothing() throws Exception {
		Site other = this.sites.create(SampleSites.department(this.ids));
		Person there = this.people.create(SamplePeople.on(other.id(), this.ids, Role.WRITER), null);
		Document foreign = this.desk.create(other.id(), "page", text("Rahasia situs lain", "Isi."),
				RevisionOrigin.CREATED, actor(there));
		Document mine = draft("Milik kami");
		find(mine, this.writer, "rahasia situs").andExpect(jsonPath("$.documents").isEmpty());
		one(mine, this.writer, foreign).andExpect(status().isNotFound());
		find(mine, there, "milik").andExpect(status().isNotFound());
		one(mine, there, foreign).andExpect(status().isNotFound());
	}

	private ResultActions find(Document from, Person person, String words) throws Exception {
		return this.browser.perform(as(person, get("/meja/naskah/" + from.id() + "/tautan").param("kata", words)));
	}

	private ResultActions one(Document from, Person person, Document target) throws Exception {
		return this.browser.perform(as(person, get("/meja/naskah/" + from.id() + "/tautan/" + target.id())));
	}

}
