package id.terbit.search.index;

import java.io.IOException;
import java.util.List;
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

	/** How many documents fit a plan, whatever narrows it. */
	long count(Plan plan) throws IOException;

	/** What fits a plan, narrowed, ordered and paged as the criteria say, with counts. */
	Kept.Found find(Plan plan, Criteria criteria) throws IOException;

	/**
	 * Titles that have all words but the last, and one that begins with the last. Types
	 * that are not news first, then the newest.
	 * @param nearly whether words may differ by a letter
	 * @param site slug, null for all
	 */
	List<Kept> titles(List<String> words, boolean nearly, @Nullable String site, int most) throws IOException;

	/** Each document that can be found, in any order, for comparing with what is live. */
	void scan(Stored each) throws IOException;

	/** Told of a document and its version. */
	@FunctionalInterface
	interface Stored {

		void accept(UUID document, long version);

	}

}
