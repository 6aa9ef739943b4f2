package id.terbit.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** Facebook and X in one: keeps every post and shows it when it is read back. */
final class RememberingPlatform implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpServer server;

	private final List<String> facebook = new CopyOnWriteArrayList<>();

	private final List<String> x = new CopyOnWriteArrayList<>();

	RememberingPlatform() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	String[] options() {
		String base = "http://127.0.0.1:" + this.server.getAddress().getPort();
		return List
			.of("--terbit.social.facebook.base-url=" + base, "--terbit.social.x.base-url=" + base,
					"--terbit.social.read-back-after=3s", "--terbit.social.first-read-back=1s",
					"--terbit.social.claim=30s", "--terbit.social.call-timeout=5s")
			.toArray(String[]::new);
	}

	/** How often this address was posted on Facebook and on X. */
	List<Long> posts(String address) {
		return List.of(count(this.facebook, address), count(this.x, address));
	}

	/** The address of number 1 is also the beginning of number 10's: it counts whole. */
	private static long count(List<String> posts, String address) {
		Pattern whole = Pattern.compile(Pattern.quote(address) + "(?![\\w-])");
		return posts.stream().filter((post) -> whole.matcher(post).find()).count();
	}

	private void answer(HttpExchange exchange) throws IOException {
		boolean posting = exchange.getRequestMethod().equals("POST");
		boolean tweets = exchange.getRequestURI().getPath().startsWith("/2/");
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		List<String> posts = tweets ? this.x : this.facebook;
		Object answer;
		if (posting) {
			posts.add(tweets ? JSON.readTree(body).path("text").asString()
					: URLDecoder.decode(body, StandardCharsets.UTF_8));
			Map<String, String> made = Map.of("id", Integer.toString(posts.size()));
			answer = tweets ? Map.of("data", made) : made;
		}
		else {
			answer = Map.of("data", shown(posts));
		}
		byte[] bytes = JSON.writeValueAsBytes(answer);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders((posting && tweets) ? 201 : 200, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private static List<Map<String, String>> shown(List<String> posts) {
		List<Map<String, String>> shown = new ArrayList<>();
		for (int number = posts.size(); number > 0; number--) {
			String text = posts.get(number - 1);
			shown.add(Map.of("id", Integer.toString(number), "message", text, "text", text, "created_time",
					"2026-01-01T00:00:00+0000"));
		}
		return shown;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
