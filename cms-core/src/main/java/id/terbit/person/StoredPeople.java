package id.terbit.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts in the database, and what must hold before one is kept. */
@Component
class StoredPeople implements People {

	private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{2,60}");

	/** Strict enough to stand in a mail's header, no stricter. */
	private static final Pattern EMAIL = Pattern
		.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

	private static final int LONGEST_NAME = 200;

	private static final Set<String> LANGUAGES = Set.of("id", "en");

	private final PersonStore people;

	private final Passwords passwords;

	private final Sessions sessions;

	StoredPeople(PersonStore people, Passwords passwords, Sessions sessions) {
		this.people = people;
		this.passwords = passwords;
		this.sessions = sessions;
	}

	@Override
	public Person get(UUID id) {
		Person person = byIds(Set.of(id)).get(id);
		if (person == null) {
			throw RefusedException.missing("person", id);
		}
		return person;
	}

	@Override
	public Map<UUID, Person> byIds(Collection<UUID> ids) {
		return this.people.byIds(ids);
	}

	@Override
	public Optional<Person> byUsername(String username) {
		return this.people.byUsername(username.strip().toLowerCase(Locale.ROOT));
	}

	@Override
	public List<Person> holding(Collection<Role> roles, UUID siteId) {
		return this.people.holding(roles, siteId);
	}

	@Override
	public List<Person> all() {
		return this.people.all();
	}

	@Override
	@Transactional
	public Person create(Person person, @Nullable String password) {
		List<Refusal> refusals = new ArrayList<>();
		if (!USERNAME.matcher(person.username()).matches()) {
			refusals.add(Refusal.at("/username", "person.username-invalid", person.username()));
		}
		check(person, refusals);
		if (password != null) {
			refusals.addAll(this.passwords.refusals(password));
		}
		refuse(refusals);
		this.people.insert(person, (password != null) ? this.passwords.hash(password) : null);
		return get(person.id());
	}

	@Override
	@Transactional
	public Person save(Person person) {
		List<Refusal> refusals = new ArrayList<>();
		check(person, refusals);
		refuse(refusals);
		if (!person.hasEverywhere(Role.OPERATOR) && this.people.isLastOperator(person.id())) {
			throw new RefusedException(RefusedException.Kind.NOT_NOW, Refusal.of("person.last-operator"));
		}
		if (!this.people.update(person)) {
			Person stored = get(person.id());
			throw new RefusedException(RefusedException.Kind.STALE, Refusal.of("person.stale", stored.version()));
		}
		Person saved = get(person.id());
		if (saved.disabled()) {
			this.sessions.end(saved.username(), null);
		}
		return saved;
	}

	@Override
	@Transactional
	public int changePassword(UUID id, String old, String password, @Nullable String keptSession) {
		List<Refusal> refusals = new ArrayList<>();
		if (!this.passwords.fit(old, this.people.passwordHash(id))) {
			refusals.add(Refusal.at("/old", "person.password-wrong"));
		}
		refusals.addAll(this.passwords.refusals(password));
		refuse(refusals);
		this.people.setPasswordHash(id, this.passwords.hash(password));
		return this.sessions.end(get(id).username(), keptSession);
	}

	@Override
	@Transactional
	public int resetPassword(UUID id, String password) {
		refuse(this.passwords.refusals(password));
		Person person = get(id);
		this.people.setPasswordHash(person.id(), this.passwords.hash(password));
		return this.sessions.end(person.username(), null);
	}

	@Override
	public Optional<Person> signIn(String username, String password) {
		Optional<Person> person = byUsername(username).filter((known) -> !known.disabled());
		Optional<String> hash = person.flatMap((known) -> this.people.passwordHash(known.id()));
		return this.passwords.fit(password, hash) ? person : Optional.empty();
	}

	private static void check(Person person, List<Refusal> refusals) {
		if (person.name().isBlank() || person.name().length() > LONGEST_NAME || hasControls(person.name())) {
			refusals.add(Refusal.at("/name", "person.name-invalid", LONGEST_NAME));
		}
		if (!EMAIL.matcher(person.email()).matches() || person.email().length() > 254) {
			refusals.add(Refusal.at("/email", "person.email-invalid", person.email()));
		}
		String title = person.positionTitle();
		if (title != null && (title.length() > LONGEST_NAME || hasControls(title))) {
			refusals.add(Refusal.at("/positionTitle", "person.title-long", LONGEST_NAME));
		}
		if (!LANGUAGES.contains(person.language())) {
			refusals.add(Refusal.at("/language", "person.language-unknown", person.language()));
		}
	}

	/** Line breaks in a name would break out of a mail's header. */
	private static boolean hasControls(String name) {
		return name.chars().anyMatch(Character::isISOControl);
	}

	private static void refuse(List<Refusal> refusals) {
		if (!refusals.isEmpty()) {
			throw RefusedException.invalid(refusals);
		}
	}

}
