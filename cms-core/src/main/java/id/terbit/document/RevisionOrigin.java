package id.terbit.document;

/** How a revision came about. */
public enum RevisionOrigin {

	/** With the document. */
	CREATED,

	/** Saved by a person. */
	SAVED,

	/** Saved by the editor page by itself; collapses into the one before. */
	AUTOSAVED,

	/** Read from a file. */
	IMPORTED,

	/** An older revision taken back. */
	RESTORED,

	/** A published text taken up again. */
	REVISED

}
