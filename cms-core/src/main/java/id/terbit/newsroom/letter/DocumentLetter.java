package id.terbit.newsroom.letter;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Edition;
import id.terbit.history.HistoryLog;
import id.terbit.history.HistoryRow;
import id.terbit.language.Texts;
import id.terbit.mail.Letter;
import id.terbit.newsroom.letter.LetterView.Button;
import id.terbit.person.Person;
import org.jspecify.annotations.Nullable;

/** Tells somebody what happened to a text and leads to its page. */
class DocumentLetter implements Letter {

	/** What the clock does as well as people. */
	private static final Set<LetterKind> BY_ITSELF = EnumSet.of(LetterKind.STAGED, LetterKind.PUBLISHED);

	private final LetterKind kind;

	private final Documents documents;

	private final HistoryLog history;

	private final LetterParts parts;

	private final LetterForm form;

	DocumentLetter(LetterKind kind, Documents documents, HistoryLog history, LetterParts parts, LetterForm form) {
		this.kind = kind;
		this.documents = documents;
		this.history = history;
		this.parts = parts;
		this.form = form;
	}

	@Override
	public String kind() {
		return this.kind.key();
	}

	@Override
	public Optional<Written> write(Facts facts, Person recipient) {
		UUID documentId = UUID.fromString(facts.values().getOrDefault("document", ""));
		return this.documents.find(documentId)
			.filter((document) -> stillTrue(edition(document, facts.editionId())))
			.map((document) -> write(document, facts, recipient));
	}

	private Written write(Document document, Facts facts, Person recipient) {
		Texts texts = this.parts.texts(recipient);
		Edition edition = edition(document, facts.editionId());
		String key = "letter." + this.kind.key();
		Optional<HistoryRow> row = row(facts);
		LetterView letter = new LetterView(texts, texts.get(key + ".subject", LetterParts.title(edition, texts)),
				texts.get("letter.greeting", recipient.name()), lead(row, texts),
				this.parts.facts(document, edition, texts), row.map(HistoryRow::note).orElse(""),
				new Button(texts.get("letter.open"), this.parts.address("/meja/naskah/" + document.id())), "");
		return this.form.written(letter, (at) -> {
		});
	}

	/** What the clock did was nobody's work, and is told so. */
	private String lead(Optional<HistoryRow> row, Texts texts) {
		String key = "letter." + this.kind.key() + ".lead";
		boolean byItself = row.isPresent() && row.get().actorId() == null && BY_ITSELF.contains(this.kind);
		return byItself ? texts.get(key + "-clock") : texts.get(key, row.map(HistoryRow::actorName).orElse(""));
	}

	/** What was reviewed meanwhile alarms nobody. */
	private boolean stillTrue(Edition edition) {
		return this.kind != LetterKind.UNREVIEWED || edition.unreviewed();
	}

	private Optional<HistoryRow> row(Facts facts) {
		String id = facts.values().get("history");
		return (id != null) ? this.history.find(UUID.fromString(id)) : Optional.empty();
	}

	private static Edition edition(Document document, @Nullable UUID editionId) {
		Edition live = document.live();
		return (live != null && live.id().equals(editionId)) ? live : document.current();
	}

}
