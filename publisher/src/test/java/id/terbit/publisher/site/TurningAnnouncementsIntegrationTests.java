package id.terbit.publisher.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import id.terbit.document.Edition.Withdrawal.Kind;
import id.terbit.harness.IntegrationTest;
import id.terbit.publication.Ledger;
import id.terbit.publication.Subject;
import id.terbit.publisher.site.PressOffice.Press;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Announcements come and go with their days, and nobody has to publish anything. */
@IntegrationTest
@Import({ PressOffice.class, MovableClock.class })
class TurningAnnouncementsIntegrationTests {

	@Autowired
	private PressOffice office;

	@Autowired
	private SiteBuild build;

	@Autowired
	private PhaseTurns turns;

	@Autowired
	private Ledger ledger;

	@Autowired
	private SiteProperties properties;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Scheduler scheduler;

	@Autowired
	@Qualifier("dispatcher")
	private SmartLifecycle dispatcher;

	private Press press;

	private LocalDate today;

	@BeforeEach
	void openAnOfficeWithTheDispatcherRunning() {
		this.press = this.office.open();
		this.today = LocalDate.ofInstant(this.clock.instant(), this.press.site().zone());
		this.dispatcher.start();
	}

	@Test
	void one_that_ends_leaves_the_home_page_and_says_so_on_its_page_and_on_the_list() {
		UUID ending = this.press.announcement("Loket tutup", Map.of("validTo", this.today.plusDays(2).toString()));
		UUID lasting = this.press.announcement("Loket buka", Map.of());
		delivered(ending, lasting);
		assertThat(read("index.html")).contains("Loket tutup", "Loket buka");

		Instant end = midnight(this.today.plusDays(3));
		this.clock.moveTo(end);
		runNow(end);

		await()
			.untilAsserted(() -> assertThat(read("index.html")).doesNotContain("Loket tutup").contains("Loket buka"));
		delivered(ending);
		assertThat(read("pengumuman/index.html")).contains("Loket tutup", "Sudah berakhir");
		assertThat(read("pengumuman/loket-tutup.html")).contains("Masa berlaku pengumuman ini sudah berakhir");
		assertThat(read("pengumuman/loket-buka.html")).doesNotContain("berakhir");
	}

	@Test
	void one_that_is_still_to_come_enters_the_home_page_on_its_day_and_leaves_it_later() {
		UUID coming = this.press.announcement("Pasar murah",
				Map.of("validFrom", this.today.plusDays(1).toString(), "validTo", this.today.plusDays(1).toString()));
		delivered(coming);
		assertThat(read("index.html")).doesNotContain("Pasar murah");
		assertThat(read("pengumuman/index.html")).contains("Pasar murah", "Akan berlaku");

		Instant begin = midnight(this.today.plusDays(1));
		this.clock.moveTo(begin);
		runNow(begin);
		await().untilAsserted(() -> assertThat(read("index.html")).contains("Pasar murah"));
		// the home page is not the last that is written
		delivered(coming);
		assertThat(read("pengumuman/index.html")).doesNotContain("Akan berlaku");

		Instant end = midnight(this.today.plusDays(2));
		this.clock.moveTo(end);
		runNow(end);
		await().untilAsserted(() -> assertThat(read("index.html")).doesNotContain("Pasar murah"));
	}

	@Test
	void changed_days_count_and_the_old_ones_do_no_harm() {
		UUID changed = this.press.announcement("Jalan ditutup", Map.of("validTo", this.today.plusDays(1).toString()));
		delivered(changed);
		this.press.reclassify(changed, List.of(), List.of(), Map.of("validTo", this.today.plusDays(5).toString()));
		delivered(changed);

		Instant old = midnight(this.today.plusDays(2));
		this.clock.moveTo(old);
		this.turns.turn(this.press.site().id(), old);
		assertThat(behind(changed)).as("nothing is due").isZero();
		assertThat(read("index.html")).contains("Jalan ditutup");

		Instant end = midnight(this.today.plusDays(6));
		this.clock.moveTo(end);
		runNow(end);
		await().untilAsserted(() -> assertThat(read("index.html")).doesNotContain("Jalan ditutup"));
	}

	@Test
	void a_withdrawn_one_does_not_come_back_and_a_second_turn_changes_nothing() {
		UUID withdrawn = this.press.announcement("Keliru", Map.of("validFrom", this.today.plusDays(1).toString()));
		delivered(withdrawn);
		this.press.withdraw(withdrawn, Kind.IN_ERROR, null);
		delivered(withdrawn);

		Instant begin = midnight(this.today.plusDays(1));
		this.clock.moveTo(begin);
		this.turns.turn(this.press.site().id(), begin);
		this.turns.turn(this.press.site().id(), begin);
		assertThat(behind(withdrawn)).isZero();
		assertThat(read("index.html")).doesNotContain("Keliru");
	}

	@Test
	void a_full_build_after_the_day_turns_them_too_and_plans_the_next_turn() {
		UUID ending = this.press.announcement("Cuti bersama",
				Map.of("validFrom", this.today.plusDays(1).toString(), "validTo", this.today.plusDays(3).toString()));
		delivered(ending);
		this.clock.moveTo(midnight(this.today.plusDays(1)));
		this.build.rebuild(this.press.site().id(), SiteBuild.Progress.SILENT);
		assertThat(read("index.html")).contains("Cuti bersama");
		assertThat(planned(midnight(this.today.plusDays(4)))).isTrue();
	}

	/** The scheduler's own clock can't be moved; the task is the one that was planned. */
	private void runNow(Instant planned) {
		TaskInstance<Object> task = new TaskInstance<>(PhaseTurns.TASK,
				this.press.site().id() + "@" + planned.toEpochMilli());
		assertThat(planned(planned)).isTrue();
		this.scheduler.reschedule(task, Instant.now());
		this.scheduler.triggerCheckForDueExecutions();
	}

	private boolean planned(Instant at) {
		return this.scheduler
			.getScheduledExecution(
					new TaskInstance<>(PhaseTurns.TASK, this.press.site().id() + "@" + at.toEpochMilli()))
			.isPresent();
	}

	private void delivered(UUID... documents) {
		for (UUID document : documents) {
			await().until(() -> behind(document) == 0);
		}
	}

	private long behind(UUID document) {
		return this.ledger.of(Subject.document(document))
			.stream()
			.filter((delivery) -> delivery.target().equals("pages"))
			.mapToLong(Ledger.DeliveryStatus::behind)
			.sum();
	}

	private Instant midnight(LocalDate day) {
		return day.atStartOfDay(this.press.site().zone()).toInstant();
	}

	private String read(String path) {
		Path current = this.properties.folder().resolve(this.press.site().slug()).resolve("current");
		try {
			return Files.readString(current.resolve(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
