package id.terbit.document;

import java.time.Instant;
import java.util.UUID;

import id.terbit.site.SiteRules;
import org.jspecify.annotations.Nullable;

/**
 * A version of a document's content on its way through the states.
 *
 * @param number 1 for the first edition of the document
 * @param textHash SHA-256 of the canonical text, hexadecimal (WORKFLOW.md)
 * @param layoutHash SHA-256 of everything else in the content, hexadecimal
 * @param stagedHash what the page on the staging site shows ({@link StagedPage#hash}), or
 * null where none stands or one is being built
 * @param writer who wrote it
 * @param editor who edited it
 * @param editedInStep whether the editor saved a revision in the running editing step
 * @param approvedHash text hash that was approved, or null
 * @param unreviewed published by the fast lane and not reviewed yet
 * @param leftState the state it was in when it was discarded or archived
 * @param rules the site's rules, copied at submit
 */
public record Edition(UUID id, UUID documentId, int number, EditionState state, Content content, String textHash,
		String layoutHash, @Nullable String stagedHash, UUID writer, @Nullable UUID editor, boolean editedInStep,
		@Nullable String approvedHash, @Nullable UUID approver, @Nullable Instant approvedAt,
		boolean sensitiveAtApproval, @Nullable UUID publisher, boolean unreviewed, @Nullable Instant scheduledAt,
		@Nullable Withdrawal withdrawal, @Nullable EditionState leftState, @Nullable UUID leftBy, SiteRules rules,
		@Nullable Instant firstPublishedAt, @Nullable Instant publishedAt, Instant createdAt, Instant updatedAt) {

	/** The same edition with another content as it was read; no hash changes. */
	Edition withContent(Content content) {
		return new Edition(this.id, this.documentId, this.number, this.state, content, this.textHash, this.layoutHash,
				this.stagedHash, this.writer, this.editor, this.editedInStep, this.approvedHash, this.approver,
				this.approvedAt, this.sensitiveAtApproval, this.publisher, this.unreviewed, this.scheduledAt,
				this.withdrawal, this.leftState, this.leftBy, this.rules, this.firstPublishedAt, this.publishedAt,
				this.createdAt, this.updatedAt);
	}

	/**
	 * How a live edition was taken back.
	 *
	 * @param redirectTo path or https address, for CONSOLIDATED always, for IN_ERROR
	 * perhaps
	 */
	public record Withdrawal(Kind kind, String reason, @Nullable String redirectTo) {

		/** The kinds of withdrawal. */
		public enum Kind {

			/** 410, or a redirect. */
			IN_ERROR,

			/** A redirect to what replaces it. */
			CONSOLIDATED,

			/** The text stays, with a notice. */
			WITH_NOTICE

		}

	}

}
