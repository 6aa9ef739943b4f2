package id.terbit.document;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.asset.AssetId;
import id.terbit.contenttype.ContentType;
import id.terbit.contenttype.ContentTypes;
import id.terbit.document.Content.MediaItem;
import id.terbit.document.ContentCheck.Checked;
import id.terbit.document.Decision.Allowed;
import id.terbit.document.EditorialDesk.SaveRights;
import id.terbit.document.TextHash.Hashed;
import id.terbit.document.TransitionListener.Transition;
import id.terbit.document.Transitions.Move;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.Person;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import id.terbit.site.Site;
import id.terbit.site.Sites;

import org.springframework.stereotype.Component;

/** The desk's side of writing: new documents and saves, within the desk's transaction. */
@Component
class Saves {

	private final DocumentStore documents;

	private final EditionStore editions;

	private final RevisionStore revisions;

	private final Gathering gathering;

	private final Consequences consequences;

	private final ClockTasks tasks;

	private final Sites sites;

	private final Ids ids;

	private final InstantSource clock;

	Saves(DocumentStore documents, EditionStore editions, RevisionStore revisions, Gathering gathering,
			Consequences consequences, ClockTasks tasks, Sites sites, Ids ids, InstantSource clock) {
		this.documents = documents;
		this.editions = editions;
		this.revisions = revisions;
		this.gathering = gathering;
		this.consequences = consequences;
		this.tasks = tasks;
		this.sites = sites;
		this.ids = ids;
		this.clock = clock;
	}

	Document create(UUID siteId, String typeName, Content content, RevisionOrigin origin, Actor.Human by) {
		Site site = this.sites.get(siteId);
		Person writer = by.person();
		if (!site.mayWrite(writer)) {
			throw new RefusedException(Kind.FORBIDDEN, Refusal.of("create.role-missing", site.name()));
		}
		ContentType type = ContentTypes.byName(typeName)
			.orElseThrow(() -> RefusedException.invalid(Refusal.at("/type", "type.unknown", typeName)));
		Content kept = check(
				ContentCheck.of(type, content, this.gathering.known(site, type, null, content, Set.of(), writer)));
		Instant now = this.clock.instant();
		UUID id = this.ids.next();
		Edition edition = new EditionChange(this.ids.next(), id, 1, writer.id(), site.rules(), now)
			.content(TextHash.of(type, kept))
			.build();
		this.documents.insert(id, siteId, type.name(), writer.id(), now);
		this.editions.insert(edition);
		this.revisions.keep(edition, edition.state(), origin, writer.id(), now);
		Document document = this.documents.find(id).orElseThrow();
		UUID history = this.consequences.ofCreation(document, edition, by, now);
		this.consequences.announce(new Transition(document, edition, null, null, by, null, true, history));
		return document;
	}

	Document save(Document document, Content content, RevisionOrigin origin, Actor.Human by) {
		Edition draft = document.draft();
		Site site = this.sites.get(document.siteId());
		SaveRights rights = rights(document, site, by.person());
		if (draft == null || (!rights.text() && !rights.layout())) {
			throw notAllowed(document, rights);
		}
		ContentType type = Gathering.type(document);
		Content kept = check(checked(document, draft, site, content, by));
		if (kept.equals(draft.content())) {
			return document;
		}
		Hashed hashed = TextHash.of(type, kept);
		if (!rights.text() && !hashed.text().equals(draft.textHash())) {
			throw notAllowed(document, rights);
		}
		return keep(document, draft, hashed, origin, by);
	}

	/** Whether the draft, which this person may save, has this content already. */
	boolean stands(Document document, Content content, Actor.Human by) {
		Edition draft = document.draft();
		Site site = this.sites.get(document.siteId());
		SaveRights rights = rights(document, site, by.person());
		if (draft == null || (!rights.text() && !rights.layout())) {
			return false;
		}
		Checked checked = checked(document, draft, site, content, by);
		return checked.refusals().isEmpty() && checked.content().equals(draft.content());
	}

	private Checked checked(Document document, Edition draft, Site site, Content content, Actor.Human by) {
		ContentType type = Gathering.type(document);
		Set<AssetId> kept = rights(document, site, by.person()).text() ? Set.of() : assets(draft);
		return ContentCheck.of(type, content, this.gathering.known(site, type, document, content, kept, by.person()));
	}

	SaveRights rights(Document document, Person person) {
		return rights(document, this.sites.get(document.siteId()), person);
	}

	private SaveRights rights(Document document, Site site, Person person) {
		Edition draft = document.draft();
		return (draft != null) ? SaveRules.rights(draft, site.rules(), site.id(), person, this.gathering.writers(draft))
				: new SaveRights(false, false);
	}

	private Document keep(Document document, Edition draft, Hashed hashed, RevisionOrigin origin, Actor.Human by) {
		Instant now = this.clock.instant();
		boolean textChanged = !hashed.text().equals(draft.textHash());
		EditionChange change = EditionChange.of(draft).content(hashed).updatedAt(now);
		if (draft.state() == EditionState.EDITING) {
			change.editor(by.person().id()).editedInStep(true);
		}
		else if (draft.state() == EditionState.CHECKING) {
			change.staged(null).editor(textChanged ? by.person().id() : draft.editor());
		}
		Edition after = change.build();
		boolean amended = SaveRules.voidsApproval(draft, after,
				this.gathering.isSensitive(document.siteId(), hashed.content().category()));
		UUID history = null;
		if (amended) {
			Allowed move = amend(draft, after);
			after = move.edition();
			history = this.consequences.of(document, move, by, null, now);
		}
		else if (draft.state() == EditionState.CHECKING) {
			this.tasks.stageAgain(draft.id(), now);
		}
		this.editions.update(draft, after);
		this.revisions.keep(after, draft.state(), origin, by.person().id(), now);
		if (amended) {
			this.revisions.pass(after.id());
		}
		this.documents.changed(document.id(), document.version());
		Document changed = this.documents.find(document.id()).orElseThrow();
		this.consequences.announce(new Transition(changed, after, amended ? Verb.AMEND : null, draft.state(), by, null,
				textChanged, history));
		return changed;
	}

	/** A text that the approver has not seen goes back by itself. */
	private static Allowed amend(Edition draft, Edition saved) {
		Move move = Transitions.of(Verb.AMEND, draft.state()).orElseThrow();
		EditionState goal = (move.to() != null) ? move.to() : draft.state();
		Edition amended = EditionChange.of(saved).state(goal).notApproved().build();
		return new Allowed(move, draft.state(), amended, null, List.of());
	}

	private static Set<AssetId> assets(Edition edition) {
		return edition.content().media().stream().map(MediaItem::asset).collect(Collectors.toSet());
	}

	private static Content check(Checked checked) {
		if (!checked.refusals().isEmpty()) {
			throw RefusedException.invalid(checked.refusals());
		}
		return checked.content();
	}

	private static RefusedException notAllowed(Document document, SaveRights rights) {
		String state = document.current().state().name();
		List<Refusal> refusals = new ArrayList<>();
		refusals.add(Refusal.of("save.text-not-allowed", state));
		if (!rights.layout()) {
			refusals.add(Refusal.of("save.layout-not-allowed", state));
		}
		return new RefusedException(Kind.FORBIDDEN, refusals);
	}

}
