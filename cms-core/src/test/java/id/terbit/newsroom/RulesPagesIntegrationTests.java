package id.terbit.newsroom;

import java.util.Set;

import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepRule;
import id.terbit.site.SiteRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class RulesPagesIntegrationTests extends OfficeInBrowser {

	private static final StepRule LONGER = new StepRule(45, Set.of(Role.EDITOR, Role.PUBLISHER));

	private String address = "";

	private Person operator;

	@BeforeEach
	void anOperator() {
		this.address = "/meja/situs/" + this.site.slug() + "/alur";
		this.operator = somebody(Role.OPERATOR);
	}

	@Test
	void an_operator_gives_a_step_another_norm_and_another_role_and_sees_who_did_it() throws Exception {
		this.browser.perform(as(this.operator, get("/meja/situs/" + this.site.slug())))
			.andExpect(content().string(containsAll("href=\"" + this.address + "\"")));
		SiteRules rules = SiteRules.DEFAULT.with(SopStep.EDIT, LONGER).withWriterMayEdit(true);
		this.browser.perform(as(this.operator, form(rules, 0))).andExpect(redirectedUrl(this.address));
		assertThat(this.sites.get(this.site.id()).rules()).isEqualTo(rules);
		this.browser.perform(as(this.operator, get(this.address)))
			.andExpect(
					content().string(containsAll("2 Mengedit: 15 menit, Penyunting → 45 menit, Penyunting atau Admin",
							"Penulis boleh menyunting naskahnya sendiri: tidak → ya", this.operator.name())));
	}

	@Test
	void nonsense_is_refused_beside_its_field_and_what_was_typed_stays() throws Exception {
		this.browser.perform(as(this.operator, without(SopStep.CHECK).param("norma-CHECK", "lima belas")))
			.andExpect(status().is4xxClientError())
			.andExpect(content().string(containsAll("Langkah 6 harus dapat dikerjakan sedikitnya satu peran",
					"Norma langkah 6 harus bilangan bulat", "value=\"lima belas\" aria-invalid=\"true\"")));
		for (String norm : new String[] { "0", "10001", "-5", "1,5", "" }) {
			this.browser.perform(as(this.operator, without(SopStep.EDIT).param("norma-EDIT", norm)))
				.andExpect(status().is4xxClientError())
				.andExpect(content().string(
						containsAll("Norma langkah 2 harus bilangan bulat dari 1 sampai 10.000", "value=\"" + norm)));
		}
		this.browser
			.perform(as(this.operator,
					without(SopStep.EDIT).param("norma-EDIT", "15").param("peran-EDIT", "OPERATOR", "RAJA")))
			.andExpect(status().is4xxClientError());
		assertThat(this.sites.get(this.site.id()).rules()).isEqualTo(SiteRules.DEFAULT);
	}

	@Test
	void two_operators_do_not_overwrite_each_other() throws Exception {
		SiteRules first = SiteRules.DEFAULT.with(SopStep.EDIT, LONGER);
		this.browser.perform(as(this.operator, form(first, 0))).andExpect(redirectedUrl(this.address));
		SiteRules second = SiteRules.DEFAULT.with(SopStep.SHARE, new StepRule(77, Set.of(Role.WRITER)));
		this.browser.perform(as(somebody(Role.OPERATOR), form(second, 0)))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsAll("sudah diubah orang lain", "value=\"77\"",
					"Yang tersimpan sekarang: 45 menit, Penyunting atau Admin penerbit",
					"name=\"versi\" value=\"1\"")));
		assertThat(this.sites.get(this.site.id()).rules()).isEqualTo(first);
	}

	@Test
	void the_defaults_are_shown_and_only_saved_by_hand() throws Exception {
		SiteRules changed = SiteRules.DEFAULT.with(SopStep.EDIT, LONGER);
		this.browser.perform(as(this.operator, form(changed, 0))).andExpect(redirectedUrl(this.address));
		this.browser.perform(as(this.operator, get(this.address + "/bawaan")))
			.andExpect(content().string(containsAll("belum disimpan", "name=\"versi\" value=\"1\"")));
		assertThat(this.sites.get(this.site.id()).rules()).isEqualTo(changed);
		this.browser.perform(as(this.operator, form(SiteRules.DEFAULT, 1))).andExpect(redirectedUrl(this.address));
		assertThat(this.sites.get(this.site.id()).rules()).isEqualTo(SiteRules.DEFAULT);
	}

	@Test
	void the_form_of_the_site_leaves_its_rules_alone() throws Exception {
		SiteRules changed = SiteRules.DEFAULT.with(SopStep.EDIT, LONGER);
		this.browser.perform(as(this.operator, form(changed, 0))).andExpect(redirectedUrl(this.address));
		this.browser.perform(as(this.operator,
				post("/meja/situs/" + this.site.slug()).with(csrf()).param("versi", "1").param("name", "Nama baru")))
			.andExpect(redirectedUrl("/meja/situs"));
		assertThat(this.sites.get(this.site.id()).rules()).isEqualTo(changed);
	}

	@Test
	void nobody_else_comes_near() throws Exception {
		this.browser.perform(as(this.publisher, get(this.address))).andExpect(status().isForbidden());
		this.browser.perform(as(this.publisher, form(SiteRules.DEFAULT.withWriterMayEdit(true), 0)))
			.andExpect(status().isForbidden());
		this.browser.perform(as(stranger(), get(this.address))).andExpect(status().isNotFound());
		assertThat(this.sites.get(this.site.id()).rules()).isEqualTo(SiteRules.DEFAULT);
	}

	private MockHttpServletRequestBuilder form(SiteRules rules, long version) {
		MockHttpServletRequestBuilder form = post(this.address).with(csrf()).param("versi", Long.toString(version));
		rules.steps().forEach((step, rule) -> step(form, step, rule));
		return rules.writerMayEdit() ? form.param("empat-mata", "true") : form;
	}

	private MockHttpServletRequestBuilder without(SopStep left) {
		MockHttpServletRequestBuilder form = post(this.address).with(csrf()).param("versi", "0");
		SiteRules.DEFAULT.steps().forEach((step, rule) -> {
			if (step != left) {
				step(form, step, rule);
			}
		});
		return form;
	}

	private static void step(MockHttpServletRequestBuilder form, SopStep step, StepRule rule) {
		form.param("norma-" + step, String.valueOf(rule.minutes()));
		rule.roles().forEach((role) -> form.param("peran-" + step, role.name()));
	}

}
