package id.terbit.media.wordimport;

import id.terbit.document.Document;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;

/** A file that became a document before, and would become a second one. */
class KnownFileException extends RefusedException {

	private static final long serialVersionUID = 1L;

	private final transient Document document;

	KnownFileException(Document document) {
		super(Kind.NOT_NOW, Refusal.of("word.known-file", document.current().content().title()));
		this.document = document;
	}

	/** The document that the file became. */
	Document document() {
		return this.document;
	}

}
