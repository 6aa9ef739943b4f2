package id.terbit.newsroom.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.language.Texts;
import id.terbit.newsroom.Choice;
import id.terbit.newsroom.FieldErrors;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.people.PersonView.Issued;
import id.terbit.newsroom.people.PersonView.SiteRoles;
import id.terbit.newsroom.people.PersonView.TokenLine;
import id.terbit.newsroom.template.Templates;
import id.terbit.person.ApiTokens;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts the pages of people together. */
@Component
class PeoplePages {

	private static final Issued NOTHING_ISSUED = new Issued("", "");

	private final People people;

	private final ApiTokens tokens;

	private final Sites sites;

	private final Frame frame;

	private final Templates templates;

	PeoplePages(People people, ApiTokens tokens, Sites sites, Frame frame, Templates templates) {
		this.people = people;
		this.tokens = tokens;
		this.sites = sites;
		this.frame = frame;
		this.templates = templates;
	}

	View list(Viewer viewer) {
		Texts texts = viewer.texts();
		Map<UUID, String> names = this.sites.all().stream().collect(Collectors.toMap(Site::id, Site::name));
		List<PeopleView.Row> rows = this.people.all()
			.stream()
			.map((person) -> new PeopleView.Row(person.id().toString(), person.name(), person.username(), title(person),
					roles(person, names, texts), person.disabled()))
			.toList();
		return this.frame.page(viewer, texts.get("people.title"),
				this.templates.newsroomPeople(new PeopleView(viewer, rows)));
	}

	View creating(Viewer viewer, PersonForm form, FieldErrors errors) {
		String title = viewer.texts().get("people.new");
		return page(new PersonView(viewer, "", 0, title, "", NOTHING_ISSUED, form, siteRoles(form, viewer.texts()),
				List.of(), errors));
	}

	/** The stored person. */
	View person(Viewer viewer, Person person) {
		return person(viewer, person, stored(person), NOTHING_ISSUED, FieldErrors.NONE);
	}

	/** A new person, with the password that is shown this once. */
	View created(Viewer viewer, Accounts.Issued made) {
		return person(viewer, made.person(), stored(made.person()), new Issued(made.password(), ""), FieldErrors.NONE);
	}

	/** A person with a new password, shown this once. */
	View reset(Viewer viewer, Accounts.Issued made) {
		Issued issued = new Issued(made.password(), viewer.texts().get("people.password.ended", made.ended()));
		return person(viewer, made.person(), stored(made.person()), issued, FieldErrors.NONE);
	}

	View refused(Viewer viewer, Person person, PersonForm form, FieldErrors errors) {
		return person(viewer, person, form, NOTHING_ISSUED, errors);
	}

	private View person(Viewer viewer, Person person, PersonForm form, Issued issued, FieldErrors errors) {
		return page(new PersonView(viewer, person.id().toString(), person.version(), person.name(), person.username(),
				issued, form, siteRoles(form, viewer.texts()), tokens(viewer, person), errors));
	}

	private PersonForm stored(Person person) {
		Map<UUID, String> slugs = this.sites.all().stream().collect(Collectors.toMap(Site::id, Site::slug));
		return PersonForm.of(person, slugs);
	}

	private List<TokenLine> tokens(Viewer viewer, Person person) {
		Texts texts = viewer.texts();
		return this.tokens.of(person.id())
			.stream()
			.filter((token) -> !token.revoked())
			.map((token) -> new TokenLine(token.id().toString(), token.name(),
					texts.get("account.token.dates", viewer.formats().brief(token.createdAt()),
							(token.expiresAt() != null) ? viewer.formats().brief(token.expiresAt())
									: texts.get("account.token.endless"),
							(token.lastUsedAt() != null) ? viewer.formats().brief(token.lastUsedAt())
									: texts.get("account.token.unused"))))
			.toList();
	}

	private View page(PersonView view) {
		return this.frame.page(view.viewer(), view.title(), this.templates.newsroomPerson(view));
	}

	private List<SiteRoles> siteRoles(PersonForm form, Texts texts) {
		List<SiteRoles> sites = new ArrayList<>();
		sites.add(siteRoles(texts.get("people.everywhere"), PersonForm.EVERYWHERE, form, texts));
		this.sites.all().forEach((site) -> sites.add(siteRoles(site.name(), site.slug(), form, texts)));
		return sites;
	}

	private static SiteRoles siteRoles(String name, String slug, PersonForm form, Texts texts) {
		List<Choice> roles = Arrays.stream(Role.values())
			.map((role) -> new Choice(PersonForm.value(role, slug), texts.get("role." + role), form.holds(role, slug)))
			.toList();
		String held = roles.stream().filter(Choice::chosen).map(Choice::label).collect(Collectors.joining(", "));
		return new SiteRoles(name, held, slug.equals(PersonForm.EVERYWHERE), roles);
	}

	/** One line for each site, the roles for every site first. */
	private static List<String> roles(Person person, Map<UUID, String> names, Texts texts) {
		return person.grants()
			.stream()
			.collect(Collectors.groupingBy((grant) -> place(grant, names, texts)))
			.entrySet()
			.stream()
			.sorted(Comparator.comparing((place) -> place.getValue().get(0).siteId() != null ? place.getKey() : ""))
			.map((place) -> texts.get("account.role",
					place.getValue()
						.stream()
						.map(Person.Grant::role)
						.sorted()
						.map((role) -> texts.get("role." + role))
						.collect(Collectors.joining(", ")),
					place.getKey()))
			.toList();
	}

	private static String place(Person.Grant grant, Map<UUID, String> names, Texts texts) {
		@Nullable UUID site = grant.siteId();
		return (site != null) ? names.getOrDefault(site, "") : texts.get("account.everywhere");
	}

	private static String title(Person person) {
		@Nullable String title = person.positionTitle();
		return (title != null) ? title : "";
	}

}
