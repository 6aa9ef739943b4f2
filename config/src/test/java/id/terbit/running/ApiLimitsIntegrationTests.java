package id.terbit.running;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import id.terbit.identity.Ids;
import id.terbit.person.ApiTokens;
import id.terbit.person.ApiTokens.Scope;
import id.terbit.person.People;
import id.terbit.person.Person;
import id.terbit.person.Role;
import id.terbit.person.SamplePeople;
import id.terbit.site.SampleSites;
import id.terbit.site.Site;
import id.terbit.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** How often, and how many at once: what one client can't do to another. */
@RunningApplication
class ApiLimitsIntegrationTests {

	private static final int AT_ONCE = 8;

	@LocalServerPort
	int port;

	@Autowired
	Sites sites;

	@Autowired
	People people;

	@Autowired
	ApiTokens tokens;

	@Autowired
	Ids ids;

	private Site site;

	private Http writer;

	@BeforeEach
	void office() {
		this.site = this.sites.create(SampleSites.department(this.ids));
		Person person = this.people.create(SamplePeople.on(this.site.id(), this.ids, Role.WRITER), null);
		this.writer = Http.program(this.port,
				this.tokens.issue(person.id(), "uji", EnumSet.allOf(Scope.class), Set.of(), null));
	}

	@Test
	void a_token_that_asks_too_often_waits_as_long_as_it_is_told_and_nobody_else_does() throws Exception {
		HttpResponse<String> last = this.writer.get("/api/v1/whoami");
		assertThat(last.headers().firstValue("RateLimit-Limit"))
			.hasValue(Integer.toString(RunningApplication.REQUESTS_A_MINUTE));
		int allowed = 0;
		while (last.statusCode() == 200 && allowed < 2 * RunningApplication.REQUESTS_A_MINUTE) {
			allowed++;
			last = this.writer.get("/api/v1/whoami");
		}
		assertThat(allowed).isGreaterThanOrEqualTo(RunningApplication.REQUESTS_A_MINUTE);
		assertThat(last.statusCode()).isEqualTo(429);
		assertThat(last.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(JsonMapper.shared().readTree(last.body()).path("code").stringValue()).isEqualTo("rate.exceeded");
		assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
		assertThat(last.headers().firstValue("RateLimit-Remaining")).hasValue("0");
		assertThat(last.headers().firstValueAsLong("RateLimit-Reset").orElse(0)).isBetween(1L, 60L);
		assertThat(Http.nobody(this.port).get("/api/v1/sites").statusCode()).isEqualTo(200);
	}

	@Test
	void a_body_without_end_is_not_read_into_memory() throws Exception {
		byte[] blanks = new byte[64 * 1024];
		Arrays.fill(blanks, (byte) ' ');
		for (String address : List.of("/api/v1/jobs", "/api/v1/assets/uploads", "/api/v1/media-runs",
				"/api/v1/articles")) {
			AtomicInteger sent = new AtomicInteger();
			InputStream endless = new SequenceInputStream(Collections.enumeration(
					IntStream.range(0, 1_600).mapToObj((number) -> (InputStream) new ByteArrayInputStream(blanks) {

						@Override
						public synchronized int read(byte[] bytes, int offset, int length) {
							int some = super.read(bytes, offset, length);
							sent.addAndGet(Math.max(0, some));
							return some;
						}

					}).toList()));
			int status;
			try {
				status = this.writer
					.send(this.writer.json("POST", address, "")
						.method("POST", BodyPublishers.ofInputStream(() -> endless)))
					.statusCode();
			}
			catch (IOException ex) {
				// the server had heard enough and hung up while it was still being sent
				// to
				status = 413;
			}
			assertThat(status).as(address).isEqualTo(413);
			assertThat(sent.get()).as(address).isLessThan(60_000_000);
		}
	}

	@RepeatedTest(5)
	void the_same_request_sent_many_times_at_once_has_one_effect() throws Exception {
		String article = "{\"site\": \"%s\", \"title\": \"Sekali\"}".formatted(this.site.slug());
		String key = this.ids.next().toString();
		List<HttpResponse<String>> answers = atOnce(() -> this.writer
			.send(this.writer.json("POST", "/api/v1/articles", article).header("Idempotency-Key", key)));
		Set<String> made = Set.copyOf(answers.stream()
			.filter((answer) -> answer.statusCode() == 201)
			.map((answer) -> data(answer).path("id").stringValue())
			.toList());
		assertThat(made).hasSize(1);
		assertThat(answers).allSatisfy((answer) -> assertOnceOrConflict(answer, 201));
		JsonNode drafts = data(this.writer.get("/api/v1/articles?status=draft&filter[site]=" + this.site.slug()));
		assertThat(drafts).hasSize(1);
	}

	@RepeatedTest(5)
	void the_same_verb_sent_many_times_at_once_is_performed_once() throws Exception {
		HttpResponse<String> draft = this.writer.send(this.writer.json("POST", "/api/v1/articles",
				"{\"site\": \"%s\", \"title\": \"Buang\"}".formatted(this.site.slug())));
		String id = data(draft).path("id").stringValue();
		String tag = draft.headers().firstValue("ETag").orElseThrow();
		String key = this.ids.next().toString();
		List<HttpResponse<String>> answers = atOnce(
				() -> this.writer.send(this.writer.json("POST", "/api/v1/articles/" + id + "/actions/discard", "{}")
					.header("If-Match", tag)
					.header("Idempotency-Key", key)));
		assertThat(answers).anySatisfy((answer) -> assertThat(answer.statusCode()).isEqualTo(200))
			.allSatisfy((answer) -> assertOnceOrConflict(answer, 200));
		HttpResponse<String> late = this.writer
			.send(this.writer.json("POST", "/api/v1/articles/" + id + "/actions/discard", "{}")
				.header("If-Match", tag)
				.header("Idempotency-Key", key));
		assertThat(late.statusCode()).isEqualTo(200);
		assertThat(late.headers().firstValue("Idempotency-Replayed")).hasValue("true");
		assertThat(data(late).path("state").stringValue()).isEqualTo("DISCARDED");
	}

	private static void assertOnceOrConflict(HttpResponse<String> answer, int success) {
		if (answer.statusCode() != success) {
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
			assertThat(JsonMapper.shared().readTree(answer.body()).path("code").stringValue())
				.isEqualTo("idempotency.in-progress");
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		}
	}

	private static JsonNode data(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body()).path("data");
	}

	private static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> request) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
		try {
			CyclicBarrier together = new CyclicBarrier(AT_ONCE);
			List<Future<HttpResponse<String>>> sent = IntStream.range(0, AT_ONCE)
				.mapToObj((number) -> threads.submit(() -> {
					together.await();
					return request.call();
				}))
				.toList();
			List<HttpResponse<String>> answers = new ArrayList<>();
			for (Future<HttpResponse<String>> each : sent) {
				answers.add(each.get());
			}
			return answers;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
