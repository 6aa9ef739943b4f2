package id.terbit.document;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A document with its editions in hand.
 *
 * @param version grows by one with every change of the document or an edition of it; the
 * entity tag
 * @param type the content type's name
 * @param draft the one edition in work, if any
 * @param live the one edition that is or was last public, if any
 * @param discarded the newest edition in the trash, while no draft is open and nothing
 * newer has gone live
 */
public record Document(UUID id, long version, UUID siteId, String type, UUID createdBy, Instant createdAt,
		@Nullable Edition draft, @Nullable Edition live, @Nullable Edition discarded) {

	/**
	 * The edition that people work on: the draft, else the live one, else the one in the
	 * trash.
	 */
	public Edition current() {
		if (this.draft != null) {
			return this.draft;
		}
		if (this.live != null) {
			return this.live;
		}
		if (this.discarded != null) {
			return this.discarded;
		}
		throw new IllegalStateException("document %s has no edition".formatted(this.id));
	}

}
