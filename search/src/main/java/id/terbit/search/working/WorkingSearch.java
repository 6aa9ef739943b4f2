package id.terbit.search.working;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.terbit.document.DocumentSearch;
import id.terbit.document.EditionState;
import id.terbit.person.Person;
import id.terbit.person.Person.Reach;
import id.terbit.search.index.Hits;
import id.terbit.search.index.SearchUnavailableException;
import id.terbit.search.index.WorkingIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Asks the index of the newsroom. What a person may read goes into each query as the
 * roles are then: nothing of it is kept in the index, so that a role that is taken away
 * opens nothing from the next query on.
 */
@Component
class WorkingSearch implements DocumentSearch {

	private static final Logger log = LoggerFactory.getLogger(WorkingSearch.class);

	private final WorkingIndex index;

	WorkingSearch(WorkingIndex index) {
		this.index = index;
	}

	@Override
	public Optional<Found> find(Query query, Person reader) {
		Reach reach = reader.reach();
		if (reach.isNothing() || (query.siteId() != null && !reach.covers(query.siteId()))) {
			return Optional.of(new Found(List.of(), 0, true, false, false, null));
		}
		try {
			return Optional.of(found(this.index.find(wanted(query, reach))));
		}
		catch (SearchUnavailableException ex) {
			log.debug("The newsroom's list goes by titles for now", ex);
			return Optional.empty();
		}
	}

	private static WorkingIndex.Wanted wanted(Query query, Reach reach) {
		Set<String> sites = reach.sites().stream().map(UUID::toString).collect(Collectors.toSet());
		return new WorkingIndex.Wanted(query.words(), query.asTyped(), reach.everywhere() ? null : sites,
				text(query.siteId()), query.type(),
				query.states().stream().map(EditionState::name).collect(Collectors.toSet()), query.from(),
				query.size());
	}

	private static @Nullable String text(@Nullable UUID id) {
		return (id != null) ? id.toString() : null;
	}

	private static Found found(WorkingIndex.Found found) {
		return new Found(found.hits()
			.stream()
			.map((hit) -> new Hit(hit.document(), pieces(hit.title()), pieces(hit.excerpt())))
			.toList(), found.total(), found.exact(), found.incomplete(), found.partial(), found.instead());
	}

	private static List<Piece> pieces(List<Hits.Piece> pieces) {
		return pieces.stream().map((piece) -> new Piece(piece.text(), piece.marked())).toList();
	}

}
