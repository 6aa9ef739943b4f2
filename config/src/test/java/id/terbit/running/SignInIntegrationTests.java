package id.terbit.running;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody hears who can't sign in. */
@RunningApplication
class SignInIntegrationTests {

	private static final int AT_ONCE = 12;

	private static final int FREE = 5;

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient database;

	@Test
	void tries_at_the_same_time_count_like_tries_one_after_the_other() throws Exception {
		Http nobody = Http.nobody(this.port);
		nobody.readCsrf("/masuk");
		int sessions = sessions();
		List<HttpResponse<String>> answers = new ArrayList<>();
		ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<Future<HttpResponse<String>>> sent = new ArrayList<>();
			for (int i = 0; i < AT_ONCE; i++) {
				sent.add(threads.submit(() -> attempt(nobody, "tidak-ada", "/meja/naskah?hal=2")));
			}
			for (Future<HttpResponse<String>> each : sent) {
				answers.add(each.get());
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(answers.stream().filter((answer) -> answer.statusCode() == 302)).hasSizeLessThanOrEqualTo(FREE)
			.allSatisfy((answer) -> assertThat(answer.headers().firstValue("Location").orElse(""))
				.endsWith("/masuk?ke=%2Fmeja%2Fnaskah%3Fhal%3D2&gagal"));
		assertThat(answers.stream().filter((answer) -> answer.statusCode() == 429))
			.hasSizeGreaterThanOrEqualTo(AT_ONCE - FREE - 2)
			.allSatisfy((answer) -> {
				assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
				assertThat(answer.body()).contains("Terlalu banyak percobaan", "<html lang=\"id\">");
			});
		assertThat(sessions()).as("a failure is kept in no session").isEqualTo(sessions);
	}

	@Test
	void a_form_without_its_cookie_is_refused() throws Exception {
		Http one = Http.nobody(this.port);
		one.readCsrf("/masuk");
		Http other = Http.nobody(this.port);
		HttpResponse<String> answer = other.send(one.form("POST", "/masuk", Map.of("username", "a", "password", "b")));
		assertThat(answer.statusCode()).isEqualTo(403);
	}

	private static HttpResponse<String> attempt(Http browser, String username, String wanted) throws Exception {
		return browser
			.send(browser.form("POST", "/masuk", Map.of("username", username, "password", "salah", "ke", wanted)));
	}

	private int sessions() {
		return this.database.sql("select count(*) from spring_session").query(Integer.class).single();
	}

}
