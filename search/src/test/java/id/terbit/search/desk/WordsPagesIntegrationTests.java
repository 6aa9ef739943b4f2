package id.terbit.search.desk;

import java.time.LocalDate;
import java.util.Set;

import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.search.linguistics.Synonyms;
import id.terbit.search.missed.MissedSearches;
import id.terbit.search.synonym.CurrentSynonyms;
import id.terbit.search.synonym.SynonymLines;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Synonyms are changed, kept and taken back; words are explained; misses are shown. */
@IntegrationTest
@AutoConfigureMockMvc
class WordsPagesIntegrationTests {

	private static final String WORDS = "/meja/pencarian";

	private static final String SYNONYMS = "/meja/pencarian/sinonim";

	@Autowired
	MockMvc browser;

	@Autowired
	People people;

	@Autowired
	Sites sites;

	@Autowired
	Ids ids;

	@Autowired
	SynonymLines lines;

	@Autowired
	CurrentSynonyms current;

	@Autowired
	MissedSearches searches;

	private Site site;

	private Person operator;

	private Person writer;

	@BeforeEach
	void open() {
		this.site = this.sites.create(SampleSites.department(this.ids));
		this.operator = this.people
			.create(SamplePeople.on(this.site.id(), this.ids).holding(Set.of(new Grant(Role.OPERATOR, null))), null);
		this.writer = this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.WRITER), null);
	}

	@Test
	void a_line_of_synonyms_holds_at_once_and_the_older_ones_can_be_taken_back() throws Exception {
		long before = version();
		save(this.operator, before, "sampan = perahu = pompong").andExpect(redirectedUrl(SYNONYMS));
		assertThat(this.current.get().size()).isGreaterThanOrEqualTo(Synonyms.shipped().size());
		this.browser.perform(as(this.writer, get(WORDS).param("kata", "pompong")))
			.andExpect(status().isOk())
			.andExpect(content().string(Matchers.containsString("pompong · sampan · perahu")));
		save(this.operator, version(), "roro = penyeberangan").andExpect(redirectedUrl(SYNONYMS));
		this.browser.perform(as(this.operator, get(SYNONYMS).param("ambil", Long.toString(before + 1))))
			.andExpect(content().string(Matchers.containsString("sampan = perahu = pompong")))
			.andExpect(content().string(Matchers.containsString("Ini isi yang lama")));
		this.browser.perform(as(this.writer, get(WORDS).param("kata", "sampan")))
			.andExpect(content().string(Matchers.not(Matchers.containsString("sampan · perahu · pompong"))));
		this.browser.perform(as(this.writer, get(SYNONYMS + "/bawaan")))
			.andExpect(content().string(Matchers.containsString("perbup = peraturan bupati")));
		this.browser.perform(as(this.operator, get(SYNONYMS).param("ambil", "987654")))
			.andExpect(status().isNotFound());
	}

	@Test
	void lines_that_can_not_be_read_are_named_and_nothing_is_saved_or_lost() throws Exception {
		long before = version();
		save(this.operator, before, "perbup peraturan bupati\nroro = ").andExpect(status().isUnprocessableContent())
			.andExpect(content().string(Matchers.allOf(Matchers.containsString("Baris 1:"),
					Matchers.containsString("Baris 2:"), Matchers.containsString("perbup peraturan bupati"))));
		assertThat(version()).isEqualTo(before);
	}

	@Test
	void who_saves_late_is_told_and_keeps_the_text() throws Exception {
		long read = version();
		save(this.operator, read, "satu = esa").andExpect(redirectedUrl(SYNONYMS));
		save(this.operator, read, "dua = dwi").andExpect(status().isConflict())
			.andExpect(content().string(Matchers.containsString("dua = dwi")))
			.andExpect(content().string(Matchers.containsString("Orang lain sudah menyimpan")));
		assertThat(this.lines.newest()).contains("satu = esa");
	}

	@Test
	void writers_read_synonyms_and_change_none() throws Exception {
		this.browser.perform(as(this.writer, get(SYNONYMS)))
			.andExpect(status().isOk())
			.andExpect(content().string(Matchers.containsString("readonly")))
			.andExpect(content().string(Matchers.not(Matchers.containsString("type=\"submit\">Simpan"))));
		save(this.writer, version(), "tiga = tri").andExpect(status().isForbidden());
	}

	@Test
	void what_readers_of_my_sites_miss_is_shown_and_settled_by_those_who_work_there() throws Exception {
		for (int visitor = 0; visitor < MissedSearches.ENOUGH; visitor++) {
			this.searches.missed(this.site.id(), "kapal ke Dumai", "192.0.2." + visitor);
		}
		this.searches.write(LocalDate.of(2026, 11, 26));
		Person other = this.people.create(
				SamplePeople.on(this.sites.create(SampleSites.department(this.ids)).id(), this.ids, Role.EDITOR), null);
		this.browser.perform(as(other, get(WORDS)))
			.andExpect(content().string(Matchers.not(Matchers.containsString("kapal ke dumai"))));
		this.browser.perform(as(other, settle())).andExpect(status().isForbidden());
		this.browser.perform(as(this.writer, get(WORDS)))
			.andExpect(content().string(Matchers.containsString("kapal ke dumai")))
			.andExpect(content().string(Matchers.containsString("5 pengunjung")));
		this.browser.perform(as(this.writer, settle())).andExpect(redirectedUrl(WORDS));
		this.browser.perform(as(this.writer, get(WORDS)))
			.andExpect(content().string(Matchers.containsString("Belum ada.")));
	}

	@Test
	void every_save_can_be_come_back_to() throws Exception {
		long first = version() + 1;
		for (int i = 0; i < 21; i++) {
			save(this.operator, version(), "qwxsinonim = terubuk, nomor" + i).andExpect(redirectedUrl(SYNONYMS));
		}
		String take = SYNONYMS + "?ambil=" + first + "\"";
		String older = SYNONYMS + "?sebelum=" + (first + 1);
		this.browser.perform(as(this.writer, get(SYNONYMS)))
			.andExpect(content().string(Matchers.containsString(older)))
			.andExpect(content().string(Matchers.not(Matchers.containsString(take))));
		this.browser.perform(as(this.writer, get(SYNONYMS).param("sebelum", Long.toString(first + 1))))
			.andExpect(content().string(Matchers.containsString(take)))
			.andExpect(content().string(Matchers.containsString("Terbaru")))
			.andExpect(content().string(Matchers.containsString("nomor20")));
		this.browser.perform(as(this.writer, get(SYNONYMS).param("sebelum", "1")))
			.andExpect(status().isOk())
			.andExpect(content().string(Matchers.not(Matchers.containsString("sebelum="))));
	}

	@Test
	void words_are_explained() throws Exception {
		this.browser.perform(as(this.writer, get(WORDS).param("kata", "syarat menuliskan di Siak Kecil 2016")))
			.andExpect(status().isOk())
			.andExpect(content()
				.string(Matchers.allOf(Matchers.containsString("<td>tulis</td>"), Matchers.containsString("siak kecil"),
						Matchers.containsString("nama kecamatan"), Matchers.containsString("Menyebut tahun 2016"))));
		this.browser.perform(as(this.writer, get(WORDS).param("kata", "***")))
			.andExpect(content().string(Matchers.containsString("Tidak ada kata yang dapat dicari")));
	}

	private long version() {
		return this.lines.version();
	}

	private MockHttpServletRequestBuilder settle() {
		return post(WORDS + "/selesai").param("situs", this.site.id().toString())
			.param("kata", "kapal ke dumai")
			.with(csrf());
	}

	private ResultActions save(Person by, long version, String text) throws Exception {
		return this.browser
			.perform(as(by, post(SYNONYMS).param("versi", Long.toString(version)).param("baris", text).with(csrf())));
	}

	private static MockHttpServletRequestBuilder as(Person person, MockHttpServletRequestBuilder request) {
		return request.with(user(person.username()));
	}

}
