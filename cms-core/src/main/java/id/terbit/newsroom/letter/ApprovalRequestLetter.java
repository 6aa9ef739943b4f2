package id.terbit.newsroom.letter;

import java.util.Optional;
import java.util.UUID;

import id.terbit.approval.ApprovalLinks;
import id.terbit.approval.Approvers;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Edition;
import id.terbit.document.EditionState;
import id.terbit.language.Texts;
import id.terbit.mail.Letter;
import id.terbit.newsroom.letter.LetterView.Button;
import id.terbit.person.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks one person to approve one text. The link's token is made here, at each attempt,
 * and stands nowhere but in the mail.
 */
@Component
class ApprovalRequestLetter implements Letter {

	private final Documents documents;

	private final ApprovalLinks links;

	private final Approvers approvers;

	private final LetterParts parts;

	private final LetterForm form;

	ApprovalRequestLetter(Documents documents, ApprovalLinks links, Approvers approvers, LetterParts parts,
			LetterForm form) {
		this.documents = documents;
		this.links = links;
		this.approvers = approvers;
		this.parts = parts;
		this.form = form;
	}

	@Override
	public String kind() {
		return ApprovalLinks.REQUEST;
	}

	@Override
	public Optional<Written> write(Facts facts, Person recipient) {
		UUID documentId = UUID.fromString(facts.values().getOrDefault("document", ""));
		String textHash = facts.values().getOrDefault("textHash", "");
		return this.documents.find(documentId)
			.filter((document) -> stillAsked(document, facts.editionId(), textHash, recipient))
			.map((document) -> write(document, document.current(), recipient));
	}

	/** What was decided, changed or taken from this person meanwhile needs no mail. */
	private boolean stillAsked(Document document, @Nullable UUID editionId, String textHash, Person recipient) {
		Edition draft = document.draft();
		return draft != null && draft.id().equals(editionId) && draft.state() == EditionState.APPROVAL
				&& draft.textHash().equals(textHash)
				&& this.approvers.of(draft, document.siteId())
					.stream()
					.anyMatch((approver) -> approver.id().equals(recipient.id()));
	}

	private Written write(Document document, Edition edition, Person recipient) {
		Texts texts = this.parts.texts(recipient);
		String token = this.links.issue(edition.id(), recipient.id(), edition.textHash());
		LetterView letter = new LetterView(texts,
				texts.get("letter.approval-request.subject", LetterParts.title(edition, texts)),
				texts.get("letter.greeting", recipient.name()), texts.get("letter.approval-request.lead"),
				this.parts.facts(document, edition, texts), "",
				new Button(texts.get("letter.approval-request.button"), this.parts.address("/setujui/" + token)),
				texts.get("letter.approval-request.remark"));
		return this.form.written(letter, (at) -> this.links.accepted(token, at));
	}

}
