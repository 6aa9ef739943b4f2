package id.terbit.search.query;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import id.terbit.document.Document;
import id.terbit.publication.BulkWork;
import id.terbit.publication.BulkWork.Attempt;
import id.terbit.publication.BulkWork.Differences;
import id.terbit.publication.BulkWork.Reached;
import id.terbit.search.index.Criteria;
import id.terbit.search.index.Criteria.Filter;
import id.terbit.search.index.Criteria.Order;
import id.terbit.search.index.Hits.Piece;
import id.terbit.search.index.Planting;
import id.terbit.search.index.PublicIndex;
import id.terbit.site.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the work of the batch jobs does to the index, on whichever engine. */
abstract class SearchWorkContract {

	@Autowired
	List<BulkWork> works;

	@Autowired
	Office office;

	@Autowired
	Planting planting;

	@Autowired
	PublicIndex search;

	private Site site;

	@BeforeEach
	void a_whole_index() {
		this.site = this.office.open();
		wholly(rebuild());
	}

	@Test
	void while_the_index_is_made_anew_searches_find_everything_all_the_time() throws Exception {
		this.office.published(this.site, "Kenduri satu", "Bersama warga.");
		this.office.published(this.site, "Kenduri dua", "Bersama warga.");
		AtomicBoolean ended = new AtomicBoolean();
		ExecutorService reader = Executors.newSingleThreadExecutor();
		try {
			Future<Integer> searches = reader.submit(() -> {
				int count = 0;
				while (!ended.get()) {
					assertThat(titles("kenduri")).containsExactlyInAnyOrder("Kenduri satu", "Kenduri dua");
					count++;
				}
				return count;
			});
			for (int i = 0; i < 5; i++) {
				Reached reached = wholly(rebuild());
				assertThat(reached.done()).isEqualTo(reached.total()).isGreaterThanOrEqualTo(2);
			}
			ended.set(true);
			assertThat(searches.get()).isPositive();
		}
		finally {
			ended.set(true);
			reader.shutdown();
		}
	}

	@Test
	void an_attempt_that_ended_in_the_middle_is_gone_on_with_and_no_change_is_lost() throws Exception {
		this.office.published(this.site, "Kenduri lama", "Bersama warga.");
		Document wrong = this.office.published(this.site, "Kenduri keliru", "Bersama warga.");
		Reached middle;
		try (Attempt attempt = rebuild().attempt(Reached.NOTHING)) {
			attempt.next();
			attempt.next();
			middle = attempt.reached();
		}
		assertThat(middle.done()).isEqualTo(middle.total());
		this.office.withdraw(wrong);
		this.office.published(this.site, "Kenduri baru", "Bersama warga.");
		assertThat(titles("kenduri")).containsExactlyInAnyOrder("Kenduri lama", "Kenduri baru");
		try (Attempt attempt = rebuild().attempt(middle)) {
			attempt.next();
			assertThat(attempt.reached()).as("nothing is done again").isEqualTo(middle);
			while (attempt.next()) {
				assertThat(titles("kenduri")).hasSize(2);
			}
		}
		assertThat(titles("kenduri")).containsExactlyInAnyOrder("Kenduri lama", "Kenduri baru");
		assertThat(wholly(check()).differences()).isEqualTo(Differences.NONE);
	}

	@Test
	void an_attempt_whose_index_is_lost_begins_anew() throws Exception {
		this.office.published(this.site, "Kenduri lama", "Bersama warga.");
		Reached middle;
		try (Attempt attempt = rebuild().attempt(Reached.NOTHING)) {
			attempt.next();
			attempt.next();
			middle = attempt.reached();
		}
		wholly(rebuild());
		try (Attempt attempt = rebuild().attempt(middle)) {
			attempt.next();
			assertThat(attempt.reached().done()).isZero();
			assertThat(attempt.reached().place()).isNotEqualTo(middle.place());
			while (attempt.next()) {
				assertThat(titles("kenduri")).hasSize(1);
			}
		}
		assertThat(titles("kenduri")).containsExactly("Kenduri lama");
	}

	@Test
	void a_check_finds_and_mends_what_is_missing_stale_or_superfluous_and_then_finds_nothing() throws Exception {
		this.office.published(this.site, "Kenduri benar", "Bersama warga.");
		this.office.undelivered(this.site, "Kenduri hilang", "Bersama warga.");
		Document removed = this.office.undelivered(this.site, "Kenduri terbuang", "Bersama warga.");
		this.planting.removal(removed.id(), removed.version() - 1);
		Document stale = this.office.undelivered(this.site, "Kenduri baharu", "Bersama warga.");
		this.planting.entry(stale.id(), stale.version() - 1, this.site.slug(), "Kenduri usang");
		Document withdrawn = this.office.published(this.site, "Kenduri ditarik", "Bersama warga.");
		this.office.withdrawUndelivered(withdrawn);
		this.planting.entry(UUID.randomUUID(), 3, this.site.slug(), "Kenduri entah");
		Document draft = this.office.draft(this.site, "Kenduri rahasia", "Belum boleh dibaca.");
		this.planting.entry(draft.id(), draft.version(), this.site.slug(), "Kenduri rahasia");
		assertThat(titles("kenduri")).containsExactlyInAnyOrder("Kenduri benar", "Kenduri usang", "Kenduri ditarik",
				"Kenduri entah", "Kenduri rahasia");

		Reached first = wholly(check());

		assertThat(first.differences()).isEqualTo(new Differences(2, 1, 3, 0));
		assertThat(first.done()).isEqualTo(first.total());
		List<String> right = List.of("Kenduri benar", "Kenduri hilang", "Kenduri terbuang", "Kenduri baharu");
		assertThat(titles("kenduri")).containsExactlyInAnyOrderElementsOf(right);
		assertThat(wholly(check()).differences()).isEqualTo(Differences.NONE);
		assertThat(titles("kenduri")).containsExactlyInAnyOrderElementsOf(right);
	}

	@Test
	void an_index_newer_than_the_database_is_told_and_mended_by_making_it_anew() {
		Document document = this.office.undelivered(this.site, "Kenduri cadangan", "Bersama warga.");
		this.planting.entry(document.id(), document.version() + 4, this.site.slug(), "Kenduri kelak");
		try (Attempt attempt = check().attempt(Reached.NOTHING)) {
			assertThatThrownBy(() -> wholly(attempt)).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("rebuild-search");
			assertThat(attempt.reached().differences()).isEqualTo(new Differences(0, 0, 0, 1));
		}
		wholly(rebuild());
		assertThat(titles("kenduri")).containsExactly("Kenduri cadangan");
		assertThat(wholly(check()).differences()).isEqualTo(Differences.NONE);
	}

	BulkWork rebuild() {
		return named("rebuild-search");
	}

	BulkWork check() {
		return named("check-search");
	}

	private BulkWork named(String name) {
		return this.works.stream().filter((work) -> work.name().equals(name)).findFirst().orElseThrow();
	}

	static Reached wholly(BulkWork work) {
		try (Attempt attempt = work.attempt(Reached.NOTHING)) {
			return wholly(attempt);
		}
	}

	private static Reached wholly(Attempt attempt) {
		boolean more = true;
		while (more) {
			more = attempt.next();
		}
		return attempt.reached();
	}

	Site site() {
		return this.site;
	}

	/** Of this site alone. */
	List<String> titles(String words) {
		return this.search
			.find(new Criteria(words, Map.of(Filter.SITE, this.site.slug()), Order.RELEVANCE, true, 0, 20))
			.hits()
			.stream()
			.map((hit) -> String.join("", hit.title().stream().map(Piece::text).toList()))
			.toList();
	}

}
