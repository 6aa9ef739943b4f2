package id.terbit.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

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

	/** Saves of a draft before it is submitted. */
	private static final int SAVES = 3;

	private static final int LONGEST_LIFE_MILLIS = 9_000;

	private static final int LONGEST_START_MILLIS = 12_000;

	private final Random random = new Random(20261123);

	private final List<String> published = new ArrayList<>();

	/** Kills that met a text on its way. */
	private int interrupted;

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
				assertThat(this.interrupted).as("kills that met a text on its way").isPositive();
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

	/**
	 * Database, tables, people and texts are made in turn; each of them may be cut off.
	 */
	@Test
	void a_first_start_killed_at_any_moment_is_finished_by_a_later_one() throws Exception {
		Path data = this.folder.resolve("first");
		for (int round = 0; round < 5; round++) {
			try (TerbitProcess terbit = TerbitProcess.launch(data, TerbitProcess.freePort())) {
				Thread.sleep(1_000 + round * 5_000L + this.random.nextInt(5_000));
				if (round % 2 == 0 || Files.notExists(data.resolve("postgres/postmaster.pid"))) {
					terbit.kill();
				}
				else {
					terbit.killWithDatabase();
				}
			}
		}
		try (TerbitProcess last = TerbitProcess.start(data)) {
			for (String which : List.of("status=draft", "filter%5Bsite%5D=pesona")) {
				List<String> titles = new ArrayList<>();
				last.api("admin", "/api/v1/articles?page%5Bsize%5D=100&" + which)
					.path("data")
					.forEach((article) -> titles
						.add(article.path("site").asString() + " " + article.path("title").asString()));
				assertThat(titles).as(which).hasSizeGreaterThan(8).doesNotHaveDuplicates();
			}
			for (String who : List.of("penulis", "penyunting", "kasi", "kabid", "admin", "operator")) {
				assertThat(last.api(who, "/api/v1/whoami").path("data").path("username").asString()).isEqualTo(who);
			}
			assertThat(last.get("/s/pesona/berita/").statusCode()).isEqualTo(200);
		}
	}

	/**
	 * The first kill waits until a text is on its way, however slow the machine is; later
	 * ones may come before anything is answered.
	 */
	private void killOnTheWay(Path data, RememberingPlatform platform, Kill kill) throws Exception {
		try (TerbitProcess terbit = TerbitProcess.start(data, platform.options())) {
			AtomicBoolean struck = new AtomicBoolean();
			CountDownLatch underway = new CountDownLatch((this.interrupted > 0) ? 0 : 1);
			FutureTask<Void> killing = new FutureTask<>(() -> {
				underway.await();
				Thread.sleep(this.random.nextInt(LONGEST_LIFE_MILLIS));
				struck.set(true);
				kill.of(terbit);
				return null;
			});
			new Thread(killing).start();
			travel(terbit, struck, underway);
			killing.get();
		}
	}

	private void killWhileStarting(Path data, RememberingPlatform platform) throws Exception {
		try (TerbitProcess terbit = TerbitProcess.launch(data, TerbitProcess.freePort(), platform.options())) {
			Thread.sleep(this.random.nextInt(LONGEST_START_MILLIS));
			terbit.kill();
		}
	}

	/**
	 * Goes on until the process dies under our hands: what was not acknowledged may or
	 * may not have happened.
	 */
	private void travel(TerbitProcess terbit, AtomicBoolean struck, CountDownLatch underway)
			throws InterruptedException {
		try {
			while (true) {
				advance(terbit);
				underway.countDown();
			}
		}
		catch (IOException ex) {
			assertThat(struck).as("Terbit ended by itself: " + ex).isTrue();
			this.interrupted += (this.journey.id != null) ? 1 : 0;
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
		assertThat(now.path("summary").asString()).isIn(this.journey.summary, this.journey.saving);
		this.journey.summary = now.path("summary").asString();
		long version = now.path("version").asLong();
		switch (state) {
			case "DRAFT" -> {
				if (this.journey.saves++ < SAVES) {
					save(terbit, version);
				}
				else {
					act(terbit, "penulis", "submit", version, Map.of());
				}
			}
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

	private void save(TerbitProcess terbit, long version) throws IOException, InterruptedException {
		this.journey.saving = this.journey.title + ", simpanan " + this.journey.saves;
		HttpResponse<String> answer = terbit.send("PATCH", "penulis", "/api/v1/articles/" + this.journey.id,
				Map.of("summary", this.journey.saving), "If-Match", "\"" + version + "\"");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		this.journey.summary = this.journey.saving;
	}

	private void act(TerbitProcess terbit, String username, String verb, long version, Map<String, Object> body)
			throws IOException, InterruptedException {
		HttpResponse<String> answer = terbit.post(username, "/api/v1/articles/" + this.journey.id + "/actions/" + verb,
				body, "If-Match", "\"" + version + "\"");
		assertThat(answer.statusCode()).as("%s: %s", verb, answer.body()).isEqualTo(200);
		this.journey.state = JSON.readTree(answer.body()).path("data").path("state").asString();
	}

	/**
	 * Published, in its place, in the sitemap, found, and posted exactly once on each
	 * channel.
	 */
	private static void assertWhole(TerbitProcess terbit, RememberingPlatform platform, String document)
			throws IOException, InterruptedException {
		JsonNode article = terbit.api("admin", "/api/v1/articles/" + document).path("data");
		String address = article.path("url").asString();
		String path = address.substring(address.indexOf("/s/"));
		long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
		String found = "/api/v1/search?filter%5Bsite%5D=pesona&q=" + article.path("slug").asString();
		while (!(platform.posts(path).equals(List.of(1L, 1L)) && terbit.get(path).statusCode() == 200
				&& terbit.get(found).body().contains(document)) && System.nanoTime() < end) {
			Thread.sleep(250);
		}
		assertThat(terbit.get(found).body()).as("search for " + path).contains(document);
		assertThat(terbit.get("/s/pesona/sitemap-1.xml").body()).contains(path);
		assertThat(platform.posts(path)).as("posts of %s, log:%n%s", path, terbit.log()).containsExactly(1L, 1L);
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

		private int saves;

		private String summary;

		/** Sent, but perhaps not acknowledged. */
		private String saving;

		private String state = "DRAFT";

		private @Nullable String id;

		Journey(int number) {
			this.number = number;
			this.title = "Perjalanan contoh nomor " + number;
			this.summary = "Ringkasan contoh nomor " + number;
			this.saving = this.summary;
		}

	}

}
