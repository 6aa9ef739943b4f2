package id.terbit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import id.terbit.harness.IntegrationTest;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.person.Person;
import id.terbit.site.SampleSites;
import id.terbit.site.Sites;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@IntegrationTest
class HistoryLogIntegrationTests {

	@Autowired
	HistoryLog history;

	@Autowired
	Sites sites;

	@Autowired
	Ids ids;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	private UUID site;

	private final UUID document = UUID.randomUUID();

	@BeforeEach
	void makeSite() {
		this.site = this.sites.create(SampleSites.department(this.ids)).id();
	}

	@Test
	void shows_what_was_appended_in_order() {
		append("create", "catatan");
		append("submit", null);
		assertThat(this.history.of(this.document)).extracting(HistoryRow::verb, HistoryRow::number)
			.containsExactly(tuple("create", 1L), tuple("submit", 2L));
		HistoryRow first = this.history.of(this.document).get(0);
		assertThat(first.actorName()).isEqualTo("Penulis Contoh");
		assertThat(first.textHash()).isEqualTo("ab".repeat(32));
		assertThat(this.database.sql("select count(*) from history_address where address = '192.0.2.1'")
			.query(Long.class)
			.single()).isGreaterThanOrEqualTo(2);
	}

	@Test
	void an_untouched_chain_is_intact() {
		for (int row = 0; row < 25; row++) {
			append("save", "catatan " + row);
		}
		assertThat(this.history.check(this.site)).isEqualTo(new HistoryLog.ChainCheck(25, 0));
	}

	@Test
	void the_database_refuses_to_change_or_delete_a_row() {
		append("create", null);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.database.sql("update history set note = 'lain'").update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.database.sql("delete from history").update());
	}

	@Test
	void nobody_empties_it_at_a_stroke() {
		append("create", null);
		for (String statement : List.of("truncate history cascade", "truncate site cascade")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.database.sql(statement).update());
		}
		assertThat(this.history.of(this.document)).hasSize(1);
	}

	@Test
	void a_changed_row_is_named() {
		fiveRows();
		asSuperuser("update history set note = 'lain' where site_id = :site and number = 3");
		assertThat(this.history.check(this.site).brokenAt()).isEqualTo(3);
	}

	@Test
	void a_deleted_row_is_named() {
		fiveRows();
		asSuperuser("delete from history where site_id = :site and number = 2");
		assertThat(this.history.check(this.site).brokenAt()).isEqualTo(2);
	}

	@Test
	void a_forged_row_at_the_end_is_named() {
		fiveRows();
		asSuperuser("""
				insert into history (site_id, number, id, at, actor_kind, actor_name, verb, previous_mac, mac)
				select site_id, 6, gen_random_uuid(), at, 'CLOCK', 'Jam', 'approve', mac, mac
				from history where site_id = :site and number = 5
				""");
		assertThat(this.history.check(this.site).brokenAt()).isEqualTo(6);
	}

	@Test
	void rolled_back_rows_leave_no_gap() {
		append("create", null);
		this.transaction.executeWithoutResult((status) -> {
			this.history.append(entry("submit", null));
			status.setRollbackOnly();
		});
		append("submit", null);
		assertThat(this.history.check(this.site)).isEqualTo(new HistoryLog.ChainCheck(2, 0));
	}

	@Test
	void appending_needs_a_transaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.history.append(entry("create", null)));
	}

	@Test
	void ten_writers_make_one_chain() throws Exception {
		ExecutorService writers = Executors.newFixedThreadPool(10);
		List<Future<?>> running = new ArrayList<>();
		for (int writer = 0; writer < 10; writer++) {
			running.add(writers.submit(() -> {
				for (int row = 0; row < 10; row++) {
					append("save", null);
				}
			}));
		}
		for (Future<?> one : running) {
			one.get();
		}
		writers.shutdown();
		assertThat(this.history.check(this.site)).isEqualTo(new HistoryLog.ChainCheck(100, 0));
	}

	private void fiveRows() {
		for (int row = 0; row < 5; row++) {
			append("save", null);
		}
	}

	private void append(String verb, @Nullable String note) {
		this.transaction.executeWithoutResult((status) -> this.history.append(entry(verb, note)));
	}

	private HistoryEntry entry(String verb, @Nullable String note) {
		Person person = new Person(UUID.randomUUID(), 0, "penulis", "Penulis Contoh", "penulis@example.org", null, "id",
				false, Set.of());
		Actor actor = new Actor.Human(person, new Actor.Origin("192.0.2.1", "req-1"));
		return new HistoryEntry(this.site, this.document, null, actor, null, verb, null, "DRAFT", note,
				"ab".repeat(32));
	}

	private void asSuperuser(String sql) {
		this.transaction.executeWithoutResult((status) -> {
			this.database.sql("set local session_replication_role = replica").update();
			this.database.sql(sql).param("site", this.site).update();
		});
	}

}
