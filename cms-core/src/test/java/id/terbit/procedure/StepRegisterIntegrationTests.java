package id.terbit.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.terbit.harness.IntegrationTest;
import id.terbit.harness.Rows;
import id.terbit.identity.Ids;
import id.terbit.person.People;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.SampleSites;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class StepRegisterIntegrationTests {

	/** Thursday, 09.00 WIB. */
	private static final Instant MORNING = Instant.parse("2026-06-11T02:00:00Z");

	@Autowired
	StepRegister steps;

	@Autowired
	Sites sites;

	@Autowired
	People people;

	@Autowired
	Ids ids;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	private UUID edition;

	@BeforeEach
	void makeEdition() {
		UUID site = this.sites.create(SampleSites.department(this.ids)).id();
		UUID person = this.people.create(SamplePeople.on(site, this.ids, Role.WRITER), null).id();
		this.edition = Rows.edition(this.database, this.ids, Rows.document(this.database, this.ids, site, person),
				person);
	}

	@Test
	void a_step_keeps_what_it_used_and_whether_it_was_late() {
		start(SopStep.EDIT, MORNING);
		end(SopStep.EDIT, MORNING.plus(Duration.ofMinutes(20)));
		assertThat(this.steps.of(this.edition, MORNING.plus(Duration.ofDays(9)))).singleElement()
			.isEqualTo(new StepClock(SopStep.EDIT, List.of(Role.EDITOR), MORNING, MORNING.plus(Duration.ofMinutes(20)),
					Duration.ofMinutes(15), Duration.ofMinutes(20), MORNING.plus(Duration.ofMinutes(15)), true, null));
	}

	@Test
	void a_running_step_counts_on() {
		start(SopStep.EDIT, MORNING);
		StepClock clock = running(MORNING.plus(Duration.ofMinutes(7))).get(0);
		assertThat(clock.used()).isEqualTo(Duration.ofMinutes(7));
		assertThat(clock.late()).isFalse();
		assertThat(running(MORNING.plus(Duration.ofMinutes(16))).get(0).late()).isTrue();
	}

	@Test
	void starting_again_by_the_same_rule_changes_nothing_and_by_another_begins_anew() {
		start(SopStep.WRITE, MORNING);
		start(SopStep.WRITE, MORNING.plusSeconds(60));
		assertThat(running(MORNING.plusSeconds(120))).singleElement()
			.satisfies((clock) -> assertThat(clock.startedAt()).isEqualTo(MORNING));
		start(SopStep.WRITE, new StepRule(60, Set.of(Role.WRITER, Role.EDITOR)), MORNING.plusSeconds(180));
		assertThat(running(MORNING.plusSeconds(240))).singleElement()
			.satisfies((clock) -> assertThat(clock.holders()).containsExactly(Role.WRITER, Role.EDITOR));
		assertThat(this.steps.of(this.edition, MORNING.plusSeconds(240))).hasSize(2);
	}

	@Test
	void all_running_steps_end_together() {
		start(SopStep.COMPOSE, MORNING);
		start(SopStep.STAGE, MORNING);
		this.transaction.executeWithoutResult((status) -> this.steps.endAll(this.edition, MORNING.plusSeconds(60)));
		assertThat(running(MORNING.plusSeconds(120))).isEmpty();
	}

	@Test
	void a_year_without_calendar_stops_nothing() {
		Instant nextYear = Instant.parse("2027-01-04T02:00:00Z");
		Instant lastMinutes = Instant.parse("2026-12-31T08:55:00Z");
		start(SopStep.CHECK, lastMinutes);
		StepClock stillThisYear = running(lastMinutes.plusSeconds(120)).get(0);
		assertThat(stillThisYear.used()).isEqualTo(Duration.ofMinutes(2));
		assertThat(stillThisYear.deadline()).isNull();
		assertThat(stillThisYear.yearWithoutCalendar()).isEqualTo(2027);
		assertThat(running(nextYear).get(0).used()).isNull();
		end(SopStep.CHECK, nextYear);
		assertThat(this.steps.of(this.edition, nextYear)).singleElement().satisfies((clock) -> {
			assertThat(clock.endedAt()).isEqualTo(nextYear);
			assertThat(clock.used()).isNull();
			assertThat(clock.late()).isFalse();
		});
	}

	private List<StepClock> running(Instant now) {
		return this.steps.running(Set.of(this.edition), now).getOrDefault(this.edition, List.of());
	}

	@Test
	void a_step_keeps_the_norm_it_was_started_with() {
		start(SopStep.EDIT, new StepRule(45, Set.of(Role.PUBLISHER)), MORNING);
		assertThat(running(MORNING.plus(Duration.ofMinutes(20)))).singleElement().satisfies((clock) -> {
			assertThat(clock.norm()).isEqualTo(Duration.ofMinutes(45));
			assertThat(clock.deadline()).isEqualTo(MORNING.plus(Duration.ofMinutes(45)));
			assertThat(clock.late()).isFalse();
		});
	}

	@Test
	void a_step_that_an_older_program_started_waits_for_its_one_role() {
		start(SopStep.EDIT, MORNING);
		this.database.sql("update step set holder_roles = null where edition_id = :edition")
			.param("edition", this.edition)
			.update();
		assertThat(running(MORNING)).singleElement()
			.satisfies((clock) -> assertThat(clock.holders()).containsExactly(Role.EDITOR));
	}

	private void start(SopStep step, Instant now) {
		start(step, step.standard(), now);
	}

	private void start(SopStep step, StepRule rule, Instant now) {
		this.transaction.executeWithoutResult((status) -> this.steps.start(this.edition, step, rule, now));
	}

	private void end(SopStep step, Instant now) {
		this.transaction.executeWithoutResult((status) -> this.steps.end(this.edition, step, now));
	}

}
