package id.terbit.newsroom.approval;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.terbit.approval.ApprovalLinks.Link;
import id.terbit.body.BodyDiff;
import id.terbit.document.Content;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Edition;
import id.terbit.document.EditionState;
import id.terbit.document.Revision;
import id.terbit.document.StagingSite;
import id.terbit.language.Formats;
import id.terbit.language.Texts;
import id.terbit.newsroom.ClockView;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.approval.ApprovalView.Difference;
import id.terbit.newsroom.approval.ApprovalView.Form;
import id.terbit.newsroom.revision.ContentLines;
import id.terbit.newsroom.template.Templates;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.procedure.SopStep;
import id.terbit.procedure.StepClock;
import id.terbit.procedure.StepRegister;
import id.terbit.refusal.RefusedException;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The article in its site's template, with what an approver must know around it. */
@Component
class ApprovalPages {

	private static final Set<EditionState> WRITING = EnumSet.of(EditionState.DRAFT, EditionState.RETURNED);

	private final Documents documents;

	private final People people;

	private final Sites sites;

	private final StepRegister steps;

	private final ContentLines lines;

	private final StagingSite staging;

	private final Templates templates;

	private final MessageSource messages;

	private final InstantSource clock;

	ApprovalPages(Documents documents, People people, Sites sites, StepRegister steps, ContentLines lines,
			StagingSite staging, Templates templates, MessageSource messages, InstantSource clock) {
		this.documents = documents;
		this.people = people;
		this.sites = sites;
		this.steps = steps;
		this.lines = lines;
		this.staging = staging;
		this.templates = templates;
		this.messages = messages;
		this.clock = clock;
	}

	/** Complete HTML of the page on which a link decides. */
	String open(Link link, Viewer viewer, Form form) {
		Document document = this.documents.find(link.documentId())
			.orElseThrow(() -> RefusedException.missing("document", link.documentId()));
		Edition edition = draft(document, link.editionId());
		ApprovalView view = view(document, edition, link, viewer, form);
		return this.staging.preview(document, edition, form.action() + "/media", this.templates.approvalBefore(view),
				this.templates.approvalAfter(view));
	}

	/** Words in the approver's language, whoever looks. */
	Texts texts(Person approver) {
		return new Texts(this.messages, Locale.forLanguageTag(approver.language()));
	}

	/** The name of somebody who is signed in here but whom the link does not ask. */
	static Optional<String> stranger(Link link, Viewer viewer) {
		return viewer.signedIn() && !viewer.person().id().equals(link.personId()) ? Optional.of(viewer.person().name())
				: Optional.empty();
	}

	private ApprovalView view(Document document, Edition edition, Link link, Viewer viewer, Form form) {
		Map<UUID, Person> known = this.people.byIds(participants(link, edition));
		Texts texts = texts(this.people.get(link.personId()));
		Site site = this.sites.get(document.siteId());
		StepClock running = this.steps.running(Set.of(edition.id()), this.clock.instant())
			.getOrDefault(edition.id(), List.of())
			.stream()
			.filter((one) -> one.step() == SopStep.APPROVE)
			.findFirst()
			.orElse(null);
		return new ApprovalView(texts, name(known, link.personId()), edition.content().title(), site.name(),
				name(known, edition.writer()), (edition.editor() != null) ? name(known, edition.editor()) : "",
				(running != null) ? ClockView.deadline(running, texts, new Formats(texts, site.zone())::full) : "",
				running != null && running.late(), edited(document, edition, texts), live(document, edition, texts),
				form, stranger(link, viewer).orElse(null));
	}

	/** Against what was last written before the editor had it, by whomever. */
	private @Nullable Difference edited(Document document, Edition edition, Texts texts) {
		if (edition.editor() == null) {
			return null;
		}
		return this.documents.revisions(document.id())
			.stream()
			.filter((line) -> line.editionId().equals(edition.id()) && WRITING.contains(line.state()))
			.findFirst()
			.flatMap((line) -> this.documents.revision(line.id()))
			.map(Revision::content)
			.map((written) -> difference(document, written, edition.content(), texts))
			.orElse(null);
	}

	private @Nullable Difference live(Document document, Edition edition, Texts texts) {
		Edition live = document.live();
		return (live != null) ? difference(document, live.content(), edition.content(), texts) : null;
	}

	private Difference difference(Document document, Content before, Content after, Texts texts) {
		return new Difference(this.lines.changes(before, after, document.siteId(), document.type(), texts),
				BodyDiff.between(before.body(), after.body()));
	}

	private static Edition draft(Document document, UUID editionId) {
		Edition draft = document.draft();
		if (draft == null || !draft.id().equals(editionId)) {
			throw RefusedException.missing("edition", editionId);
		}
		return draft;
	}

	private static Set<UUID> participants(Link link, Edition edition) {
		Set<UUID> participants = new HashSet<>(Set.of(link.personId()));
		participants.add(edition.writer());
		if (edition.editor() != null) {
			participants.add(edition.editor());
		}
		return participants;
	}

	private static String name(Map<UUID, Person> known, UUID person) {
		Person found = known.get(person);
		return (found != null) ? found.name() : "";
	}

}
