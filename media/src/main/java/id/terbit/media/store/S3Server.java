package id.terbit.media.store;

import java.net.URI;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

import id.terbit.media.store.MediaStoreException.Reason;
import io.minio.Http;
import io.minio.ListObjectsArgs;
import io.minio.MinioAsyncClient;
import io.minio.ObjectWriteResponse;
import io.minio.Result;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * One place through which every call to the S3 server goes: timeouts, retries, the
 * circuit, and what its errors mean. Everything that is asked here may be repeated, since
 * a key never stands for other bytes.
 */
final class S3Server implements AutoCloseable {

	private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

	private static final long FIRST_DELAY_MILLIS = 100;

	private static final int TRIES = 3;

	/** OkHttp's own bound of five a host is meant for browsers. */
	private static final int CALLS_AT_ONCE = 64;

	/** S3 error codes by which a server says that bytes came otherwise than promised. */
	private static final Set<String> MISMATCHES = Set.of("XAmzContentSHA256Mismatch", "BadDigest", "InvalidDigest",
			"IncompleteBody", "XAmzContentChecksumMismatch", "InvalidPart");

	/** S3 error codes by which a server says that it has no room. */
	private static final Set<String> FULL = Set.of("XMinioStorageFull", "QuotaExceeded", "StorageFull",
			"InsufficientStorage", "NoSpaceLeft", "XMinioAdminBucketQuotaExceeded");

	private static final int HTTP_INSUFFICIENT_STORAGE = 507;

	private final OkHttpClient http;

	/** For everything with a short answer; the whole call is bounded. */
	private final MinioAsyncClient quick;

	/** For reading files, whose end comes when the reader is there. */
	private final MinioAsyncClient streaming;

	/** Signs addresses for people; asks nothing. */
	private final MinioAsyncClient signer;

	private final Circuit circuit;

	S3Server(StoreProperties.S3 properties) {
		Dispatcher dispatcher = new Dispatcher();
		dispatcher.setMaxRequests(CALLS_AT_ONCE);
		dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
		this.http = new OkHttpClient.Builder().dispatcher(dispatcher)
			.protocols(List.of(Protocol.HTTP_1_1))
			.socketFactory(new NoDelaySockets())
			.connectTimeout(properties.connectTimeout())
			.readTimeout(properties.readTimeout())
			.writeTimeout(properties.readTimeout())
			.addInterceptor(new Http.StatusRetryInterceptor(PASSING, FIRST_DELAY_MILLIS, TRIES))
			.build();
		OkHttpClient bounded = this.http.newBuilder().callTimeout(properties.callTimeout()).build();
		this.quick = client(properties, properties.endpoint(), bounded);
		this.streaming = client(properties, properties.endpoint(), this.http);
		this.signer = client(properties, properties.shown(), bounded);
		this.circuit = new Circuit(properties.failures(), properties.pause(), System::nanoTime);
	}

	private static MinioAsyncClient client(StoreProperties.S3 properties, URI endpoint, OkHttpClient http) {
		return MinioAsyncClient.builder()
			.endpoint(endpoint.toString())
			.region(properties.region())
			.credentials(properties.accessKey(), properties.secretKey())
			.httpClient(http)
			.build();
	}

	/** Asks for something with a short answer. */
	<T> T ask(String what, Function<MinioAsyncClient, CompletableFuture<T>> question) {
		return this.circuit.call(() -> answer(what, () -> question.apply(this.quick).join()));
	}

	/** Asks for something that may not be there. */
	<T> Optional<T> find(String what, Function<MinioAsyncClient, CompletableFuture<T>> question) {
		return find(what, () -> question.apply(this.quick).join());
	}

	/** Opens something that may not be there. */
	<T> Optional<T> open(String what, Function<MinioAsyncClient, CompletableFuture<T>> question) {
		return find(what, () -> question.apply(this.streaming).join());
	}

	/** Does what is not one call, such as fetching the next page of a list. */
	<T> T turn(String what, Question<T> question) {
		return this.circuit.call(() -> answer(what, question));
	}

	/** Sends a file in parts; several calls, each bounded. To be used within a turn. */
	ObjectWriteResponse large(UploadObjectArgs args) {
		return this.quick.uploadObject(args).join();
	}

	/** A list that fetches its pages as it is read; each step belongs into a turn. */
	Iterator<Result<Item>> list(ListObjectsArgs args) {
		return this.quick.listObjects(args).iterator();
	}

	/** Signs an address. */
	<T> T sign(SigningQuestion<T> question) {
		return answer("sign an address", () -> question.ask(this.signer));
	}

	private <T> Optional<T> find(String what, Question<T> question) {
		return this.circuit.call(() -> {
			try {
				return Optional.of(question.answer());
			}
			catch (MinioException | RuntimeException ex) {
				if (code(ex).equals("NoSuchKey")) {
					return Optional.empty();
				}
				throw failed(what, ex);
			}
		});
	}

	private static <T> T answer(String what, Question<T> question) {
		try {
			return question.answer();
		}
		catch (MediaStoreException ex) {
			throw ex;
		}
		catch (MinioException | RuntimeException ex) {
			// an answer that is no S3 at all shows as one of many kinds of exception
			throw failed(what, ex);
		}
	}

	/** The S3 error code of a failure; empty where the server did not say one. */
	static String code(Throwable failure) {
		ErrorResponseException said = response(failure);
		return (said != null) ? String.valueOf(said.errorResponse().code()) : "";
	}

	private static @Nullable ErrorResponseException response(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof ErrorResponseException response) {
				return response;
			}
		}
		return null;
	}

	private static MediaStoreException failed(String what, Exception ex) {
		ErrorResponseException said = response(ex);
		Throwable cause = (ex instanceof CompletionException && ex.getCause() != null) ? ex.getCause() : ex;
		if (said == null) {
			return new MediaStoreException(Reason.UNAVAILABLE, "cannot %s: %s".formatted(what, cause.getMessage()),
					cause);
		}
		String code = code(said);
		Reason reason = Reason.UNAVAILABLE;
		if (MISMATCHES.contains(code)) {
			reason = Reason.MISMATCH;
		}
		else if (FULL.contains(code) || said.response().code() == HTTP_INSUFFICIENT_STORAGE) {
			reason = Reason.FULL;
		}
		return new MediaStoreException(reason, "cannot %s: the server says %s".formatted(what, code), cause);
	}

	/** Passes over one error code, for example where somebody else was faster. */
	static void passing(Runnable work, String... codes) {
		try {
			work.run();
		}
		catch (MediaStoreException ex) {
			if (Arrays.stream(codes).noneMatch(code(ex)::equals)) {
				throw ex;
			}
		}
	}

	@Override
	public void close() {
		this.http.dispatcher().executorService().shutdown();
		this.http.connectionPool().evictAll();
	}

	/** Something that the server is asked. */
	@FunctionalInterface
	interface Question<T> {

		T answer() throws MinioException;

	}

	/** Something that is signed. */
	@FunctionalInterface
	interface SigningQuestion<T> {

		T ask(MinioAsyncClient signer) throws MinioException;

	}

}
