package id.terbit.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.FutureTask;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code kill -9} at random points: of the journey, of the start, and of the journey with
 * the embedded database killed first, in turn. Rounds are set by {@code -Dkill.rounds=}
 * (fifty by hand, fewer in the profile {@code thorough}).
 */
@Tag("thorough")
class KillJourneyTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final List<String> WAY = List.of("DRAFT", "EDITING", "APPROVAL", "COMPOSING", "STAGING", "CHECKING",
			"READY", "PUBLISHED");

	private static final int LONGEST_LIFE_MILLIS = 9_000;

	private static final int LONGEST_START_MILLIS = 12_000;

	private final Random random = new Random(20261123);

	private final List<String> published = new ArrayList<>();

	/** Where the running journey stands as far as Terbit has acknowledged it. */
	private Journey journey = new Journey(0);

	@TempDir
	Path folder;

	@Test
	void nothing_acknowledged_is_lost_and_nothing_is_posted_twice() throws Exception {
		int rounds = Integer.getInteger("kill.rounds", 6);
		Path data = this.folder.resolve("data");
		try (RememberingPlatform platform = new RememberingPlatform()) {
			try (TerbitProcess first = TerbitProcess.start(data, platform.options());
					Browser browser = Browser.open()) {
				Page publisher = browser.signedIn(first, "admin");
				SocialPlatforms.connect(first, publisher, "pesona");
			}
			for (int round = 0; round < rounds; round++) {
				switch (round % 3) {
					case 0 -> killOnTheWay(data, platform, TerbitProcess::kill);
					case 1 -> killWhileStarting(data, platform);
					default -> killOnTheWay(data, platform, TerbitProcess::killWithDatabase);
				}
			}
			try (TerbitProcess last = TerbitProcess.start(data, platform.options())) {
				int wanted = this.published.size() + 1;
				while (this.published.size() < wanted) {
					advance(last);
				}
				for (String document : this.published) {
					assertWhole(last, platform, document);
				}
				for (JsonNode check : last.api("operator", "/api/v1/history-checks").path("data")) {
					assertThat(check.path("brokenAt").asLong(-1)).isZero();
				}
			}
		}
	}

	private void killOnTheWay(Path data, RememberingPlatform platform, Kill kill) throws Exception {
		try (TerbitProcess terbit = TerbitProcess.start(data, platform.options())) {
			FutureTask<Void> killing = new FutureTask<>(() -> {
				Thread.sleep(this.random.nextInt(LONGEST_LIFE_MILLIS));
				kill.of(terbit);
				return null;
			});
			new Thread(killing).start();
			travel(terbit);
			killing.get();
		}
	}

	private void killWhileStarting(Path data, RememberingPlatform platform) throws Exception {
		try (TerbitProcess terbit = TerbitProcess.launch(data, TerbitProcess.freePort(), platform.options())) {
			Thread.sleep(this.random.nextInt(LONGEST_START_MILLIS));
			terbit.kill();
		}
	}

	/** Goes on until the process dies under our hands. */
	private void travel(TerbitProcess terbit) throws InterruptedException {
		try {
			while (true) {
				advance(terbit);
			}
		}
		catch (IOException ex) {
			// the process was killed: what was not acknowledged may or may not have
			// happened
			assertThat(ex).isNotNull();
		}
	}

	private void advance(TerbitProcess terbit) throws IOException, InterruptedException {
		if (this.journey.id == null) {
			create(terbit);
			return;
		}
		JsonNode now = terbit.api("admin", "/api/v1/articles/" + this.journey.id + "?status=draft").path("data");
		if (now.isMissingNode() || now.path("state").isMissingNode()) {
			now = terbit.api("admin", "/api/v1/articles/" + this.journey.id).path("data");
		}
		String state = now.path("state").asString();
		assertThat(WAY.indexOf(state)).as("state %s of %s, acknowledged %s", state, this.journey.id, this.journey.state)
			.isGreaterThanOrEqualTo(WAY.indexOf(this.journey.state));
		assertThat(now.path("summary").asString()).isEqualTo(this.journey.summary);
		long version = now.path("version").asLong();
		switch (state) {
			case "DRAFT" -> act(terbit, "penulis", "submit", version, Map.of());
			case "EDITING" -> act(terbit, "penyunting", "endorse", version, Map.of("note", "tidak perlu diubah"));
			case "APPROVAL" ->
				act(terbit, "kasi", "approve", version, Map.of("textHash", now.path("textHash").asString()));
			case "COMPOSING" -> act(terbit, "admin", "compose", version, Map.of());
			case "STAGING" -> act(terbit, "admin", "stage", version, Map.of());
			case "CHECKING" -> act(terbit, "penyunting", "pass", version, Map.of("checklist", true));
			case "READY" -> act(terbit, "admin", "publish", version, Map.of());
			default -> {
				act(terbit, "admin", "share", version,
						Map.of("shares", Map.of("facebook", this.journey.title, "x", this.journey.title)));
				this.published.add(this.journey.id);
				this.journey = new Journey(this.journey.number + 1);
			}
		}
	}

	private void create(TerbitProcess terbit) throws IOException, InterruptedException {
		Map<String, Object> paragraph = Map.of("type", "paragraph", "content",
				List.of(Map.of("type", "text", "text", "Isi contoh nomor " + this.journey.number)));
		HttpResponse<String> answer = terbit.post("penulis", "/api/v1/articles",
				Map.of("site", "pesona", "title", this.journey.title, "summary", this.journey.summary, "category",
						"wisata", "body", Map.of("type", "doc", "content", List.of(paragraph))),
				"Idempotency-Key", "kill-" + this.journey.number);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		this.journey.id = JSON.readTree(answer.body()).path("data").path("id").asString();
	}

	private void act(TerbitProcess terbit, String username, String verb, long version, Map<String, Object> body)
			throws IOException, InterruptedException {
		HttpResponse<String> answer = terbit.post(username, "/api/v1/articles/" + this.journey.id + "/actions/" + verb,
				body, "If-Match", "\"" + version + "\"");
		assertThat(answer.statusCode()).as("%s: %s", verb, answer.body()).isEqualTo(200);
		this.journey.state = JSON.readTree(answer.body()).path("data").path("state").asString();
	}

	/** Published, in its place, found, and posted exactly once on each channel. */
	private static void assertWhole(TerbitProcess terbit, RememberingPlatform platform, String document)
			throws IOException, InterruptedException {
		JsonNode article = terbit.api("admin", "/api/v1/articles/" + document).path("data");
		String address = article.path("url").asString();
		String path = address.substring(address.indexOf("/s/"));
		long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
		while (!(platform.posts(path).equals(List.of(1L, 1L)) && terbit.get(path).statusCode() == 200)
				&& System.nanoTime() < end) {
			Thread.sleep(250);
		}
		assertThat(platform.posts(path)).as("posts of " + path).containsExactly(1L, 1L);
		assertThat(terbit.get(path).body()).contains(article.path("title").asString());
	}

	/** What dies. */
	@FunctionalInterface
	private interface Kill {

		void of(TerbitProcess terbit) throws IOException, InterruptedException;

	}

	/** One article on its way. */
	private static final class Journey {

		private final int number;

		private final String title;

		private final String summary;

		private String state = "DRAFT";

		private @Nullable String id;

		Journey(int number) {
			this.number = number;
			this.title = "Perjalanan contoh nomor " + number;
			this.summary = "Ringkasan contoh nomor " + number;
		}

	}

}
