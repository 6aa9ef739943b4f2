package id.terbit.search.index;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where an index that is made anew has its entries from: documents in keyset order. */
public interface EntrySource {

	/** How many documents there are now. */
	long count();

	/**
	 * The next documents, in a constant number of statements.
	 * @param after the last one that was read, null to begin
	 * @param size how many at most
	 */
	Page page(@Nullable UUID after, int size);

	/**
	 * Some documents and what there is to find of them.
	 *
	 * @param documents in their order; none at the end
	 * @param entries of those that have not gone since
	 */
	record Page(List<UUID> documents, List<SearchEntry> entries) {

		public Page {
			documents = List.copyOf(documents);
			entries = List.copyOf(entries);
		}

	}

}
