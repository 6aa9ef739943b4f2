package id.terbit.publisher.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import id.terbit.asset.Asset;
import id.terbit.asset.AssetId;
import id.terbit.body.Block;
import id.terbit.body.Body;
import id.terbit.body.Inline;
import id.terbit.body.Mark;
import id.terbit.contenttype.ContentType;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Edition;
import id.terbit.document.EditorialDesk;
import id.terbit.document.RevisionOrigin;
import id.terbit.document.Verb;
import id.terbit.document.VerbRequest;
import id.terbit.harness.MemoryAssets;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEditions;
import id.terbit.site.Category;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import id.terbit.site.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;

/** Publishes sample documents through the desk, on a site of its own. */
@TestComponent
public class PressOffice {

	private final EditorialDesk desk;

	private final Documents documents;

	private final Sites sites;

	private final People people;

	private final MemoryAssets assets;

	private final Ids ids;

	private final PublishedEditions published;

	PressOffice(EditorialDesk desk, Documents documents, Sites sites, People people, MemoryAssets assets, Ids ids,
			PublishedEditions published) {
		this.desk = desk;
		this.documents = documents;
		this.sites = sites;
		this.people = people;
		this.assets = assets;
		this.ids = ids;
		this.published = published;
	}

	/** A site with two categories, three tags, and somebody who may do everything. */
	public Press open() {
		Site site = this.sites.create(SampleSites.department(this.ids));
		List<Category> categories = List.of(
				this.sites.createCategory(new Category(this.ids.next(), site.id(), "wisata", "Wisata", false)),
				this.sites.createCategory(new Category(this.ids.next(), site.id(), "budaya", "Budaya", false)));
		List<Tag> tags = this.sites.tagsNamed(site.id(), List.of("Zapin", "Pantai", "Tenun <lejo>"));
		Person person = this.people.create(
				SamplePeople.on(site.id(), this.ids, Role.WRITER, Role.EDITOR, Role.DIVISION_HEAD, Role.PUBLISHER),
				null);
		return new Press(this, site, categories, tags, new Actor.Human(person, null));
	}

	/** What stands in public on a site. */
	List<PublishedEdition> published(UUID siteId) {
		return this.published.of(siteId, null, 1000);
	}

	/** The desk, by one person, on one site. */
	public record Press(PressOffice office, Site site, List<Category> categories, List<Tag> tags, Actor.Human person) {

		/** An article with one paragraph in a category. */
		UUID article(String title, int category, List<Integer> tags, List<Mark> marks) {
			return publish("article", content(title, categories().get(category).id(),
					tags.stream().map((tag) -> tags().get(tag).id()).toList(), null, Map.of(), marks));
		}

		public UUID article(String title) {
			return article(title, 0, List.of(0), List.of());
		}

		UUID illustrated(String title, Asset picture) {
			Content.MediaItem item = new Content.MediaItem(picture.id(), picture.sha256(), "Penari di panggung",
					"Latihan \"Zapin\"", "Foto Contoh");
			Content content = content(title, categories().get(0).id(), List.of(), picture.id(), Map.of(), List.of());
			return publish("article",
					new Content(content.title(), content.summary(), content.body(), "", "", "", content.category(),
							content.tags(), List.of("140309"), content.hero(), List.of(picture.id()), List.of(item),
							content.fields()));
		}

		/** An article whose only picture stands in its text. */
		UUID illustratedInText(String title, Asset picture) {
			Content content = content(title, categories().get(0).id(), List.of(), null, Map.of(), List.of());
			List<Block> blocks = new ArrayList<>(content.body().blocks());
			blocks.add(new Block.Image(picture.id()));
			Content.MediaItem item = new Content.MediaItem(picture.id(), picture.sha256(), picture.alt(), "",
					"Foto Contoh");
			return publish("article", new Content(content.title(), content.summary(), new Body(blocks), "", "", "",
					content.category(), content.tags(), List.of(), null, List.of(), List.of(item), content.fields()));
		}

		/** A draft that nobody published, with a hero and a marked word. */
		Document draft(String title, Asset picture, List<Mark> marks) {
			Content content = content(title, categories().get(0).id(), List.of(), picture.id(), Map.of(), marks);
			Content.MediaItem item = new Content.MediaItem(picture.id(), picture.sha256(), picture.alt(), "",
					"Foto Contoh");
			return office().desk.create(site().id(), "article",
					new Content(content.title(), content.summary(), content.body(), "", "", "", content.category(),
							content.tags(), List.of(), content.hero(), List.of(), List.of(item), content.fields()),
					RevisionOrigin.CREATED, person());
		}

		UUID announcement(String title, boolean urgent) {
			return announcement(title, Map.of("number", "001/PENG/2026", "validTo", "2026-12-31", "urgent", urgent));
		}

		UUID announcement(String title, Map<String, Object> fields) {
			return publish("announcement", content(title, null, List.of(), null, fields, List.of()));
		}

		UUID page(String title, @Nullable UUID parent) {
			return publish("page", content(title, null, List.of(), null,
					(parent != null) ? Map.of("parent", parent.toString()) : Map.of(), List.of()));
		}

		/** A document of any type with fields of its own. */
		UUID entry(ContentType type, String title, Map<String, Object> fields) {
			return publish(type.name(), content(title, null, List.of(), null, fields, List.of()));
		}

		Asset picture(String alt) {
			return office().assets.picture(site().id(), alt, "Foto Contoh");
		}

		UUID publish(String type, Content content) {
			Document draft = office().desk.create(site().id(), type, content, RevisionOrigin.CREATED, person());
			perform(draft.id(), VerbRequest.of(Verb.FAST_TRACK, "Serta merta"));
			return draft.id();
		}

		public void perform(UUID document, VerbRequest request) {
			office().desk.perform(document, null, request, person());
		}

		/** A new edition with another title and slug, published at once. */
		void revise(UUID document, String title, @Nullable String slug, int category) {
			revise(document,
					(old) -> new Content(title, old.summary(), old.body(), old.seoTitle(), old.seoDescription(),
							(slug != null) ? slug : old.slug(), categories().get(category).id(), old.tags(),
							old.districts(), old.hero(), old.gallery(), old.media(), old.fields()));
		}

		/** A new edition of any type with another title and slug. */
		void retitle(UUID document, String title, @Nullable String slug) {
			revise(document,
					(old) -> new Content(title, old.summary(), old.body(), old.seoTitle(), old.seoDescription(),
							(slug != null) ? slug : old.slug(), old.category(), old.tags(), old.districts(), old.hero(),
							old.gallery(), old.media(), old.fields()));
		}

		/** A new edition with tags, districts and fields of its own. */
		void reclassify(UUID document, List<Integer> tags, List<String> districts, Map<String, Object> fields) {
			revise(document,
					(old) -> new Content(old.title(), old.summary(), old.body(), old.seoTitle(), old.seoDescription(),
							old.slug(), old.category(), tags.stream().map((tag) -> tags().get(tag).id()).toList(),
							districts, old.hero(), old.gallery(), old.media(), fields));
		}

		private void revise(UUID document, UnaryOperator<Content> change) {
			perform(document, VerbRequest.of(Verb.REVISE));
			Document open = office().documents.get(document, person().person());
			office().desk.save(document, open.version(), change.apply(open.current().content()), RevisionOrigin.SAVED,
					person());
			perform(document, VerbRequest.of(Verb.FAST_TRACK, "Ralat"));
		}

		public void withdraw(UUID document, Edition.Withdrawal.Kind kind, @Nullable String target) {
			perform(document, VerbRequest.withdraw(kind, "Keliru", target));
		}

		public Document document(UUID id) {
			return office().documents.get(id, person().person());
		}

		private static Content content(String title, @Nullable UUID category, List<UUID> tags, @Nullable AssetId hero,
				Map<String, Object> fields, List<Mark> marks) {
			Body body = new Body(List.of(new Block.Paragraph(
					List.of(new Inline.Text("Isi dari " + title + ". "), new Inline.Text("Selengkapnya", marks)))));
			return new Content(title, "Ringkasan " + title, body, "", "", "", category, tags, List.of(), hero,
					List.of(), List.of(), fields);
		}

	}

}
