package id.terbit.running;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One client of the running application: a browser that may be signed in, or a program
 * with a token.
 */
final class Http {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final String base;

	private final @Nullable String token;

	private String csrf = "";

	private final HttpClient client = HttpClient.newBuilder()
		.followRedirects(Redirect.NEVER)
		.cookieHandler(new CookieManager())
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private Http(int port, @Nullable String token) {
		this.base = "http://localhost:" + port;
		this.token = token;
	}

	/** Nobody known. */
	static Http nobody(int port) {
		return new Http(port, null);
	}

	/** A program with a token. */
	static Http program(int port, String token) {
		return new Http(port, token);
	}

	/** A browser in which somebody has signed in. */
	static Http signedIn(int port, String username, String password) throws IOException, InterruptedException {
		Http browser = new Http(port, null);
		browser.readCsrf("/masuk");
		HttpResponse<String> answer = browser
			.send(browser.form("POST", "/masuk", Map.of("username", username, "password", password)));
		assertThat(answer.headers().firstValue("Location")).as("sign-in of %s", username)
			.hasValueSatisfying((there) -> assertThat(there).endsWith("/meja"));
		browser.readCsrf("/meja/akun");
		return browser;
	}

	/** Reads the field that this browser's forms carry. */
	void readCsrf(String page) throws IOException, InterruptedException {
		Matcher found = CSRF.matcher(get(page).body());
		assertThat(found.find()).as("a form on %s", page).isTrue();
		this.csrf = found.group(1);
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(request(path).GET());
	}

	/** A request with this client's token, and what a browser of ours asks for. */
	HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + encoded(path)))
			.timeout(Duration.ofSeconds(60))
			.header("Accept", path.startsWith("/api/") ? "application/json" : "text/html, */*");
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		return request;
	}

	/** A form as this browser sends it. */
	HttpRequest.Builder form(String method, String path, Map<String, String> fields) {
		String text = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(
					Collectors.joining("&", "_csrf=" + URLEncoder.encode(this.csrf, StandardCharsets.UTF_8) + "&", ""));
		return body(method, path, "application/x-www-form-urlencoded", BodyPublishers.ofString(text));
	}

	HttpRequest.Builder json(String method, String path, String text) {
		return body(method, path, "application/json", BodyPublishers.ofString(text));
	}

	/** An upload of one file in the field {@code file}. */
	HttpRequest.Builder upload(String path, Map<String, String> fields, String fileName, byte[] content) {
		StringBuilder text = new StringBuilder();
		fields.forEach((name, value) -> text.append("--batas\r\nContent-Disposition: form-data; name=\"")
			.append(name)
			.append("\"\r\n\r\n")
			.append(value)
			.append("\r\n"));
		text.append("--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
			.append(fileName)
			.append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.append(new String(content, StandardCharsets.ISO_8859_1))
			.append("\r\n--batas--\r\n");
		return body("POST", path, "multipart/form-data; boundary=batas",
				BodyPublishers.ofByteArray(text.toString().getBytes(StandardCharsets.ISO_8859_1)));
	}

	HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	private HttpRequest.Builder body(String method, String path, String type, BodyPublisher body) {
		HttpRequest.Builder request = request(path).header("Content-Type", type).method(method, body);
		if (this.token == null) {
			request.header("X-CSRF-TOKEN", this.csrf);
		}
		return request;
	}

	private static String encoded(String path) {
		return path.replace("[", "%5B").replace("]", "%5D");
	}

}
