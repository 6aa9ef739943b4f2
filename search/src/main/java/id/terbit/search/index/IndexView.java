package id.terbit.search.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.terbit.search.index.Plan.Among;
import id.terbit.search.linguistics.Vocabulary;
import org.jspecify.annotations.Nullable;

/** One state of an index, to be asked. What was removed is in no answer. */
interface IndexView {

	/** The exact words of what is live. */
	Vocabulary vocabulary();

	/**
	 * The exact words of some documents alone: a correction must not tell what stands in
	 * others.
	 */
	Vocabulary vocabulary(Among within);

	/**
	 * In how many documents each root stands.
	 * @param within of those that fit all of these
	 */
	DocumentFrequencies frequencies(Set<String> roots, List<Among> within) throws IOException;

	/** What fits a plan, narrowed, ordered and paged as the criteria say, with counts. */
	Kept.Found find(Plan plan, Criteria criteria) throws IOException;

	/**
	 * Titles that have all words but the last, and one that begins with the last. Types
	 * that are not news first, then the newest.
	 * @param nearly whether words may differ by a letter
	 * @param site slug, null for all
	 */
	List<Kept> titles(List<String> words, boolean nearly, @Nullable String site, int most) throws IOException;

	/**
	 * Documents that can be found, in order of their ids, for comparing with what is
	 * live.
	 * @param after the last id read, or null to begin
	 * @throws SearchUnavailableException where not all could be looked at in time
	 */
	List<Stored> stored(@Nullable UUID after, int most) throws IOException;

	/**
	 * What stands for these documents, what is left of removed ones included; nothing for
	 * those that never were here.
	 * @throws SearchUnavailableException where not all could be looked at in time
	 */
	Map<UUID, Stored> stored(Collection<UUID> documents) throws IOException;

	/**
	 * In how many documents roots stand. What was removed lately may be among both
	 * numbers.
	 *
	 * @param documents in all
	 * @param byRoot how many of them
	 */
	record DocumentFrequencies(long documents, Map<String, Integer> byRoot) {

		public DocumentFrequencies {
			byRoot = Map.copyOf(byRoot);
		}

		int of(String root) {
			return this.byRoot.getOrDefault(root, 0);
		}

	}

	/**
	 * A document in the index.
	 *
	 * @param live whether it can be found; otherwise it was removed
	 */
	record Stored(UUID document, long version, boolean live) {
	}

}
