package id.terbit.newsroom;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.terbit.harness.MemorySessions;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.ApiTokens;
import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.Category;
import id.terbit.site.Site;
import id.terbit.site.SiteLook.MenuEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class AdministrationPagesIntegrationTests extends OfficeInBrowser {

	private static final Pattern PASSWORD = Pattern.compile("<dd class=\"mono\">([a-z2-9]{4}(?:-[a-z2-9]{4}){3})</dd>");

	@Autowired
	JdbcClient database;

	@Autowired
	ApiTokens tokens;

	@Autowired
	MemorySessions sessions;

	private Person operator;

	@BeforeEach
	void somebodyWhoRunsEverything() {
		this.operator = this.people
			.create(SamplePeople.on(this.site.id(), this.ids).holding(Set.of(new Grant(Role.OPERATOR, null))), null);
	}

	@Test
	void an_operator_of_everything_makes_a_site_with_categories_and_a_menu() throws Exception {
		String slug = this.site.slug() + "-baru";
		this.browser.perform(as(this.operator, newSite("Bukan Slug!", "merah")))
			.andExpect(status().is4xxClientError())
			.andExpect(content().string(containsAll("value=\"Dinas Contoh Lain\"", "value=\"Bukan Slug!\"",
					"Warna \"merah\"", "aria-invalid=\"true\"")));
		this.browser.perform(as(this.operator, newSite(slug, "#335577")))
			.andExpect(redirectedUrl("/meja/situs/" + slug));
		Site made = this.sites.bySlug(slug).orElseThrow();
		assertThat(made.look().accent()).isEqualTo("#335577");
		assertThat(verbs(made)).containsExactly("site-created");

		this.browser
			.perform(as(this.operator,
					post("/meja/situs/" + slug + "/kategori").with(csrf())
						.param("kategori", "Seni & Budaya")
						.param("peka", "true")))
			.andExpect(redirectedUrl("/meja/situs/" + slug + "#kategori"));
		assertThat(this.sites.categories(made.id())).extracting(Category::slug, Category::sensitive)
			.containsExactly(tuple("seni-dan-budaya", true));

		this.browser
			.perform(as(this.operator,
					settings(made).param("menu", "Profil\n- Sejarah | /halaman/sejarah\nLuar | //jahat.example.org")))
			.andExpect(status().is4xxClientError())
			.andExpect(
					content().string(containsAll("- Sejarah | /halaman/sejarah", "//jahat.example.org. Tulis alamat")));
		this.browser
			.perform(as(this.operator,
					settings(made).param("menu", "Profil\r\n- Sejarah | /halaman/sejarah\r\nBerita | /berita/")
						.param("phone", "0766 000")))
			.andExpect(redirectedUrl("/meja/situs"));
		Site saved = this.sites.get(made.id());
		assertThat(saved.look().menu()).containsExactly(
				new MenuEntry("Profil", null, List.of(new MenuEntry("Sejarah", "/halaman/sejarah", List.of()))),
				new MenuEntry("Berita", "/berita/", List.of()));
		assertThat(saved.look().contact().phone()).isEqualTo("0766 000");
		assertThat(saved.look().accent()).isEqualTo("#335577");
		assertThat(verbs(made)).containsExactly("site-created", "category-created", "site-settings");
	}

	@Test
	void a_person_is_added_with_a_password_shown_once_that_they_change() throws Exception {
		String username = this.operator.username() + ".baru";
		this.browser.perform(as(this.operator, newPerson(username, "bukan surel")))
			.andExpect(status().is4xxClientError())
			.andExpect(content().string(containsAll("value=\"" + username + "\"", "Alamat surel \"bukan surel\"",
					"value=\"EDITOR@" + this.site.slug() + "\" checked")));
		String page = this.browser.perform(as(this.operator, newPerson(username, username + "@example.org")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		Matcher password = PASSWORD.matcher(page);
		assertThat(password.find()).isTrue();
		Person made = this.people.signIn(username, password.group(1)).orElseThrow();
		assertThat(made.rolesOn(this.site.id())).containsExactly(Role.EDITOR);
		assertThat(verbs(this.site)).containsExactly("person-created", "grant");
		this.browser.perform(as(this.operator, get("/meja/orang/" + made.id())))
			.andExpect(content().string(lacks(password.group(1))));

		this.browser.perform(as(made, ownPassword("salah", "pendek")))
			.andExpect(status().is4xxClientError())
			.andExpect(content().string(containsAll("Kata sandi sekarang tidak cocok", "harus 12 sampai")));
		this.browser.perform(as(made, ownPassword(password.group(1), "kalimat sandi yang baru")))
			.andExpect(redirectedUrl("/meja/akun"));
		assertThat(this.people.signIn(username, password.group(1))).isEmpty();
		assertThat(this.people.signIn(username, "kalimat sandi yang baru")).isPresent();
	}

	@Test
	void who_guesses_at_the_old_password_loses_the_session() throws Exception {
		MockHttpSession session = new MockHttpSession();
		for (int tries = 0; tries < 5; tries++) {
			this.browser.perform(as(this.writer, ownPassword("salah", "kalimat sandi yang baru")).session(session))
				.andExpect(content().string(containsAll("Kata sandi sekarang tidak cocok")));
		}
		this.browser.perform(as(this.writer, ownPassword("salah", "kalimat sandi yang baru")).session(session))
			.andExpect(redirectedUrl("/masuk?tebakan"));
		assertThat(session.isInvalid()).isTrue();
		this.browser.perform(get("/masuk").param("tebakan", ""))
			.andExpect(content().string(containsAll("Kata sandi lama salah terlalu sering")));
	}

	@Test
	void a_token_refused_leaves_what_was_chosen() throws Exception {
		this.browser
			.perform(as(this.writer,
					post("/meja/akun/token").with(csrf())
						.param("nama", " ")
						.param("hak", "READ", "WRITE")
						.param("masa", "365")))
			.andExpect(status().is4xxClientError())
			.andExpect(content().string(containsAll("value=\"WRITE\" checked", "<option value=\"365\" selected")));
	}

	@Test
	void roles_and_accounts_are_changed_and_every_change_is_recorded() throws Exception {
		this.browser
			.perform(as(this.operator,
					change(this.writer, this.writer.name()).param("peran", "PUBLISHER@" + this.site.slug())
						.param("nonaktif", "true")))
			.andExpect(redirectedUrl("/meja/orang"));
		Person changed = this.people.get(this.writer.id());
		assertThat(changed.disabled()).isTrue();
		assertThat(changed.grants()).containsExactly(new Grant(Role.PUBLISHER, this.site.id()));
		assertThat(verbs(this.site)).containsExactlyInAnyOrder("grant", "revoke-grant", "person-disabled");
		this.browser.perform(as(this.operator, change(this.writer, "Formulir lama")))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsAll("Formulir lama", "sudah diubah orang lain")));
	}

	@Test
	void a_reset_password_signs_out_everywhere_and_shows_the_tokens_that_stay() throws Exception {
		this.sessions.open(this.writer.username(), "telepon");
		String token = this.tokens.issue(this.writer.id(), "Pencatat Contoh", Set.of(Scope.READ), Set.of(), null);
		String person = "/meja/orang/" + this.writer.id();
		this.browser.perform(as(this.operator, post(person + "/sandi").with(csrf())))
			.andExpect(status().isOk())
			.andExpect(content()
				.string(containsAll("dikeluarkan dari 1 sesi", "Token API-nya tetap berlaku", "Pencatat Contoh")));
		assertThat(this.sessions.of(this.writer.username())).isEmpty();
		assertThat(this.tokens.resolve(token)).isPresent();
		String revoke = person + "/token/" + this.tokens.of(this.writer.id()).get(0).id() + "/cabut";
		this.browser.perform(as(this.publisher, post(revoke).with(csrf()))).andExpect(status().isForbidden());
		this.browser.perform(as(this.operator, post(revoke).with(csrf()))).andExpect(redirectedUrl(person));
		assertThat(this.tokens.resolve(token)).isEmpty();
		assertThat(verbs(this.site)).containsExactly("password-reset", "token-revoked");
	}

	@Test
	void the_last_operator_stays() throws Exception {
		this.database.sql("delete from person_role where role = 'OPERATOR' and site_id is null and person_id <> :id")
			.param("id", this.operator.id())
			.update();
		this.browser.perform(as(this.operator, change(this.operator, this.operator.name())))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsAll("Ini operator terakhir")));
		this.browser
			.perform(as(this.operator,
					change(this.operator, this.operator.name()).param("peran", "OPERATOR@*").param("nonaktif", "true")))
			.andExpect(status().isConflict());
		assertThat(this.people.get(this.operator.id()).hasEverywhere(Role.OPERATOR)).isTrue();
	}

	@Test
	void nobody_else_comes_near() throws Exception {
		Person ofOneSite = somebody(Role.OPERATOR);
		for (Person other : List.of(this.publisher, ofOneSite)) {
			this.browser.perform(as(other, get("/meja/orang"))).andExpect(status().isForbidden());
			this.browser.perform(as(other, get("/meja/orang/" + this.writer.id()))).andExpect(status().isForbidden());
			this.browser.perform(as(other, newPerson("tidak.jadi", "tidak.jadi@example.org")))
				.andExpect(status().isForbidden());
			this.browser.perform(as(other, post("/meja/orang/" + this.writer.id() + "/sandi").with(csrf())))
				.andExpect(status().isForbidden());
			this.browser.perform(as(other, get("/meja/situs/baru"))).andExpect(status().isForbidden());
			this.browser.perform(as(other, newSite("tidak-jadi", "#335577"))).andExpect(status().isForbidden());
		}
		this.browser
			.perform(as(this.publisher,
					post("/meja/situs/" + this.site.slug() + "/kategori").with(csrf()).param("kategori", "Tidak jadi")))
			.andExpect(status().isForbidden());
		assertThat(this.people.byUsername("tidak.jadi")).isEmpty();
		assertThat(this.sites.bySlug("tidak-jadi")).isEmpty();
		assertThat(verbs(this.site)).isEmpty();
	}

	private static MockHttpServletRequestBuilder newSite(String slug, String accent) {
		return post("/meja/situs/baru").with(csrf())
			.param("slug", slug)
			.param("name", "Dinas Contoh Lain")
			.param("kind", "DEPARTMENT")
			.param("accent", accent);
	}

	private static MockHttpServletRequestBuilder settings(Site site) {
		return post("/meja/situs/" + site.slug()).with(csrf())
			.param("versi", Long.toString(site.version()))
			.param("name", site.name());
	}

	private MockHttpServletRequestBuilder newPerson(String username, String email) {
		return post("/meja/orang/baru").with(csrf())
			.param("username", username)
			.param("name", "Penyunting Contoh Baru")
			.param("email", email)
			.param("peran", "EDITOR@" + this.site.slug());
	}

	private static MockHttpServletRequestBuilder change(Person person, String name) {
		return post("/meja/orang/" + person.id()).with(csrf())
			.param("versi", Long.toString(person.version()))
			.param("name", name)
			.param("email", person.email());
	}

	private static MockHttpServletRequestBuilder ownPassword(String old, String password) {
		return post("/meja/akun/sandi").with(csrf()).param("lama", old).param("baru", password);
	}

	private List<String> verbs(Site of) {
		return this.database.sql("select verb from history where site_id = :site order by number")
			.param("site", of.id())
			.query(String.class)
			.list();
	}

}
