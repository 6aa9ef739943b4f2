package id.terbit.search.query;

import id.terbit.harness.IntegrationTest;
import id.terbit.publication.BulkWork.Attempt;
import id.terbit.publication.BulkWork.Reached;
import id.terbit.search.index.Planting;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
@Import({ Office.class, Planting.class })
class LuceneWorkIntegrationTests extends SearchWorkContract {

	@Test
	void a_killed_process_leaves_the_old_index_and_the_work_begins_anew() throws Exception {
		this.office.published(site(), "Kenduri lama", "Bersama warga.");
		Reached middle;
		try (Attempt attempt = rebuild().attempt(Reached.NOTHING)) {
			attempt.next();
			attempt.next();
			middle = attempt.reached();
			this.planting.restart();
		}
		assertThat(titles("kenduri")).containsExactly("Kenduri lama");
		this.office.published(site(), "Kenduri baru", "Bersama warga.");
		try (Attempt attempt = rebuild().attempt(middle)) {
			attempt.next();
			assertThat(attempt.reached().done()).isZero();
			while (attempt.next()) {
				assertThat(titles("kenduri")).hasSize(2);
			}
		}
		assertThat(titles("kenduri")).containsExactlyInAnyOrder("Kenduri lama", "Kenduri baru");
	}

}
