package id.terbit.person;

import java.util.Set;
import java.util.UUID;

import id.terbit.harness.IntegrationTest;
import id.terbit.harness.MemorySessions;
import id.terbit.identity.Ids;
import id.terbit.person.Person.Grant;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.site.SampleSites;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
class PeopleIntegrationTests {

	@Autowired
	People people;

	@Autowired
	Sites sites;

	@Autowired
	Ids ids;

	@Autowired
	MemorySessions sessions;

	@Autowired
	JdbcClient database;

	private UUID site;

	@BeforeEach
	void makeSite() {
		this.site = this.sites.create(SampleSites.department(this.ids)).id();
	}

	@Test
	void signs_in_with_the_right_password_only() {
		Person person = this.people.create(SamplePeople.on(this.site, this.ids, Role.WRITER), "pantai lapin");
		assertThat(this.people.signIn(person.username().toUpperCase(java.util.Locale.ROOT), "pantai lapin"))
			.contains(person);
		assertThat(this.people.signIn(person.username(), "pantai lapi")).isEmpty();
		assertThat(this.people.signIn("tidak-ada", "pantai lapin")).isEmpty();
	}

	@Test
	void keeps_an_argon2id_hash_and_no_password() {
		Person person = this.people.create(SamplePeople.on(this.site, this.ids, Role.WRITER), "pantai lapin");
		assertThat(this.database.sql("select password_hash from person where id = :id")
			.param("id", person.id())
			.query(String.class)
			.single()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
	}

	@Test
	void who_is_disabled_or_has_no_password_does_not_sign_in() {
		Person without = this.people.create(SamplePeople.on(this.site, this.ids, Role.WRITER), null);
		assertThat(this.people.signIn(without.username(), "nobody signs in with this")).isEmpty();
		Person person = this.people.create(SamplePeople.on(this.site, this.ids, Role.WRITER), "pantai lapin");
		this.people.save(new Person(person.id(), person.version(), person.username(), person.name(), person.email(),
				null, "id", true, person.grants()));
		assertThat(this.people.signIn(person.username(), "pantai lapin")).isEmpty();
	}

	@Test
	void a_changed_password_ends_every_session_but_the_one_that_asked() {
		Person person = this.people.create(SamplePeople.on(this.site, this.ids, Role.WRITER), "pantai lapin");
		Person other = this.people.create(SamplePeople.on(this.site, this.ids, Role.WRITER), null);
		this.sessions.open(person.username(), "kantor");
		this.sessions.open(person.username(), "telepon");
		this.sessions.open(person.username(), "warung internet");
		this.sessions.open(other.username(), "kantor lain");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.people.changePassword(person.id(), "bukan ini", "pantai selat baru", "kantor"));
		assertThat(this.sessions.of(person.username())).hasSize(3);
		assertThat(this.people.changePassword(person.id(), "pantai lapin", "pantai selat baru", "kantor")).isEqualTo(2);
		assertThat(this.sessions.of(person.username())).containsExactly("kantor");
		assertThat(this.sessions.of(other.username())).containsExactly("kantor lain");
	}

	@Test
	void a_reset_password_and_a_disabled_account_end_every_session() {
		Person person = this.people.create(SamplePeople.on(this.site, this.ids, Role.WRITER), "pantai lapin");
		this.sessions.open(person.username(), "kantor");
		assertThat(this.people.resetPassword(person.id(), "pantai selat baru")).isEqualTo(1);
		assertThat(this.sessions.of(person.username())).isEmpty();
		this.sessions.open(person.username(), "telepon");
		Person renamed = this.people.save(named(this.people.get(person.id()), "Nama Contoh Baru", false));
		assertThat(this.sessions.of(person.username())).containsExactly("telepon");
		this.people.save(named(renamed, renamed.name(), true));
		assertThat(this.sessions.of(person.username())).isEmpty();
	}

	@Test
	void finds_who_holds_a_role_there_or_everywhere() {
		Person here = this.people.create(SamplePeople.on(this.site, this.ids, Role.SECTION_HEAD), null);
		Person everywhere = this.people
			.create(SamplePeople.on(this.site, this.ids).holding(Set.of(new Grant(Role.SECTION_HEAD, null))), null);
		UUID otherSite = this.sites.create(SampleSites.department(this.ids)).id();
		assertThat(this.people.holding(Set.of(Role.SECTION_HEAD), this.site)).contains(here, everywhere);
		assertThat(this.people.holding(Set.of(Role.SECTION_HEAD), otherSite)).contains(everywhere).doesNotContain(here);
		assertThat(this.people.byIds(Set.of(here.id(), this.ids.next()))).containsOnlyKeys(here.id())
			.containsValue(here);
	}

	@Test
	void changed_grants_replace_the_old_ones() {
		Person person = this.people.create(SamplePeople.on(this.site, this.ids, Role.WRITER, Role.EDITOR), null);
		Person saved = this.people.save(person.holding(Set.of(new Grant(Role.PUBLISHER, this.site))));
		assertThat(saved.rolesOn(this.site)).containsExactly(Role.PUBLISHER);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.people.save(person))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(RefusedException.Kind.STALE));
	}

	@Test
	void names_every_reason() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.people.create(new Person(this.ids.next(), 0, "Ada Spasi", "Baris\nDua",
					"a@b\r\nBcc: c@example.org", null, "de", false, Set.of()), "pendek"))
			.satisfies((ex) -> assertThat(ex.refusals()).extracting(Refusal::code)
				.containsExactly("person.username-invalid", "person.name-invalid", "person.email-invalid",
						"person.language-unknown", "person.password-length"));
	}

	@Test
	void names_and_addresses_are_taken_once() {
		Person person = this.people.create(SamplePeople.on(this.site, this.ids), null);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.people.create(
					new Person(this.ids.next(), 0, "orang-lain", "Lain", person.email(), null, "id", false, Set.of()),
					null))
			.satisfies(
					(ex) -> assertThat(ex.refusals()).extracting(Refusal::code).containsExactly("person.email-taken"));
	}

	private static Person named(Person person, String name, boolean disabled) {
		return new Person(person.id(), person.version(), person.username(), name, person.email(), null, "id", disabled,
				person.grants());
	}

}
