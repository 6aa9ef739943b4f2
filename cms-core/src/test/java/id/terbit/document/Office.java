package id.terbit.document;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import id.terbit.asset.Asset;
import id.terbit.body.Block;
import id.terbit.body.Bodies;
import id.terbit.document.Content.MediaItem;
import id.terbit.harness.MemoryAssets;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.Category;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;

/**
 * A site of its own with one person in each role, and the desk they work at: what a test
 * of the workflow on real parts begins with.
 */
final class Office {

	private final EditorialDesk desk;

	private final Map<Role, Actor.Human> staff = new EnumMap<>(Role.class);

	final Site site;

	final Category category;

	final Category sensitive;

	Office(EditorialDesk desk, Sites sites, People people, Ids ids) {
		this.desk = desk;
		this.site = sites.create(SampleSites.department(ids));
		this.category = sites.createCategory(new Category(ids.next(), this.site.id(), "wisata", "Wisata", false));
		this.sensitive = sites.createCategory(new Category(ids.next(), this.site.id(), "bencana", "Bencana", true));
		for (Role role : Role.values()) {
			this.staff.put(role,
					new Actor.Human(people.create(SamplePeople.on(this.site.id(), ids, role), null), null));
		}
	}

	/** Whoever holds this role alone. */
	Actor.Human by(Role role) {
		Actor.Human actor = this.staff.get(role);
		if (actor == null) {
			throw new IllegalArgumentException("nobody is " + role);
		}
		return actor;
	}

	/** The person behind it. */
	Person person(Role role) {
		return by(role).person();
	}

	/** A content of two paragraphs. */
	Content content(String title) {
		return new Content(title, "Ringkasan contoh.", Bodies.paragraphs("Alinea pertama.", "Alinea kedua."), "", "",
				"", this.category.id(), List.of(), List.of(), null, List.of(), List.of(), Map.of());
	}

	/** The same with a picture in front and in the text. */
	Content withPicture(String title, MemoryAssets library) {
		Asset picture = library.picture(this.site.id(), "Perahu di pantai " + title, "Foto Contoh");
		Content content = content(title);
		return new Content(title, content.summary(),
				Bodies.of(Bodies.paragraph("Alinea pertama."), new Block.Image(picture.id())), "", "", "",
				content.category(), List.of(), List.of("140301"), picture.id(), List.of(), List.<MediaItem>of(),
				Map.of());
	}

	Document draft(String title) {
		return draft(content(title));
	}

	Document draft(Content content) {
		return this.desk.create(this.site.id(), "article", content, RevisionOrigin.CREATED, by(Role.WRITER));
	}

	Document save(Document document, Content content, Role role) {
		return this.desk.save(document.id(), document.version(), content, RevisionOrigin.SAVED, by(role));
	}

	Document does(Document document, Role role, VerbRequest request) {
		return this.desk.perform(document.id(), null, request, by(role));
	}

	/** Leads a draft to a state by the ordinary way. */
	Document lead(Document document, EditionState goal) {
		Document now = document;
		while (now.current().state() != goal) {
			now = switch (now.current().state()) {
				case DRAFT, RETURNED -> does(now, Role.WRITER, VerbRequest.of(Verb.SUBMIT));
				case EDITING -> does(now, Role.EDITOR, VerbRequest.of(Verb.ENDORSE, "Sudah baik."));
				case APPROVAL -> does(now, Role.SECTION_HEAD, VerbRequest.approve(now.current().textHash(), null));
				case COMPOSING -> does(now, Role.PUBLISHER, VerbRequest.of(Verb.COMPOSE));
				case STAGING -> does(now, Role.PUBLISHER, VerbRequest.of(Verb.STAGE));
				case CHECKING -> does(now, Role.EDITOR, VerbRequest.pass());
				case READY -> does(now, Role.PUBLISHER, VerbRequest.of(Verb.PUBLISH));
				default -> throw new IllegalStateException("no way on from " + now.current().state());
			};
		}
		return now;
	}

	/** Waits for what the clock does by itself, at most thirty seconds. */
	static void await(BooleanSupplier condition) {
		Instant end = Instant.now().plus(Duration.ofSeconds(30));
		while (!condition.getAsBoolean()) {
			if (Instant.now().isAfter(end)) {
				throw new AssertionError("waited thirty seconds in vain");
			}
			try {
				Thread.sleep(20);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

	/** The same content with another title. */
	static Content titled(Content content, String title) {
		return new Content(title, content.summary(), content.body(), content.seoTitle(), content.seoDescription(),
				content.slug(), content.category(), content.tags(), content.districts(), content.hero(),
				content.gallery(), content.media(), content.fields());
	}

	/** The same content in another category. */
	static Content sorted(Content content, UUID category) {
		return new Content(content.title(), content.summary(), content.body(), content.seoTitle(),
				content.seoDescription(), content.slug(), category, content.tags(), content.districts(), content.hero(),
				content.gallery(), content.media(), content.fields());
	}

}
