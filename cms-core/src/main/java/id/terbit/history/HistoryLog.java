package id.terbit.history;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The history of each site, a chain of keyed digests. */
public interface HistoryLog {

	/**
	 * Appends a row in the running transaction; the rows of one site are written one
	 * after the other, so the row is best written last.
	 * @return the id of the row
	 * @throws org.springframework.transaction.IllegalTransactionStateException where no
	 * transaction runs
	 */
	UUID append(HistoryEntry entry);

	/** One row. */
	Optional<HistoryRow> find(UUID id);

	/** Several rows, newest first. */
	List<HistoryRow> byIds(Collection<UUID> ids);

	/** The history of one document, oldest first. */
	List<HistoryRow> of(UUID documentId);

	/**
	 * What happened to a site itself, on no document of it, newest first.
	 * @param verb only events of this name
	 * @param most at most so many
	 */
	List<HistoryRow> ofSite(UUID siteId, String verb, int most);

	/**
	 * Checks the whole chain of a site, a thousand rows at a time. A changed, added,
	 * swapped or missing row is found, a cut tail is not: against that the
	 * {@linkplain #newest() newest links} are mailed to the operators once a day.
	 */
	ChainCheck check(UUID siteId);

	/**
	 * The newest link of every site that has a history; one statement, by an index.
	 */
	List<NewestLink> newest();

	/**
	 * The end of a chain.
	 *
	 * @param number of its row
	 * @param mac its link in hexadecimal
	 */
	record NewestLink(UUID siteId, long number, String mac) {
	}

	/**
	 * What a check found.
	 *
	 * @param rows rows read
	 * @param brokenAt number of the first row that does not fit, or 0 where all fit
	 */
	record ChainCheck(long rows, long brokenAt) {

		/** Whether every row fits. */
		public boolean intact() {
			return this.brokenAt == 0;
		}

	}

}
