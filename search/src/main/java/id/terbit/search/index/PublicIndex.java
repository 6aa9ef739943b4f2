package id.terbit.search.index;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import id.terbit.search.index.Hits.Hit;
import id.terbit.search.linguistics.Linguistics;
import id.terbit.search.linguistics.Synonyms;
import id.terbit.search.linguistics.Understanding;
import id.terbit.search.linguistics.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What is live, for whoever searches. */
public class PublicIndex {

	private final SearchEngine engine;

	private final InstantSource clock;

	private final Linguistics linguistics = Linguistics.shipped();

	private final Supplier<Synonyms> synonyms;

	/**
	 * Over an engine.
	 * @param synonyms asked for each query
	 */
	PublicIndex(SearchEngine engine, Supplier<Synonyms> synonyms, InstantSource clock) {
		this.engine = engine;
		this.synonyms = synonyms;
		this.clock = clock;
	}

	/**
	 * Finds what fits.
	 * @throws SearchUnavailableException where the index can't be read now
	 */
	public Hits find(Criteria criteria) {
		boolean before = this.engine.isIncomplete();
		Synonyms equal = this.synonyms.get();
		return this.engine.search((view) -> {
			Vocabulary known = criteria.asTyped() ? Vocabulary.NONE : view.vocabulary();
			Understanding meant = this.linguistics.understand(criteria.words(), equal, known);
			if (meant.isEmpty()) {
				return new Hits(List.of(), 0, true, isIncomplete(before), false, null, Map.of());
			}
			AllOrAny answer = AllOrAny.of(view, meant, List.of(), criteria, this.clock.instant());
			Kept.Found found = answer.found();
			Excerpts excerpts = new Excerpts(this.linguistics, meant);
			return new Hits(found.documents().stream().map((kept) -> hit(kept, excerpts)).toList(), found.total(),
					found.exact(), isIncomplete(before), answer.partial(),
					meant.isCorrected() ? meant.understood() : null, found.counts());
		});
	}

	/** What was filled or lost during a search may have been missing from what it saw. */
	private boolean isIncomplete(boolean before) {
		return before || this.engine.isIncomplete();
	}

	/**
	 * How a query is read now.
	 * @throws SearchUnavailableException where the index, whose words spelling goes by,
	 * can't be read now
	 */
	public Understanding understand(String typed) {
		Synonyms equal = this.synonyms.get();
		return this.engine.search((view) -> this.linguistics.understand(typed, equal, view.vocabulary()));
	}

	/**
	 * Titles for what is being typed, at most {@link Suggestion#MOST}.
	 * @param site slug, null for all sites
	 * @throws SearchUnavailableException where the index can't be read now
	 */
	public List<Suggestion> suggest(String typed, @Nullable String site) {
		return this.engine.search((view) -> new Suggesting(view, site).of(typed));
	}

	private static Hit hit(Kept kept, Excerpts excerpts) {
		return new Hit(kept.document(), kept.site(), kept.type(), kept.path(), kept.category(), kept.publishedAt(),
				excerpts.whole(kept.texts().title()), excerpts.best(kept.texts().summary(), kept.texts().text()));
	}

}
