package id.terbit.running;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The jobs over the search index, begun and followed as a program does it. */
@RunningApplication
@Import(Opening.class)
class SearchJobsIntegrationTests {

	@LocalServerPort
	int port;

	@Autowired
	Opening opening;

	@Test
	void the_index_is_made_anew_and_then_a_check_finds_nothing_to_mend() throws Exception {
		Http operator = this.opening.open(this.port).program(Visitor.SYSTEM);
		JsonNode rebuilt = ended(operator, "rebuild-search");
		assertThat(rebuilt.path("status").stringValue()).as(rebuilt.toString()).isEqualTo("COMPLETED");
		assertThat(rebuilt.path("done").longValue()).isPositive().isEqualTo(rebuilt.path("total").longValue());
		assertThat(rebuilt.has("differences")).isFalse();
		assertThat(ended(operator, "check-search").path("status").stringValue()).isEqualTo("COMPLETED");

		JsonNode second = ended(operator, "check-search");

		assertThat(second.path("status").stringValue()).isEqualTo("COMPLETED");
		for (String number : new String[] { "missing", "stale", "superfluous", "newer" }) {
			assertThat(second.path("differences").path(number).longValue()).as(number).isZero();
		}
	}

	/** Waits for what others have begun. */
	private static JsonNode ended(Http operator, String job) throws IOException, InterruptedException {
		HttpResponse<String> begun = await().atMost(Duration.ofMinutes(2))
			.until(() -> begin(operator, job), (answer) -> answer.statusCode() != 409);
		assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
		String run = "/api/v1/jobs/" + data(begun).path("id").stringValue();
		return await().atMost(Duration.ofMinutes(2))
			.until(() -> data(operator.get(run)), (data) -> data.hasNonNull("endedAt"));
	}

	private static HttpResponse<String> begin(Http operator, String job) throws IOException, InterruptedException {
		return operator.send(operator.json("POST", "/api/v1/jobs", "{\"job\": \"%s\"}".formatted(job)));
	}

	private static JsonNode data(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body()).path("data");
	}

}
