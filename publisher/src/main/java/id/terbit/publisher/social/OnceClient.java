package id.terbit.publisher.social;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/**
 * Sends each request over the wire at most once and knows whether it may have left.
 * OkHttp repeats requests by itself in more cases than its switch covers (a 503 with
 * {@code Retry-After: 0} is sent again), so the last step before the wire counts.
 */
final class OnceClient {

	/** More of an answer is not read. */
	private static final long MOST_BYTES = 1 << 20;

	private final OkHttpClient http;

	OnceClient(Duration connectTimeout, Duration callTimeout) {
		this.http = new OkHttpClient.Builder().connectTimeout(connectTimeout)
			.readTimeout(callTimeout)
			.writeTimeout(callTimeout)
			.callTimeout(callTimeout)
			.retryOnConnectionFailure(false)
			.followRedirects(false)
			.followSslRedirects(false)
			.addNetworkInterceptor(OnceClient::guard)
			.build();
	}

	/**
	 * Sends a request and reads the whole answer.
	 * @throws NotSentException where no byte of the request left
	 * @throws IOException where it may have arrived but the answer was lost
	 */
	Answer send(Request request) throws IOException {
		Attempt attempt = new Attempt(System.nanoTime() + this.http.callTimeoutMillis() * 1_000_000L);
		Request marked = request.newBuilder().tag(Attempt.class, attempt).build();
		try (Response response = this.http.newCall(marked).execute()) {
			return new Answer(response.code(), response.headers(), text(response.body()));
		}
		catch (IOException ex) {
			if (attempt.left.get()) {
				throw ex;
			}
			throw new NotSentException(ex);
		}
	}

	private static String text(ResponseBody body) throws IOException {
		BufferedSource source = body.source();
		if (source.request(MOST_BYTES + 1)) {
			throw new IOException("the answer is longer than %d bytes".formatted(MOST_BYTES));
		}
		return source.readUtf8();
	}

	/** Runs when the connection stands and nothing of the request was written. */
	private static Response guard(Interceptor.Chain chain) throws IOException {
		Attempt attempt = chain.request().tag(Attempt.class);
		if (attempt == null) {
			throw new IllegalStateException("a request that nobody counts");
		}
		if (System.nanoTime() - attempt.deadline > 0) {
			// a process that slept must not post what others have meanwhile given up
			throw new InterruptedIOException("too late to send");
		}
		if (!attempt.left.compareAndSet(false, true)) {
			throw new IOException("the answer asked for a repetition");
		}
		return chain.proceed(chain.request());
	}

	private record Attempt(AtomicBoolean left, long deadline) {

		Attempt(long deadline) {
			this(new AtomicBoolean(), deadline);
		}

	}

	/** An answer that was read to its end. */
	record Answer(int status, Headers headers, String body) {

		boolean successful() {
			return this.status >= 200 && this.status < 300;
		}

	}

	/** Nothing left this machine. */
	static final class NotSentException extends IOException {

		NotSentException(IOException cause) {
			super(cause.getMessage(), cause);
		}

	}

}
