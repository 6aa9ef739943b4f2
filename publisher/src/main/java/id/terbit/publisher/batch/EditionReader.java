package id.terbit.publisher.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

import id.terbit.publication.PublishedEdition;
import id.terbit.publication.PublishedEditions;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads everything of a site that stands in public, in keyset order of document id, and
 * goes on after the last one whose chunk was recorded.
 */
class EditionReader implements ItemStreamReader<PublishedEdition> {

	private static final String AFTER = "after";

	private final PublishedEditions editions;

	private final UUID siteId;

	private final int pageSize;

	private final Deque<PublishedEdition> page = new ArrayDeque<>();

	private @Nullable UUID lastRead;

	private boolean ended;

	EditionReader(PublishedEditions editions, UUID siteId, int pageSize) {
		this.editions = editions;
		this.siteId = siteId;
		this.pageSize = pageSize;
	}

	@Override
	public void open(ExecutionContext context) {
		this.lastRead = context.containsKey(AFTER) ? UUID.fromString(context.getString(AFTER)) : null;
	}

	@Override
	public @Nullable PublishedEdition read() {
		if (this.page.isEmpty() && !this.ended) {
			List<PublishedEdition> next = this.editions.of(this.siteId, this.lastRead, this.pageSize);
			this.page.addAll(next);
			this.ended = next.size() < this.pageSize;
		}
		PublishedEdition edition = this.page.poll();
		if (edition != null) {
			this.lastRead = edition.documentId();
		}
		return edition;
	}

	/** Called when a chunk is written: what was read is done. */
	@Override
	public void update(ExecutionContext context) {
		if (this.lastRead != null) {
			context.putString(AFTER, this.lastRead.toString());
		}
	}

}
