package id.terbit.site;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.Role;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepRule;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.SiteLook.Contact;
import id.terbit.site.SiteLook.MenuEntry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@IntegrationTest
class SitesIntegrationTests {

	@Autowired
	Sites sites;

	@Autowired
	Ids ids;

	@Autowired
	JdbcClient database;

	@Test
	void keeps_look_and_rules() {
		Site site = this.sites.create(SampleSites.department(this.ids));
		SiteLook look = new SiteLook("Melayani dengan hati", "#123456",
				List.of(new MenuEntry("Profil", null,
						List.of(new MenuEntry("Sejarah", "/halaman/sejarah", List.of())))),
				new Contact("Jalan Contoh 1", "contoh@example.org", "0766"));
		SiteRules rules = SiteRules.DEFAULT.withWriterMayEdit(true)
			.with(SopStep.EDIT, new StepRule(45, Set.of(Role.EDITOR, Role.PUBLISHER)));
		Site saved = this.sites.save(new Site(site.id(), site.version(), site.slug(), "Dinas Baru", site.kind(),
				"Dinas.Example.ORG", ZoneId.of("Asia/Jakarta"), true, look, rules));
		assertThat(saved.version()).isEqualTo(1);
		assertThat(this.sites.byHost("dinas.example.org")).contains(saved);
		assertThat(this.sites.bySlug(site.slug())).contains(saved);
		assertThat(saved.look()).isEqualTo(look);
		assertThat(saved.rules()).isEqualTo(rules);
	}

	@Test
	void a_site_from_before_the_map_has_the_standard_one() {
		Site site = this.sites.create(SampleSites.department(this.ids));
		this.database.sql("update site set rules = '{\"writerMayEdit\": true}' where id = :id")
			.param("id", site.id())
			.update();
		assertThat(this.sites.get(site.id()).rules()).isEqualTo(SiteRules.DEFAULT.withWriterMayEdit(true));
	}

	@Test
	void rules_that_make_no_sense_are_refused_step_by_step() {
		Site site = this.sites.create(SampleSites.department(this.ids));
		SiteRules nonsense = SiteRules.DEFAULT.with(SopStep.EDIT, new StepRule(0, Set.of()))
			.with(SopStep.APPROVE, new StepRule(10_001, Set.of(Role.SECTION_HEAD, Role.OPERATOR)))
			.with(SopStep.SHARE, new StepRule(10_000, Set.of(Role.WRITER)));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.sites.save(new Site(site.id(), site.version(), site.slug(), site.name(), site.kind(),
					null, site.zone(), true, site.look(), nonsense)))
			.satisfies((ex) -> assertThat(ex.refusals()).extracting(Refusal::pointer, Refusal::code)
				.containsExactly(tuple("/rules/steps/EDIT/roles", "site.step-without-role"),
						tuple("/rules/steps/EDIT/minutes", "site.step-norm"),
						tuple("/rules/steps/APPROVE/roles", "site.step-operator"),
						tuple("/rules/steps/APPROVE/minutes", "site.step-norm")));
	}

	@Test
	void what_an_older_program_stored_takes_defaults() {
		Site site = this.sites.create(SampleSites.department(this.ids));
		this.database.sql("update site set look = '{\"later\": 1}', rules = '{}' where id = :id")
			.param("id", site.id())
			.update();
		assertThat(this.sites.get(site.id()).look()).isEqualTo(SiteLook.PLAIN);
		assertThat(this.sites.get(site.id()).rules()).isEqualTo(SiteRules.DEFAULT);
	}

	@Test
	void a_save_against_an_old_version_is_stale() {
		Site site = this.sites.create(SampleSites.department(this.ids));
		this.sites.save(site);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.sites.save(site))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(RefusedException.Kind.STALE));
	}

	@Test
	void names_every_reason() {
		Site sample = SampleSites.department(this.ids);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.sites.create(new Site(sample.id(), 0, "Dinas Ini", " ", sample.kind(), null,
					sample.zone(), true, sample.look(), sample.rules())))
			.satisfies((ex) -> assertThat(ex.refusals()).extracting(Refusal::code)
				.containsExactly("site.slug-invalid", "site.name-invalid"));
	}

	@Test
	void a_slug_is_taken_once() {
		Site site = this.sites.create(SampleSites.department(this.ids));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.sites.create(new Site(this.ids.next(), 0, site.slug(), "Lain", site.kind(), null,
					site.zone(), true, site.look(), site.rules())))
			.satisfies((ex) -> assertThat(ex.refusals()).extracting(Refusal::code).containsExactly("site.slug-taken"));
	}

	@Test
	void categories_keep_their_order_and_tags_are_found_or_made() {
		Site site = this.sites.create(SampleSites.department(this.ids));
		this.sites.createCategory(new Category(this.ids.next(), site.id(), "wisata", "Wisata", false));
		this.sites.createCategory(new Category(this.ids.next(), site.id(), "hukum", "Hukum", true));
		assertThat(this.sites.categories(site.id())).extracting(Category::slug).containsExactly("wisata", "hukum");
		List<Tag> first = this.sites.tagsNamed(site.id(), List.of("Zapin Api", "Pantai", " zapin  api "));
		assertThat(first).extracting(Tag::slug).containsExactly("zapin-api", "pantai");
		assertThat(this.sites.tagsNamed(site.id(), List.of("PANTAI"))).containsExactly(first.get(1));
		assertThat(this.sites.tags(site.id())).hasSize(2);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.sites.tagsNamed(site.id(), List.of("!?")));
	}

	@Test
	void the_eleven_districts_are_there() {
		assertThat(this.sites.districts()).hasSize(11).extracting(District::name).contains("Rupat Utara");
	}

}
