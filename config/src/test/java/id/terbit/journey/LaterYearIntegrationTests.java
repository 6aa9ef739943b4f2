package id.terbit.journey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import id.terbit.Terbit;
import id.terbit.config.start.DemoDefaults;
import id.terbit.document.Document;
import id.terbit.document.Documents;
import id.terbit.document.Documents.Filter;
import id.terbit.document.EditionState;
import id.terbit.document.EditorialDesk;
import id.terbit.document.Verb;
import id.terbit.document.VerbRequest;
import id.terbit.person.Actor;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.procedure.StepRegister;
import id.terbit.procedure.WorkingCalendars;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole application with its sample data on a machine whose date is in a year that
 * nobody has made a calendar for.
 */
@Tag("thorough")
@Execution(ExecutionMode.SAME_THREAD)
class LaterYearIntegrationTests {

	private static final Instant START = Instant.parse("2027-03-01T02:00:00Z");

	@TempDir
	Path folder;

	@Test
	void the_sample_data_is_made_and_worked_on_in_march_2027() throws Exception {
		try (ConfigurableApplicationContext terbit = new SpringApplicationBuilder(Terbit.class, March2027.class)
			.initializers(new DemoDefaults())
			.run("--terbit.data=" + this.folder.resolve("data"), "--server.port=0")) {
			assertThat(terbit.getBean(WorkingCalendars.class).missing(START)).containsExactly(2027);
			for (EditionState state : List.of(EditionState.DRAFT, EditionState.EDITING, EditionState.APPROVAL,
					EditionState.CHECKING, EditionState.PUBLISHED)) {
				assertThat(in(terbit, state)).as("%s", state).isNotEmpty();
			}
			Documents.Row ready = in(terbit, EditionState.READY).get(0);
			Document published = terbit.getBean(EditorialDesk.class)
				.perform(ready.documentId(), null, VerbRequest.of(Verb.PUBLISH),
						new Actor.Human(person(terbit, "admin"), null));
			assertThat(published.current().state()).isEqualTo(EditionState.PUBLISHED);
			assertThat(terbit.getBean(StepRegister.class).of(ready.editionId(), START)).isNotEmpty()
				.allSatisfy((clock) -> {
					assertThat(clock.deadline()).isNull();
					assertThat(clock.yearWithoutCalendar()).isEqualTo(2027);
				});
			assertThat(status(terbit, "/masuk")).isEqualTo(200);
		}
	}

	private static List<Documents.Row> in(ConfigurableApplicationContext terbit, EditionState state) {
		return terbit.getBean(Documents.class)
			.list(new Filter(null, null, Set.of(state), null, ""), person(terbit, "admin"), 1, 20)
			.rows();
	}

	private static Person person(ConfigurableApplicationContext terbit, String username) {
		return terbit.getBean(People.class).byUsername(username).orElseThrow();
	}

	private static int status(ConfigurableApplicationContext terbit, String path) throws Exception {
		String port = terbit.getEnvironment().getRequiredProperty("local.server.port");
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
					BodyHandlers.discarding())
			.statusCode();
	}

	/** Runs on from Monday, 09.00 WIB. */
	@TestConfiguration(proxyBeanMethods = false)
	static class March2027 {

		@Bean
		@Primary
		InstantSource march2027() {
			return InstantSource.offset(InstantSource.system(), Duration.between(Instant.now(), START));
		}

	}

}
