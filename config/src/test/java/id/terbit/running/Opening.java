package id.terbit.running;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.imageio.ImageIO;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetCatalog;
import id.terbit.asset.AssetCatalog.Description;
import id.terbit.body.Bodies;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Content;
import id.terbit.document.ContentJson;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.EditionState;
import id.terbit.document.EditorialDesk;
import id.terbit.document.RevisionOrigin;
import id.terbit.document.Verb;
import id.terbit.document.VerbRequest;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.ApiTokens;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Person.Grant;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.Category;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills a site of its own through the desk, and lets everybody sign in. */
@TestComponent
class Opening {

	private static final String PASSWORD = "sandi contoh yang panjang 2026";

	private final Sites sites;

	private final People people;

	private final ApiTokens tokens;

	private final Ids ids;

	private final EditorialDesk desk;

	private final Documents documents;

	private final ContentJson contents;

	private final AssetCatalog assets;

	private final JdbcClient database;

	Opening(Sites sites, People people, ApiTokens tokens, Ids ids, EditorialDesk desk, Documents documents,
			ContentJson contents, AssetCatalog assets, JdbcClient database) {
		this.sites = sites;
		this.people = people;
		this.tokens = tokens;
		this.ids = ids;
		this.desk = desk;
		this.documents = documents;
		this.contents = contents;
		this.assets = assets;
		this.database = database;
	}

	/** Opens a site at the application's port. */
	Premises open(int port) throws IOException, InterruptedException {
		Site site = this.sites.create(SampleSites.department(this.ids));
		Map<Visitor, Person> people = people(site);
		Category category = this.sites
			.createCategory(new Category(this.ids.next(), site.id(), "wisata", "Wisata", false));
		Document draft = create(site, content(Premises.SECRET, null), people);
		Map<ContentType, Document> drafts = new LinkedHashMap<>();
		ContentTypes.all()
			.stream()
			.filter((type) -> !type.equals(ContentTypes.ARTICLE))
			.forEach((type) -> drafts.put(type, create(site, type, content(Premises.SECRET, null), people)));
		Document staged = lead(create(site, content("Di staging " + Premises.SECRET, category), people),
				EditionState.CHECKING, people);
		Document live = lead(create(site, content("Sudah terbit", category), people), EditionState.PUBLISHED, people);
		Person publisher = Premises.known(people, Visitor.PUBLISHER);
		Asset asset = this.assets.upload(site.id(), "gambar.png", new ByteArrayInputStream(picture()),
				new Description("", Premises.SECRET, ""), publisher);
		UUID share = share(site, live, publisher);
		Map<Visitor, Http> programs = new EnumMap<>(Visitor.class);
		for (Visitor visitor : Visitor.values()) {
			programs.put(visitor, program(port, people.get(visitor)));
		}
		Browsers browsers = new Browsers(port, people, PASSWORD);
		browsers.of(Visitor.DISABLED);
		disable(Premises.known(people, Visitor.DISABLED));
		Http printer = Premises.known(programs, Visitor.PUBLISHER);
		String job = begun(printer, "/api/v1/jobs",
				"{\"job\": \"rebuild-site\", \"site\": \"%s\"}".formatted(site.slug()));
		String upload = begun(printer, "/api/v1/assets/uploads",
				"{\"site\": \"%s\", \"fileName\": \"a.jpg\", \"size\": 3, \"sha256\": \"%s\"}".formatted(site.slug(),
						"0".repeat(64)));
		String sending = sending(browsers.of(Visitor.PUBLISHER), site);
		String mediaRun = begun(Premises.known(programs, Visitor.SYSTEM), "/api/v1/media-runs",
				"{\"work\": \"collect\", \"dryRun\": true}");
		UUID token = this.tokens.of(Premises.known(people, Visitor.DISABLED).id()).get(0).id();
		return new Premises(this.documents, this.contents, people, browsers, programs, site, draft, drafts, staged,
				live, this.documents.revisions(draft.id()).get(0).id(), share, asset, job, upload, sending, mediaRun,
				token);
	}

	private Http program(int port, @Nullable Person person) {
		return (person != null)
				? Http.program(port, this.tokens.issue(person.id(), "uji", EnumSet.allOf(Scope.class), Set.of(), null))
				: Http.nobody(port);
	}

	private void disable(Person person) {
		Person now = this.people.get(person.id());
		this.people.save(new Person(now.id(), now.version(), now.username(), now.name(), now.email(),
				now.positionTitle(), now.language(), true, now.grants()));
	}

	/** Begins work that goes on by itself; the id of what answers for it. */
	private static String begun(Http program, String address, String input) throws IOException, InterruptedException {
		HttpResponse<String> started = program.send(program.json("POST", address, input));
		return JsonMapper.shared().readTree(started.body()).path("data").path("id").stringValue();
	}

	/** Begins to send a file in pieces. */
	private static String sending(Http browser, Site site) throws IOException, InterruptedException {
		HttpResponse<String> begun = browser.send(browser.form("POST", "/meja/media/kiriman",
				Map.of("site", site.slug(), "name", "b.jpg", "size", "3", "changed", "0")));
		return JsonMapper.shared().readTree(begun.body()).path("id").stringValue();
	}

	/** All have one password, and its hash is reckoned once: it is meant to take long. */
	private Map<Visitor, Person> people(Site site) {
		Site other = this.sites.create(SampleSites.department(this.ids));
		Map<Visitor, Person> people = new EnumMap<>(Visitor.class);
		for (Visitor visitor : Visitor.SITE) {
			if (visitor != Visitor.SYSTEM) {
				people.put(visitor, person(site, Set.of(new Grant(Role.valueOf(visitor.name()), site.id())), null));
			}
		}
		people.put(Visitor.SYSTEM, person(site, Set.of(new Grant(Role.OPERATOR, null)), null));
		Set<Grant> elsewhere = new HashSet<>();
		Set<Grant> everywhere = new HashSet<>();
		for (Role role : Role.values()) {
			elsewhere.add(new Grant(role, other.id()));
			everywhere.add(new Grant(role, null));
		}
		people.put(Visitor.STRANGER, person(site, elsewhere, null));
		Person first = person(site, everywhere, PASSWORD);
		people.values().forEach((person) -> givePassword(person, first));
		people.put(Visitor.DISABLED, first);
		return people;
	}

	private Person person(Site site, Set<Grant> grants, @Nullable String password) {
		return this.people.create(SamplePeople.on(site.id(), this.ids, Role.WRITER).holding(grants), password);
	}

	private void givePassword(Person person, Person from) {
		this.database.sql("""
				update person set password_hash = (select password_hash from person where id = :from)
				where id = :person
				""").param("from", from.id()).param("person", person.id()).update();
	}

	private UUID share(Site site, Document document, Person by) {
		UUID share = this.ids.next();
		this.database.sql("""
				insert into share (id, document_id, site_id, channel, state, text, link, requested_by, requested_at,
					next_attempt_at)
				values (:id, :document, :site, 'facebook', 'UNKNOWN', 'Teks', 'https://example.org/', :person, now(),
					now() + interval '1 year')
				""")
			.param("id", share)
			.param("document", document.id())
			.param("site", site.id())
			.param("person", by.id())
			.update();
		return share;
	}

	private static byte[] picture() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return bytes.toByteArray();
	}

	private static Content content(String title, @Nullable Category category) {
		return new Content(title, "Ringkasan contoh.", Bodies.paragraphs("Alinea pertama."), "", "", "",
				(category != null) ? category.id() : null, List.of(), List.of(), null, List.of(), List.of(), Map.of());
	}

	private Document create(Site site, Content content, Map<Visitor, Person> people) {
		return create(site, ContentTypes.ARTICLE, content, people);
	}

	private Document create(Site site, ContentType type, Content content, Map<Visitor, Person> people) {
		return this.desk.create(site.id(), type.name(), content, RevisionOrigin.CREATED, by(people, Visitor.WRITER));
	}

	private Document lead(Document document, EditionState goal, Map<Visitor, Person> people) {
		Document now = document;
		while (now.current().state() != goal) {
			Visitor visitor = switch (now.current().state()) {
				case DRAFT -> Visitor.WRITER;
				case EDITING, CHECKING -> Visitor.EDITOR;
				case APPROVAL -> Visitor.SECTION_HEAD;
				default -> Visitor.PUBLISHER;
			};
			now = this.desk.perform(now.id(), null, next(now), by(people, visitor));
		}
		return now;
	}

	private static VerbRequest next(Document document) {
		return switch (document.current().state()) {
			case DRAFT -> VerbRequest.of(Verb.SUBMIT);
			case EDITING -> VerbRequest.of(Verb.ENDORSE, "Sudah baik.");
			case APPROVAL -> VerbRequest.approve(document.current().textHash(), null);
			case COMPOSING, STAGING -> VerbRequest.of(Verb.STAGE);
			case CHECKING -> VerbRequest.pass();
			case READY -> VerbRequest.of(Verb.PUBLISH);
			default -> throw new IllegalStateException("no way on from " + document.current().state());
		};
	}

	private static Actor.Human by(Map<Visitor, Person> people, Visitor visitor) {
		return new Actor.Human(Premises.known(people, visitor), null);
	}

}
