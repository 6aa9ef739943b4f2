package id.terbit.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.terbit.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * Finds texts in any state by their words, for the people who work on them. The search
 * module fills this port, from an index that no public page can ask.
 */
public interface DocumentSearch {

	/** Longest query in characters. */
	int MAX_LENGTH = 200;

	/** The last hit that can be reached by turning pages. */
	int MAX_DEPTH = 1_000;

	/**
	 * Finds what fits among the texts that this person may see now, by the rule of
	 * {@link Documents#get}; the query itself is narrowed to them.
	 * @return empty where search can't be used now
	 */
	Optional<Found> find(Query query, Person reader);

	/**
	 * What to look for; null or empty means any.
	 *
	 * @param words as typed, never engine syntax; at most {@link #MAX_LENGTH} characters
	 * @param asTyped whether no other spelling may be looked for
	 * @param from number of hits to pass over
	 * @param size number of hits wanted; from and size together at most
	 * {@link #MAX_DEPTH}
	 */
	record Query(String words, boolean asTyped, @Nullable UUID siteId, @Nullable String type, Set<EditionState> states,
			int from, int size) {

		public Query {
			states = Set.copyOf(states);
			if (words.length() > MAX_LENGTH || from < 0 || size < 1 || from + size > MAX_DEPTH) {
				throw new IllegalArgumentException("a query beyond the limits");
			}
		}

	}

	/**
	 * What was found, best first.
	 *
	 * @param total number of all that fit; a lower bound where not exact
	 * @param incomplete the index is being filled, so that something may be missing
	 * @param partial nothing has all the words: what was found has some
	 * @param instead what was looked for where that is spelled otherwise than it was
	 * typed, else null
	 */
	record Found(List<Hit> hits, long total, boolean exact, boolean incomplete, boolean partial,
			@Nullable String instead) {

		public Found {
			hits = List.copyOf(hits);
		}

	}

	/**
	 * A document.
	 *
	 * @param title with what fits marked; empty where it has none
	 * @param excerpt of summary or body with what fits marked
	 */
	record Hit(UUID documentId, List<Piece> title, List<Piece> excerpt) {

		public Hit {
			title = List.copyOf(title);
			excerpt = List.copyOf(excerpt);
		}

	}

	/** A piece of the original text, to be escaped where it is shown. */
	record Piece(String text, boolean marked) {
	}

}
