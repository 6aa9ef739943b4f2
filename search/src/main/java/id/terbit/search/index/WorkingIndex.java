package id.terbit.search.index;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import id.terbit.publication.BulkWork.Attempt;
import id.terbit.publication.BulkWork.Reached;
import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Hits.Piece;
import id.terbit.search.index.Plan.Among;
import id.terbit.search.linguistics.Linguistics;
import id.terbit.search.linguistics.Synonyms;
import id.terbit.search.linguistics.Understanding;
import id.terbit.search.linguistics.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;

/**
 * What people work on, in any state: an index of its own, with an engine of its own that
 * nobody else holds. Nothing is found in it but by saying whose texts may be read, and
 * the engine is asked for no others; neither are words told that stand in others alone.
 */
public final class WorkingIndex implements SmartLifecycle {

	private final SearchEngine engine;

	private final RebuildLock lock;

	private final Supplier<Synonyms> synonyms;

	private final InstantSource clock;

	private final Linguistics linguistics = Linguistics.shipped();

	/**
	 * Over an engine that nobody else uses.
	 * @param lock held by whoever fills it
	 * @param synonyms asked for each query
	 */
	WorkingIndex(SearchEngine engine, RebuildLock lock, Supplier<Synonyms> synonyms, InstantSource clock) {
		this.engine = engine;
		this.lock = lock;
		this.synonyms = synonyms;
		this.clock = clock;
	}

	/** What to do as soon as it turns out that the index must be filled. */
	public void whenIncomplete(Runnable action) {
		this.engine.whenIncomplete(action);
	}

	/**
	 * Puts a text in, durable and found when this returns; an older version than the one
	 * that stands there is passed over.
	 * @throws SearchUnavailableException where the index can't be written now
	 */
	public void put(SearchEntry entry) {
		if (entry.state() == null) {
			throw new IllegalArgumentException("an entry without state");
		}
		this.engine.put(entry);
	}

	/**
	 * Makes the index anew beside the one in use and puts it in use at the end; waits
	 * where that is being done already.
	 * @param reached what an earlier attempt told
	 */
	public Attempt rebuild(EntrySource source, Reached reached) {
		return new FillingAttempt(this.engine, source, reached, this.lock.take());
	}

	/** The same only where something may be missing; empty where nothing is. */
	public Optional<Attempt> rebuildIfIncomplete(EntrySource source) {
		RebuildLock.Held held = this.lock.take();
		try {
			if (this.engine.isIncomplete()) {
				return Optional.of(new FillingAttempt(this.engine, source, Reached.NOTHING, held));
			}
			this.engine.tidy();
		}
		catch (RuntimeException ex) {
			held.close();
			throw ex;
		}
		held.close();
		return Optional.empty();
	}

	/**
	 * Finds what fits among what may be read.
	 * @throws SearchUnavailableException where the index can't be read now
	 */
	public Found find(Wanted wanted) {
		boolean before = this.engine.isIncomplete();
		Synonyms equal = this.synonyms.get();
		return this.engine.search((view) -> {
			Understanding meant = this.linguistics.understand(wanted.words(), equal, vocabulary(view, wanted));
			if (meant.isEmpty()) {
				return new Found(List.of(), 0, true, isIncomplete(before), false, null);
			}
			AllOrAny answer = AllOrAny.of(view, meant, wanted.limits(),
					Criteria.of("", null, wanted.from(), wanted.size()), this.clock.instant());
			Kept.Found found = answer.found();
			Excerpts excerpts = new Excerpts(this.linguistics, meant);
			return new Found(found.documents().stream().map((kept) -> hit(kept, excerpts)).toList(), found.total(),
					found.exact(), isIncomplete(before), answer.partial(),
					meant.isCorrected() ? meant.understood() : null);
		});
	}

	private static Vocabulary vocabulary(IndexView view, Wanted wanted) {
		if (wanted.asTyped()) {
			return Vocabulary.NONE;
		}
		List<Among> readable = wanted.readable();
		return readable.isEmpty() ? view.vocabulary() : view.vocabulary(readable.get(0));
	}

	/** What was filled or lost during a search may have been missing from what it saw. */
	private boolean isIncomplete(boolean before) {
		return before || this.engine.isIncomplete();
	}

	private static Hit hit(Kept kept, Excerpts excerpts) {
		return new Hit(kept.document(), excerpts.whole(kept.texts().title()),
				excerpts.best(kept.texts().summary(), kept.texts().text()));
	}

	@Override
	public void start() {
		this.engine.start();
	}

	@Override
	public void stop() {
		this.engine.stop();
	}

	@Override
	public boolean isRunning() {
		return this.engine.isRunning();
	}

	/** Before everything that writes to it or answers requests. */
	@Override
	public int getPhase() {
		return this.engine.getPhase();
	}

	/**
	 * What somebody looks for.
	 *
	 * @param words as typed, never engine syntax; at most {@link Criteria#MAX_LENGTH}
	 * characters
	 * @param asTyped whether no other spelling may be looked for
	 * @param sites ids of the sites whose texts may be read; null for all of them
	 * @param site one of them, null for any
	 * @param type name of the content type, null for any
	 * @param states any of these, empty for any
	 * @param from number of hits to pass over
	 * @param size number of hits wanted
	 */
	public record Wanted(String words, boolean asTyped, @Nullable Set<String> sites, @Nullable String site,
			@Nullable String type, Set<String> states, int from, int size) {

		public Wanted {
			sites = (sites != null) ? Set.copyOf(sites) : null;
			states = Set.copyOf(states);
			if (words.length() > Criteria.MAX_LENGTH) {
				throw new IllegalArgumentException("more words than may be typed");
			}
		}

		/** Nothing where all may be read. */
		List<Among> readable() {
			return (this.sites != null) ? List.of(new Among(Filter.SITE.field(), this.sites)) : List.of();
		}

		/** That, and what was chosen on top of it. */
		List<Among> limits() {
			List<Among> chosen = new ArrayList<>(readable());
			if (this.site != null) {
				chosen.add(new Among(Filter.SITE.field(), Set.of(this.site)));
			}
			if (this.type != null) {
				chosen.add(new Among(Filter.TYPE.field(), Set.of(this.type)));
			}
			if (!this.states.isEmpty()) {
				chosen.add(new Among(SearchEntry.STATE, this.states));
			}
			return chosen;
		}

	}

	/**
	 * What was found, best first; as with {@link Hits}.
	 */
	public record Found(List<Hit> hits, long total, boolean exact, boolean incomplete, boolean partial,
			@Nullable String instead) {

		public Found {
			hits = List.copyOf(hits);
		}

	}

	/** A document with what fits marked. */
	public record Hit(UUID document, List<Piece> title, List<Piece> excerpt) {

		public Hit {
			title = List.copyOf(title);
			excerpt = List.copyOf(excerpt);
		}

	}

}
