package id.terbit.document;

import java.time.Instant;
import java.util.UUID;

import id.terbit.document.Edition.Withdrawal;
import id.terbit.site.SiteRules;
import org.jspecify.annotations.Nullable;

/** An edition with some of its parts changed. */
final class EditionChange {

	private UUID id;

	private final UUID documentId;

	private int number;

	private EditionState state;

	private Content content;

	private String textHash;

	private String layoutHash;

	private @Nullable String stagedHash;

	private UUID writer;

	private @Nullable UUID editor;

	private boolean editedInStep;

	private @Nullable String approvedHash;

	private @Nullable UUID approver;

	private @Nullable Instant approvedAt;

	private boolean sensitiveAtApproval;

	private @Nullable UUID publisher;

	private boolean unreviewed;

	private @Nullable Instant scheduledAt;

	private @Nullable Withdrawal withdrawal;

	private @Nullable EditionState leftState;

	private @Nullable UUID leftBy;

	private SiteRules rules;

	private @Nullable Instant firstPublishedAt;

	private @Nullable Instant publishedAt;

	private final Instant createdAt;

	private Instant updatedAt;

	/** A first draft without content. */
	EditionChange(UUID id, UUID documentId, int number, UUID writer, SiteRules rules, Instant now) {
		this.id = id;
		this.documentId = documentId;
		this.number = number;
		this.state = EditionState.DRAFT;
		this.content = Content.EMPTY;
		this.textHash = "";
		this.layoutHash = "";
		this.writer = writer;
		this.rules = rules;
		this.createdAt = now;
		this.updatedAt = now;
	}

	private EditionChange(Edition edition, Instant createdAt) {
		this.id = edition.id();
		this.documentId = edition.documentId();
		this.number = edition.number();
		this.state = edition.state();
		this.content = edition.content();
		this.textHash = edition.textHash();
		this.layoutHash = edition.layoutHash();
		this.stagedHash = edition.stagedHash();
		this.writer = edition.writer();
		this.editor = edition.editor();
		this.editedInStep = edition.editedInStep();
		this.approvedHash = edition.approvedHash();
		this.approver = edition.approver();
		this.approvedAt = edition.approvedAt();
		this.sensitiveAtApproval = edition.sensitiveAtApproval();
		this.publisher = edition.publisher();
		this.unreviewed = edition.unreviewed();
		this.scheduledAt = edition.scheduledAt();
		this.withdrawal = edition.withdrawal();
		this.leftState = edition.leftState();
		this.leftBy = edition.leftBy();
		this.rules = edition.rules();
		this.firstPublishedAt = edition.firstPublishedAt();
		this.publishedAt = edition.publishedAt();
		this.createdAt = createdAt;
		this.updatedAt = edition.updatedAt();
	}

	static EditionChange of(Edition edition) {
		return new EditionChange(edition, edition.createdAt());
	}

	EditionChange state(EditionState state) {
		this.state = state;
		return this;
	}

	/** Changes the content and both hashes with it. */
	EditionChange content(TextHash.Hashed hashed) {
		this.content = hashed.content();
		this.textHash = hashed.text();
		this.layoutHash = hashed.layout();
		return this;
	}

	/** What the page on the staging site shows; null until it is built. */
	EditionChange staged(@Nullable String stagedHash) {
		this.stagedHash = stagedHash;
		return this;
	}

	EditionChange editor(@Nullable UUID editor) {
		this.editor = editor;
		return this;
	}

	EditionChange editedInStep(boolean editedInStep) {
		this.editedInStep = editedInStep;
		return this;
	}

	/** Approves the text as it is. */
	EditionChange approved(UUID approver, Instant at, boolean sensitive) {
		this.approvedHash = this.textHash;
		this.approver = approver;
		this.approvedAt = at;
		this.sensitiveAtApproval = sensitive;
		return this;
	}

	EditionChange notApproved() {
		this.approvedHash = null;
		this.approver = null;
		this.approvedAt = null;
		this.sensitiveAtApproval = false;
		return this;
	}

	EditionChange publisher(@Nullable UUID publisher) {
		this.publisher = publisher;
		return this;
	}

	EditionChange unreviewed(boolean unreviewed) {
		this.unreviewed = unreviewed;
		return this;
	}

	EditionChange scheduledAt(@Nullable Instant scheduledAt) {
		this.scheduledAt = scheduledAt;
		return this;
	}

	EditionChange withdrawal(@Nullable Withdrawal withdrawal) {
		this.withdrawal = withdrawal;
		return this;
	}

	/** Remembers what a restore goes back to, and who may. */
	EditionChange left(@Nullable EditionState state, @Nullable UUID by) {
		this.leftState = state;
		this.leftBy = by;
		return this;
	}

	EditionChange rules(SiteRules rules) {
		this.rules = rules;
		return this;
	}

	EditionChange published(Instant first, Instant now) {
		this.firstPublishedAt = first;
		this.publishedAt = now;
		return this;
	}

	EditionChange updatedAt(Instant now) {
		this.updatedAt = now;
		return this;
	}

	Edition build() {
		return new Edition(this.id, this.documentId, this.number, this.state, this.content, this.textHash,
				this.layoutHash, this.stagedHash, this.writer, this.editor, this.editedInStep, this.approvedHash,
				this.approver, this.approvedAt, this.sensitiveAtApproval, this.publisher, this.unreviewed,
				this.scheduledAt, this.withdrawal, this.leftState, this.leftBy, this.rules, this.firstPublishedAt,
				this.publishedAt, this.createdAt, this.updatedAt);
	}

}
