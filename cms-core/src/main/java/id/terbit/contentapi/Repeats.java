package id.terbit.contentapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import id.terbit.contentapi.AnswerStore.Kept;
import id.terbit.person.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The header {@code Idempotency-Key} of every POST: a repeat gets the first answer for a
 * day. A refusal is not kept, so that the same key may be tried again.
 */
@Component
public class Repeats {

	/** Name of the header: 1 to 255 visible ASCII characters. */
	public static final String HEADER = "Idempotency-Key";

	private static final Duration KEPT = Duration.ofDays(1);

	/** An answer that is still missing after this time will not come any more. */
	private static final Duration UNFINISHED = Duration.ofMinutes(10);

	private final AnswerStore answers;

	private final TransactionTemplate transaction;

	private final InstantSource clock;

	private final JsonMapper json = JsonMapper.shared();

	Repeats(AnswerStore answers, PlatformTransactionManager transactions, InstantSource clock) {
		this.answers = answers;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Does something once, outside any transaction. While it is being done, a repeat is
	 * answered 409; where the process dies in between, too, for ten minutes.
	 * @param input what the request carries; another input with the same key is 422
	 */
	public ResponseEntity<ObjectNode> once(HttpServletRequest request, Actor.Human by, byte[] input,
			Supplier<ResponseEntity<ObjectNode>> work) {
		String key = key(request);
		if (key == null) {
			return work.get();
		}
		UUID person = by.person().id();
		String digest = digest(request, input);
		Instant now = this.clock.instant();
		this.answers.forgetBefore(now.minus(KEPT));
		this.answers.forgetUnfinished(person, key, now.minus(UNFINISHED));
		if (!this.answers.claim(person, key, digest, now)) {
			return earlier(person, key, digest);
		}
		boolean done = false;
		try {
			ResponseEntity<ObjectNode> answer = work.get();
			this.answers.keep(person, key, kept(answer, digest));
			done = true;
			return answer;
		}
		finally {
			if (!done) {
				this.answers.forget(person, key);
			}
		}
	}

	/**
	 * The same for work that joins one transaction with the answer: it is done exactly
	 * once even where the process dies, and a concurrent repeat waits for the answer.
	 */
	public ResponseEntity<ObjectNode> atomically(HttpServletRequest request, Actor.Human by, byte[] input,
			Supplier<ResponseEntity<ObjectNode>> work) {
		String key = key(request);
		if (key == null) {
			return work.get();
		}
		UUID person = by.person().id();
		String digest = digest(request, input);
		ResponseEntity<ObjectNode> answer = this.transaction.execute((status) -> {
			Instant now = this.clock.instant();
			this.answers.forgetBefore(now.minus(KEPT));
			if (!this.answers.claim(person, key, digest, now)) {
				return earlier(person, key, digest);
			}
			ResponseEntity<ObjectNode> first = work.get();
			this.answers.keep(person, key, kept(first, digest));
			return first;
		});
		if (answer == null) {
			throw new IllegalStateException("a transaction without an answer");
		}
		return answer;
	}

	private static @Nullable String key(HttpServletRequest request) {
		String key = request.getHeader(HEADER);
		if (key != null && !key.matches("[\\x21-\\x7e]{1,255}")) {
			throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "idempotency.key-malformed"));
		}
		return key;
	}

	private ResponseEntity<ObjectNode> earlier(UUID person, String key, String digest) {
		Optional<Kept> kept = this.answers.find(person, key);
		if (kept.isPresent() && !kept.get().digest().equals(digest)) {
			throw new ProblemException(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency.key-reused"));
		}
		String body = kept.map(Kept::body).orElse(null);
		if (kept.isEmpty() || body == null) {
			throw new ProblemException(
					Problem.of(HttpStatus.CONFLICT, "idempotency.in-progress").header(HttpHeaders.RETRY_AFTER, "1"));
		}
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(kept.get().status())
			.contentType(MediaType.APPLICATION_JSON)
			.header("Idempotency-Replayed", "true");
		kept.get().headers().forEach(answer::header);
		return answer.body((ObjectNode) this.json.readTree(body));
	}

	private Kept kept(ResponseEntity<ObjectNode> answer, String digest) {
		return Kept.of(digest, answer.getStatusCode().value(), answer.getHeaders(),
				(answer.getBody() != null) ? answer.getBody().toString() : "{}");
	}

	private static String digest(HttpServletRequest request, byte[] input) {
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			String line = "%s %s?%s %s\n".formatted(request.getMethod(), request.getRequestURI(),
					request.getQueryString(), request.getHeader(HttpHeaders.IF_MATCH));
			sha256.update(line.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(sha256.digest(input));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
