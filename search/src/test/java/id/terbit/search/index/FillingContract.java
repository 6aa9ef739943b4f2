package id.terbit.search.index;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.IndexView.Stored;
import id.terbit.search.linguistics.Synonyms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How every engine is filled anew, and tells what it holds. */
abstract class FillingContract {

	private SearchEngine engine;

	private PublicIndex search;

	private Synonyms synonyms = Synonyms.shipped();

	/** An engine with nothing in it, not started. */
	abstract SearchEngine empty();

	@BeforeEach
	void open() {
		this.engine = empty();
		this.search = new PublicIndex(this.engine, () -> this.synonyms, InstantSource.fixed(Entries.NOW));
		this.engine.start();
	}

	@AfterEach
	void close() {
		this.engine.stop();
	}

	SearchEngine engine() {
		return this.engine;
	}

	/** As if the process ended and another began. */
	void restart(SearchEngine next) {
		this.engine.stop();
		this.engine = next;
		this.search = new PublicIndex(next, () -> this.synonyms, InstantSource.fixed(Entries.NOW));
		next.start();
	}

	PublicIndex search() {
		return this.search;
	}

	/** What holds from the next query on. */
	void synonyms(Synonyms next) {
		this.synonyms = next;
	}

	@Test
	void what_can_be_found_is_told_in_pages_with_its_versions() {
		Map<UUID, Long> expected = new HashMap<>();
		for (long version = 1; version <= 5; version++) {
			UUID id = UUID.randomUUID();
			this.engine.put(Entries.entry().document(id).version(version).build());
			expected.put(id, version);
		}
		UUID gone = expected.keySet().iterator().next();
		this.engine.remove(gone, 9);
		expected.remove(gone);
		List<Stored> first = this.engine.search((view) -> view.stored((UUID) null, 3));
		List<Stored> second = this.engine.search((view) -> view.stored(first.get(2).document(), 3));
		assertThat(first).hasSize(3).allMatch(Stored::live);
		assertThat(second).hasSize(1);
		Map<UUID, Long> found = new LinkedHashMap<>();
		Stream.concat(first.stream(), second.stream()).forEach((each) -> found.put(each.document(), each.version()));
		assertThat(found).isEqualTo(expected);
		assertThat(found.keySet()).extracting(UUID::toString).isSorted();
		List<Stored> third = this.engine.search((view) -> view.stored(second.get(0).document(), 3));
		assertThat(third).isEmpty();
	}

	@Test
	void what_stands_for_a_document_is_told_of_removed_ones_as_well() {
		UUID live = UUID.randomUUID();
		UUID gone = UUID.randomUUID();
		this.engine.put(Entries.entry().document(live).version(4).build());
		this.engine.put(Entries.entry().document(gone).version(4).build());
		this.engine.remove(gone, 7);
		Map<UUID, Stored> found = this.engine.search((view) -> view.stored(List.of(live, gone, UUID.randomUUID())));
		assertThat(found.values()).containsExactlyInAnyOrder(new Stored(live, 4, true), new Stored(gone, 7, false));
		Map<UUID, Stored> none = this.engine.search((view) -> view.stored(List.of()));
		assertThat(none).isEmpty();
	}

	@Test
	void a_new_index_that_was_left_receives_changes_and_is_gone_on_with() {
		UUID changed = UUID.randomUUID();
		this.engine.put(Entries.entry().title("Pertama").build());
		SearchEngine.Filling begun = this.engine.fill();
		begun.add(List.of(Entries.entry().title("Kedua").build()));
		begun.leave();
		this.engine.put(Entries.entry().document(changed).version(2).title("Ketiga").build());
		assertThat(find("kedua").total()).isZero();
		assertThat(this.engine.unfinished("tidak ada")).isEmpty();
		try (SearchEngine.Filling gone = this.engine.unfinished(begun.name()).orElseThrow()) {
			assertThatThrownBy(() -> this.engine.unfinished(begun.name())).isInstanceOf(IllegalStateException.class);
			gone.add(List.of(Entries.entry().document(changed).title("Usang").build()));
			gone.finish();
		}
		assertThat(find("pertama").total()).isZero();
		assertThat(find("usang").total()).isZero();
		assertThat(find("kedua").total()).isOne();
		assertThat(find("ketiga").total()).isOne();
		assertThat(this.engine.unfinished(begun.name())).as("finished").isEmpty();
	}

	@Test
	void another_new_index_takes_the_place_of_one_that_was_left() {
		SearchEngine.Filling left = this.engine.fill();
		left.add(List.of(Entries.entry().title("Lama").build()));
		left.leave();
		try (SearchEngine.Filling filling = this.engine.fill()) {
			assertThat(filling.name()).isNotEqualTo(left.name());
			filling.add(List.of(Entries.entry().title("Baru").build()));
			filling.finish();
		}
		assertThat(this.engine.unfinished(left.name())).isEmpty();
		assertThatThrownBy(left::finish).isInstanceOf(IllegalStateException.class);
		assertThat(find("lama").total()).isZero();
		assertThat(find("baru").total()).isOne();
	}

	@Test
	void a_new_index_asks_to_be_filled_and_is_complete_when_it_was() {
		assertThat(this.engine.isIncomplete()).isTrue();
		assertThat(find("contoh").incomplete()).isTrue();
		try (SearchEngine.Filling filling = this.engine.fill()) {
			filling.add(List.of(Entries.entry().build(), Entries.entry().build()));
			filling.finish();
		}
		assertThat(this.engine.isIncomplete()).isFalse();
		assertThat(find("contoh").total()).isEqualTo(2);
	}

	@Test
	void a_delivery_beats_the_page_of_a_rebuild_in_either_order() {
		UUID changed = UUID.randomUUID();
		UUID removed = UUID.randomUUID();
		try (SearchEngine.Filling filling = this.engine.fill()) {
			filling.add(List.of(Entries.entry().document(removed).title("Lama").build()));
			this.engine.remove(removed, 1);
			this.engine.put(Entries.entry().document(changed).type("announcement").build());
			filling.add(List.of(Entries.entry().document(changed).type("article").build()));
			filling.finish();
		}
		assertThat(find("lama").total()).isZero();
		assertThat(find("contoh").hits()).singleElement()
			.satisfies((hit) -> assertThat(hit.type()).isEqualTo("announcement"));
	}

	@Test
	void while_it_is_filled_anew_the_old_one_serves_and_changes_go_to_both() {
		UUID removed = UUID.randomUUID();
		UUID changed = UUID.randomUUID();
		this.engine.put(Entries.entry().document(removed).title("Hilang").build());
		this.engine.put(Entries.entry().document(changed).title("Pertama").build());
		try (SearchEngine.Filling filling = this.engine.fill()) {
			assertThat(find("pertama").total()).isOne();
			this.engine.remove(removed, 2);
			this.engine.put(Entries.entry().document(changed).version(2).title("Kedua").build());
			filling.add(List.of(Entries.entry().document(removed).title("Hilang").build(),
					Entries.entry().document(changed).title("Pertama").build(),
					Entries.entry().title("Ketiga").build()));
			assertThat(find("ketiga").total()).isZero();
			filling.finish();
		}
		assertThat(find("hilang").total()).isZero();
		assertThat(find("pertama").total()).isZero();
		assertThat(find("kedua").total()).isOne();
		assertThat(find("ketiga").total()).isOne();
		assertThat(this.engine.isIncomplete()).isFalse();
	}

	@Test
	void a_filling_given_up_leaves_the_old_index() {
		this.engine.put(Entries.entry().build());
		this.engine.fill().close();
		assertThat(find("contoh").total()).isOne();
		this.engine.fill().close();
	}

	Hits find(String words) {
		return find(words, Map.of());
	}

	Hits find(String words, Map<Filter, String> filters) {
		return this.search.find(new Criteria(words, filters, Criteria.Order.RELEVANCE, false, 0, 10));
	}

}
