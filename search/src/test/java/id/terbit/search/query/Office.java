package id.terbit.search.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import id.terbit.body.Block;
import id.terbit.body.Body;
import id.terbit.body.Inline;
import id.terbit.contenttype.ContentType;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.Edition.Withdrawal;
import id.terbit.document.EditorialDesk;
import id.terbit.document.RevisionOrigin;
import id.terbit.document.Verb;
import id.terbit.document.VerbRequest;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.publication.Delivery;
import id.terbit.publication.DeliveryException;
import id.terbit.publication.PublicationTarget;
import id.terbit.publication.Subject;
import id.terbit.site.Category;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;

/** A department with people who write, publish and withdraw. */
class Office {

	@Autowired
	Sites sites;

	@Autowired
	People people;

	@Autowired
	Ids ids;

	@Autowired
	EditorialDesk desk;

	@Autowired
	PublicationTarget target;

	private @Nullable Document last;

	/** What was published last, brought to the index or not. */
	Document last() {
		return Objects.requireNonNull(this.last);
	}

	/** Makes a new department with one category. */
	Site open() {
		Site site = this.sites.create(SampleSites.department(this.ids));
		this.sites.createCategory(new Category(this.ids.next(), site.id(), "wisata", "Wisata", false));
		return site;
	}

	Document draft(Site site, String title, String sentence) {
		Body body = new Body(List.of(new Block.Paragraph(List.of(new Inline.Text(sentence)))));
		UUID category = this.sites.categories(site.id()).get(0).id();
		Content content = new Content(title, "Ringkasan contoh", body, "", "", "", category, List.of(), List.of(), null,
				List.of(), List.of(), Map.of());
		return this.desk.create(site.id(), "article", content, RevisionOrigin.CREATED, actor(site, Role.WRITER));
	}

	/** Published, and brought to the index. */
	Document published(Site site, String title, String sentence) throws DeliveryException {
		Document published = undelivered(site, title, sentence);
		deliver(published);
		return published;
	}

	/** Published, without its delivery. */
	Document undelivered(Site site, String title, String sentence) {
		Document draft = draft(site, title, sentence);
		Actor.Human editor = actor(site, Role.EDITOR);
		Actor.Human publisher = actor(site, Role.PUBLISHER);
		Actor.Human head = actor(site, Role.SECTION_HEAD);
		this.desk.perform(draft.id(), null, VerbRequest.of(Verb.SUBMIT), actor(site, Role.WRITER));
		this.desk.perform(draft.id(), null, VerbRequest.of(Verb.ENDORSE, "Sudah baik"), editor);
		this.desk.perform(draft.id(), null, VerbRequest.of(Verb.APPROVE), head);
		this.desk.perform(draft.id(), null, VerbRequest.of(Verb.STAGE), publisher);
		this.desk.perform(draft.id(), null, VerbRequest.pass(), editor);
		Document published = this.desk.perform(draft.id(), null, VerbRequest.of(Verb.PUBLISH), publisher);
		this.last = published;
		return published;
	}

	/** One of any type by the fast lane, and brought to the index. */
	void entry(Site site, ContentType type, String title, Map<String, Object> fields) throws DeliveryException {
		Content content = new Content(title, "", new Body(List.of()), "", "", "", null, List.of(), List.of(), null,
				List.of(), List.of(), fields);
		Document draft = this.desk.create(site.id(), type.name(), content, RevisionOrigin.CREATED,
				actor(site, Role.WRITER));
		deliver(this.desk.perform(draft.id(), null, VerbRequest.of(Verb.FAST_TRACK), actor(site, Role.DIVISION_HEAD)));
	}

	/** Withdrawn, and taken from the index. */
	void withdraw(Document document) throws DeliveryException {
		withdrawUndelivered(document);
		deliver(document);
	}

	/** Withdrawn, without its delivery. */
	void withdrawUndelivered(Document document) {
		Site site = this.sites.get(document.siteId());
		this.desk.perform(document.id(), null, VerbRequest.withdraw(Withdrawal.Kind.IN_ERROR, "Keliru", null),
				actor(site, Role.DIVISION_HEAD));
	}

	void deliver(Document document) throws DeliveryException {
		this.target.deliver(new Delivery(Subject.document(document.id()), document.siteId(), document.version()));
	}

	Actor.Human actor(Site site, Role role) {
		return new Actor.Human(this.people.create(SamplePeople.on(site.id(), this.ids, role), null), null);
	}

}
