package id.terbit.document;

/** Where an edition stands. */
public enum EditionState {

	/** Being written. */
	DRAFT,

	/** With the editor. */
	EDITING,

	/** With the head of section. */
	APPROVAL,

	/** Being laid out. */
	COMPOSING,

	/** Being put on the staging site. */
	STAGING,

	/** Staged page being checked. */
	CHECKING,

	/** Ready to be published. */
	READY,

	/** Will be published at a set time. */
	SCHEDULED,

	/** Live. */
	PUBLISHED,

	/** Was live before the edition that is live now. */
	SUPERSEDED,

	/** Taken back. */
	WITHDRAWN,

	/** At its address with a notice, off the lists. */
	ARCHIVED,

	/** Sent back for repair. */
	RETURNED,

	/** In the trash. */
	DISCARDED;

	/** Whether this is the document's one draft edition. */
	public boolean isDraft() {
		return switch (this) {
			case DRAFT, EDITING, APPROVAL, COMPOSING, STAGING, CHECKING, READY, SCHEDULED, RETURNED -> true;
			case PUBLISHED, SUPERSEDED, WITHDRAWN, ARCHIVED, DISCARDED -> false;
		};
	}

	/**
	 * Whether this is the document's one live edition (or the one that was last live).
	 */
	public boolean isLive() {
		return this == PUBLISHED || this == WITHDRAWN || this == ARCHIVED;
	}

}
