package id.terbit.publisher.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.Scheduler;
import id.terbit.harness.IntegrationTest;
import id.terbit.publication.Delivery;
import id.terbit.publication.PublicationTarget;
import id.terbit.publication.Subject;
import id.terbit.publisher.site.MadeByOtherLooks;
import id.terbit.publisher.site.PressOffice;
import id.terbit.publisher.site.PressOffice.Press;
import id.terbit.publisher.site.ReleaseLook;
import id.terbit.publisher.site.SiteBuild;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** After an upgrade the sites get the new look by themselves. */
@IntegrationTest
@Import({ PressOffice.class, OtherLooksIntegrationTests.Builds.class })
class OtherLooksIntegrationTests {

	@Autowired
	private LookTask task;

	@Autowired
	private ReleaseLook look;

	@Autowired
	private MadeByOtherLooks others;

	@Autowired
	private BatchRuns rebuilds;

	@Autowired
	private SiteBuild build;

	@Autowired
	private FaultyBuild faults;

	@Autowired
	@Qualifier("sitePages")
	private PublicationTarget pages;

	@Autowired
	private PressOffice office;

	@Autowired
	private Scheduler scheduler;

	@Autowired
	private InstantSource clock;

	@Autowired
	private JdbcClient database;

	@Autowired
	@Qualifier("dispatcher")
	private SmartLifecycle dispatcher;

	private Press one;

	private Press two;

	@BeforeEach
	void two_sites_that_an_earlier_version_built() {
		this.dispatcher.stop();
		this.faults.reset();
		this.database.sql("delete from site_release").update();
		this.one = site();
		this.two = site();
		this.database.sql("update site_release set look = 'lama'").update();
	}

	@Test
	void every_site_of_another_look_is_built_anew_one_after_another_and_then_nothing_is_left_to_do() {
		assertThat(this.others.sites(this.look.id())).containsExactlyInAnyOrder(this.one.site().id(),
				this.two.site().id());

		this.task.plan();
		this.task.plan();

		await().atMost(Duration.ofMinutes(1)).until(() -> this.others.sites(this.look.id()).isEmpty());
		await().atMost(Duration.ofMinutes(1)).until(() -> !planned());
		for (Press press : List.of(this.one, this.two)) {
			List<Run> runs = this.rebuilds.newest(List.of(press.site().id()), false, 20);
			assertThat(runs).hasSize(1).allSatisfy((run) -> {
				assertThat(run.status()).isEqualTo(Run.Status.COMPLETED);
				assertThat(run.by()).isEqualTo("Terbit");
			});
		}
		List<Run> inTurn = Stream.of(this.one, this.two)
			.map((press) -> this.rebuilds.newest(List.of(press.site().id()), false, 1).get(0))
			.sorted(Comparator.comparing(Run::createdAt))
			.toList();
		assertThat(inTurn.get(1).createdAt()).isAfterOrEqualTo(inTurn.get(0).endedAt());
	}

	@Test
	void a_site_that_can_not_be_built_is_left_to_people_and_holds_up_no_other() {
		UUID broken = this.others.sites(this.look.id()).get(0);
		this.faults.beforeRender(() -> {
			this.faults.reset();
			throw new IllegalStateException("cakram penuh");
		});
		this.task.plan();

		await().atMost(Duration.ofMinutes(1)).until(() -> !planned());
		assertThat(this.others.sites(this.look.id())).containsExactly(broken);
		assertThat(this.rebuilds.newest(List.of(broken), false, 20)).extracting(Run::status)
			.containsExactly(Run.Status.FAILED);
	}

	@Test
	void a_publication_before_its_site_is_built_anew_does_not_wait_and_brings_the_new_style_along() throws Exception {
		UUID site = this.one.site().id();
		UUID article = this.one.article("Sesudah pembaruan");
		this.pages.deliver(new Delivery(Subject.document(article), site, 1));
		assertThat(this.database.sql("select look from site_release where site_id = :site")
			.param("site", site)
			.query(String.class)
			.list()).as("no full build, and the release is known to be mixed").containsExactly("MIXED");
		assertThat(this.others.sites(this.look.id())).contains(site);
	}

	@Test
	void a_look_that_this_program_does_not_have_is_left_to_another_instance_for_an_hour() {
		Instant now = this.clock.instant();
		assertThat(this.task.step("lama", now)).hasValueSatisfying((next) -> assertThat(next).isAfter(now));
		assertThat(this.task.step("lama", now.minus(Duration.ofHours(2)))).isEqualTo(Optional.empty());
		assertThat(this.rebuilds.newest(List.of(this.one.site().id(), this.two.site().id()), false, 20)).isEmpty();
	}

	private boolean planned() {
		return this.scheduler.getScheduledExecution(LookTask.TASK.instanceId(this.look.id())).isPresent();
	}

	private Press site() {
		Press press = this.office.open();
		press.article("Kabar lama");
		this.build.rebuild(press.site().id(), SiteBuild.Progress.SILENT);
		return press;
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Builds {

		@Bean
		@Primary
		FaultyBuild faultyBuild(@Qualifier("releaseBuild") SiteBuild real) {
			return new FaultyBuild(real);
		}

	}

}
