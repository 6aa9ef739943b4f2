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
import id.terbit.newsroom.people.PersonView.SiteRoles;
import id.terbit.newsroom.template.Templates;
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

	private final People people;

	private final Sites sites;

	private final Frame frame;

	private final Templates templates;

	PeoplePages(People people, Sites sites, Frame frame, Templates templates) {
		this.people = people;
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
		return page(new PersonView(viewer, "", 0, title, "", "", form, siteRoles(form, viewer.texts()), errors));
	}

	/** The stored person, with a password to be shown this once or an empty text. */
	View person(Viewer viewer, Person person, String issued) {
		Map<UUID, String> slugs = this.sites.all().stream().collect(Collectors.toMap(Site::id, Site::slug));
		return person(viewer, person, PersonForm.of(person, slugs), issued, FieldErrors.NONE);
	}

	View refused(Viewer viewer, Person person, PersonForm form, FieldErrors errors) {
		return person(viewer, person, form, "", errors);
	}

	private View person(Viewer viewer, Person person, PersonForm form, String issued, FieldErrors errors) {
		return page(new PersonView(viewer, person.id().toString(), person.version(), person.name(), person.username(),
				issued, form, siteRoles(form, viewer.texts()), errors));
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
