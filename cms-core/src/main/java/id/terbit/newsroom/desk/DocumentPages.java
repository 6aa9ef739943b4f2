package id.terbit.newsroom.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.terbit.asset.AssetCatalog;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Edition;
import id.terbit.document.EditionState;
import id.terbit.document.EditorialDesk;
import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.newsroom.ClockView;
import id.terbit.newsroom.DocumentPageLink;
import id.terbit.newsroom.Frame;
import id.terbit.newsroom.Reading;
import id.terbit.newsroom.RightsWarnings;
import id.terbit.newsroom.StateView;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.desk.DocumentView.Fact;
import id.terbit.newsroom.desk.DocumentView.PageLink;
import id.terbit.newsroom.presence.Presence;
import id.terbit.newsroom.revision.ContentLines;
import id.terbit.newsroom.template.Templates;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.procedure.StepRegister;
import id.terbit.route.Routes;
import id.terbit.site.Category;
import id.terbit.site.Site;
import id.terbit.site.SiteAddresses;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts the document page together from what core knows of the document. */
@Component
class DocumentPages {

	private final Documents documents;

	private final EditorialDesk desk;

	private final StepRegister register;

	private final Routes routes;

	private final Sites sites;

	private final SiteAddresses addresses;

	private final People people;

	private final AssetCatalog assets;

	private final ContentLines lines;

	private final RightsWarnings rights;

	private final Presence presence;

	private final List<DocumentPageLink> links;

	private final DeliveryRows deliveries;

	private final RequestMails requests;

	private final VerbForms forms;

	private final Frame frame;

	private final Templates templates;

	private final InstantSource clock;

	DocumentPages(Documents documents, EditorialDesk desk, StepRegister register, Routes routes, Sites sites,
			SiteAddresses addresses, People people, AssetCatalog assets, ContentLines lines, RightsWarnings rights,
			Presence presence, List<DocumentPageLink> links, DeliveryRows deliveries, RequestMails requests,
			VerbForms forms, Frame frame, Templates templates, InstantSource clock) {
		this.documents = documents;
		this.desk = desk;
		this.register = register;
		this.routes = routes;
		this.sites = sites;
		this.addresses = addresses;
		this.people = people;
		this.assets = assets;
		this.lines = lines;
		this.rights = rights;
		this.presence = presence;
		this.links = List.copyOf(links);
		this.deliveries = deliveries;
		this.requests = requests;
		this.forms = forms;
		this.frame = frame;
		this.templates = templates;
		this.clock = clock;
	}

	/** The page, with the verb that was just refused shown beside its reasons. */
	View page(UUID id, Viewer viewer, VerbForms.Tried tried) {
		Document document = this.documents.get(id, viewer.person());
		Edition edition = document.current();
		Site site = this.sites.get(document.siteId());
		Viewer here = viewer.in(site.zone());
		Instant now = this.clock.instant();
		String path = this.routes.pathsOf(List.of(id)).getOrDefault(id, "");
		List<VerbForm> forms = this.forms.of(document, site, path, this.desk.offers(id, viewer.actor()), here, tried);
		EditorialDesk.SaveRights rights = this.desk.saveRights(document, viewer.actor());
		DocumentView view = new DocumentView(here, id.toString(), document.version(),
				viewer.title(edition.content().title()), site.name(), viewer.texts().get("type." + document.type()),
				StateView.of(edition.state(), viewer.texts()), notes(document, site, here),
				rights.text() || rights.layout(),
				(edition.state() == EditionState.PUBLISHED || document.live() != null) && !path.isEmpty()
						? this.addresses.url(site, path) : "",
				links(id, viewer), this.presence.in(id, here), edition.content().summary(),
				Reading.body(edition.content(), this.assets, viewer.texts()),
				this.lines.own(edition.content(), site.id(), document.type(), viewer.texts())
					.stream()
					.map((line) -> new Fact(line.label(), line.value()))
					.toList(),
				facts(document, site, here),
				this.register.of(edition.id(), now).stream().map((run) -> ClockView.of(run, here)).toList(),
				forms.stream().filter(VerbForm::allowed).toList(),
				forms.stream().filter((form) -> !form.allowed() && !form.others()).toList(),
				forms.stream().filter(VerbForm::others).map(VerbForm::label).toList(),
				this.deliveries.of(document, here), this.deliveries.sharesOf(document, here),
				DeliveryRows.mayDeliver(viewer.person(), document.siteId()));
		return this.frame.page(viewer, view.title(), this.templates.newsroomDocument(view));
	}

	private List<PageLink> links(UUID id, Viewer viewer) {
		return this.links.stream()
			.flatMap((link) -> link.of(id).stream())
			.map((target) -> new PageLink(viewer.texts().get(target.label()), target.path()))
			.toList();
	}

	private List<Fact> facts(Document document, Site site, Viewer viewer) {
		Edition edition = document.current();
		Texts texts = viewer.texts();
		Formats formats = viewer.formats();
		Map<UUID, Person> names = this.people
			.byIds(Stream.of(edition.writer(), edition.editor(), edition.approver(), edition.publisher())
				.filter(Objects::nonNull)
				.collect(Collectors.toSet()));
		List<Fact> facts = new ArrayList<>();
		add(facts, texts.get("document.writer"), name(names, edition.writer()));
		add(facts, texts.get("document.editor"), name(names, edition.editor()));
		String approver = name(names, edition.approver());
		if (!approver.isEmpty() && edition.approvedAt() != null) {
			add(facts, texts.get("document.approver"), approver + ", " + formats.brief(edition.approvedAt()));
		}
		add(facts, texts.get("document.publisher"), name(names, edition.publisher()));
		add(facts, texts.get("document.category"), category(site, edition));
		add(facts, texts.get("document.slug"), edition.content().slug());
		add(facts, texts.get("document.edition"), formats.number(edition.number()));
		add(facts, texts.get("document.changed"), formats.full(edition.updatedAt()));
		if (edition.publishedAt() != null) {
			add(facts, texts.get("document.published"), formats.full(edition.publishedAt()));
		}
		return facts;
	}

	private String category(Site site, Edition edition) {
		return this.sites.categories(site.id())
			.stream()
			.filter((category) -> category.id().equals(edition.content().category()))
			.map(Category::name)
			.findFirst()
			.orElse("");
	}

	private List<String> notes(Document document, Site site, Viewer viewer) {
		Texts texts = viewer.texts();
		List<String> notes = new ArrayList<>();
		Edition live = document.live();
		if (document.draft() != null && live != null) {
			notes.add(texts.get("document.note.live-beside",
					texts.get("state." + live.state()).toLowerCase(texts.locale()), live.number()));
		}
		if (live != null && live.unreviewed()) {
			notes.add(texts.get("document.note.unreviewed"));
		}
		Edition current = document.current();
		if (current.scheduledAt() != null) {
			notes.add(texts.get("document.note.scheduled", viewer.formats().full(current.scheduledAt())));
		}
		if (current.withdrawal() != null) {
			notes.add(texts.get("document.note.withdrawn", texts.get("withdrawal." + current.withdrawal().kind()),
					current.withdrawal().reason()));
		}
		notes.addAll(this.requests.notes(current, texts));
		notes.addAll(this.rights.of(current.content(), site, viewer));
		return notes;
	}

	private static String name(Map<UUID, Person> people, @Nullable UUID id) {
		Person person = (id != null) ? people.get(id) : null;
		return (person != null) ? person.name() : "";
	}

	private static void add(List<Fact> facts, String label, String value) {
		if (!value.isEmpty()) {
			facts.add(new Fact(label, value));
		}
	}

}
