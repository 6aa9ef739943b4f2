package id.terbit.newsroom;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import id.terbit.person.SamplePeople;
import id.terbit.site.SampleSites;
import id.terbit.person.ApiTokens;
import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.person.Role;
import id.terbit.site.Site;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class AccountPagesIntegrationTests extends OfficeInBrowser {

	private static final Pattern TOKEN = Pattern.compile("terbit_[A-Za-z0-9_-]{43}_[A-Za-z0-9]+");

	@Autowired
	ApiTokens tokens;

	@Test
	void the_language_is_changed_and_only_own_pages_are_gone_back_to() throws Exception {
		this.browser.perform(as(this.writer,
				post("/meja/akun/bahasa").with(csrf()).param("bahasa", "en").param("kembali", "//jahat.example.org")))
			.andExpect(redirectedUrl("/meja/akun"));
		this.browser.perform(as(this.writer, get("/meja")))
			.andExpect(content().string(containsAll("<html lang=\"en\">", "My work")));
	}

	@Test
	void a_token_is_shown_once_and_revoked() throws Exception {
		this.browser.perform(as(this.writer, post("/meja/akun/token").with(csrf()).param("nama", "")))
			.andExpect(status().is4xxClientError())
			.andExpect(content().string(containsAll("Nama token wajib diisi", "Pilih sedikitnya satu", "Pilih masa")));
		String made = this.browser
			.perform(as(this.writer,
					post("/meja/akun/token").with(csrf())
						.param("nama", "Pencatat")
						.param("hak", "READ")
						.param("masa", "90")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		var token = TOKEN.matcher(made);
		assertThat(token.find()).isTrue();
		String later = this.browser.perform(as(this.writer, get("/meja/akun")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(later).contains("Pencatat").doesNotContain(token.group());
		var revoke = Pattern.compile("action=\"(/meja/akun/token/[^\"]+/cabut)\"").matcher(later);
		assertThat(revoke.find()).isTrue();
		this.browser.perform(as(this.writer, post(revoke.group(1)).with(csrf())))
			.andExpect(redirectedUrl("/meja/akun"));
	}

	@Test
	void a_token_can_be_limited_to_sites_of_one_s_own() throws Exception {
		Site second = this.sites.create(SampleSites.department(this.ids));
		Site foreign = this.sites.create(SampleSites.department(this.ids));
		Person both = this.people.create(
				SamplePeople.on(this.site.id(), this.ids, Role.WRITER)
					.holding(Set.of(new Grant(Role.WRITER, this.site.id()), new Grant(Role.EDITOR, second.id()))),
				null);
		assertThat(pageOf(both, foreign.id())).contains("Pilih hanya situs tempat Anda bertugas");
		var token = TOKEN.matcher(pageOf(both, second.id()));
		assertThat(token.find()).isTrue();
		assertThat(this.tokens.resolve(token.group()).orElseThrow().person().grants())
			.containsExactly(new Grant(Role.EDITOR, second.id()));
		assertThat(this.tokens.of(both.id())).singleElement()
			.satisfies((one) -> assertThat(one.sites()).containsExactly(second.id()));
	}

	private String pageOf(Person person, UUID site) throws Exception {
		return this.browser
			.perform(as(person,
					post("/meja/akun/token").with(csrf())
						.param("nama", "Pencatat")
						.param("hak", "READ")
						.param("situs", site.toString())
						.param("masa", "90")))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	@Test
	void only_an_operator_changes_a_site() throws Exception {
		Person operator = somebody(Role.OPERATOR);
		String address = "/meja/situs/" + this.site.slug();
		this.browser.perform(as(this.publisher, get(address))).andExpect(status().isForbidden());
		this.browser
			.perform(as(operator,
					post(address).with(csrf())
						.param("versi", Long.toString(this.site.version()))
						.param("name", "Dinas Contoh Baru")
						.param("tagline", "Melayani")))
			.andExpect(redirectedUrl("/meja/situs"));
		assertThat(this.sites.get(this.site.id()).look().tagline()).isEqualTo("Melayani");
		this.browser
			.perform(as(operator,
					post(address).with(csrf())
						.param("versi", Long.toString(this.site.version()))
						.param("name", "Nama dari formulir lama")))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsAll("Nama dari formulir lama", "sudah diubah orang lain")));
		this.browser.perform(as(this.publisher, get("/meja/situs")))
			.andExpect(content().string(containsAll("Dinas Contoh Baru", "Melayani")));
	}

	@Test
	void the_first_administrator_comes_in_by_a_link_that_is_good_once() throws Exception {
		String token = this.invitations.issue(Duration.ofHours(1));
		String address = "/undangan/" + token;
		this.browser.perform(as("nobody", get(address)))
			.andExpect(status().isOk())
			.andExpect(header().string("Referrer-Policy", "no-referrer"));
		this.browser.perform(as("nobody", account(address, "pendek")))
			.andExpect(status().is4xxClientError())
			.andExpect(content().string(containsAll("Kata sandi harus", "value=\"operator.contoh\"")));
		this.browser.perform(as("nobody", account(address, "kalimat sandi contoh"))).andExpect(redirectedUrl("/masuk"));
		Person made = this.people.signIn("operator.contoh", "kalimat sandi contoh").orElseThrow();
		assertThat(made.hasAnywhere(Role.OPERATOR)).isTrue();
		this.browser.perform(as("nobody", get(address))).andExpect(status().isGone());
	}

	@Test
	void signing_in_never_says_which_was_wrong() throws Exception {
		this.browser.perform(as("nobody", get("/masuk").param("gagal", "").param("ke", "/meja/naskah")))
			.andExpect(content().string(containsAll("Nama pengguna atau kata sandi tidak cocok",
					"name=\"ke\" value=\"/meja/naskah\"", "demo-accounts.json")));
	}

}
