package id.terbit.contentapi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Answers given to an {@code Idempotency-Key}. */
@Component
class AnswerStore {

	private final JdbcClient database;

	private final JsonMapper json = JsonMapper.shared();

	AnswerStore(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Takes a key for a request; waits where another transaction is about to take it.
	 * @return false where it is taken
	 */
	boolean claim(UUID person, String key, String digest, Instant now) {
		return this.database.sql("""
				insert into idempotent_answer (person_id, key, request_digest, created_at)
				values (:person, :key, :digest, :now) on conflict do nothing
				""")
			.param("person", person)
			.param("key", key)
			.param("digest", HexFormat.of().parseHex(digest))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	Optional<Kept> find(UUID person, String key) {
		return this.database.sql("""
				select request_digest, status, headers, body from idempotent_answer
				where person_id = :person and key = :key
				""").param("person", person).param("key", key).query((row, number) -> {
			String headers = row.getString("headers");
			byte[] body = row.getBytes("body");
			return new Kept(HexFormat.of().formatHex(row.getBytes("request_digest")), row.getInt("status"),
					(headers != null) ? headers(headers) : Map.of(),
					(body != null) ? new String(body, StandardCharsets.UTF_8) : null);
		}).optional();
	}

	void keep(UUID person, String key, Kept answer) {
		this.database.sql("""
				update idempotent_answer set status = :status, headers = cast(:headers as jsonb), body = :body
				where person_id = :person and key = :key
				""")
			.param("status", answer.status())
			.param("headers", this.json.writeValueAsString(answer.headers()))
			.param("body", (answer.body() != null) ? answer.body().getBytes(StandardCharsets.UTF_8) : null)
			.param("person", person)
			.param("key", key)
			.update();
	}

	void forget(UUID person, String key) {
		this.database.sql("delete from idempotent_answer where person_id = :person and key = :key")
			.param("person", person)
			.param("key", key)
			.update();
	}

	void forgetUnfinished(UUID person, String key, Instant before) {
		this.database.sql("""
				delete from idempotent_answer
				where person_id = :person and key = :key and status is null and created_at < :before
				""")
			.param("person", person)
			.param("key", key)
			.param("before", before.atOffset(ZoneOffset.UTC))
			.update();
	}

	void forgetBefore(Instant before) {
		this.database.sql("delete from idempotent_answer where created_at < :before")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.update();
	}

	private Map<String, String> headers(String text) {
		Map<String, String> headers = new TreeMap<>();
		this.json.readTree(text)
			.properties()
			.forEach((header) -> headers.put(header.getKey(), header.getValue().stringValue()));
		return headers;
	}

	/**
	 * What was answered.
	 *
	 * @param digest of the request, hexadecimal
	 * @param body JSON, or null while the first request is being worked on
	 */
	record Kept(String digest, int status, Map<String, String> headers, @Nullable String body) {

		/** The answer with the headers that a repeat needs. */
		static Kept of(String digest, int status, HttpHeaders headers, String body) {
			Map<String, String> kept = new TreeMap<>();
			for (String name : new String[] { HttpHeaders.LOCATION, HttpHeaders.ETAG }) {
				String value = headers.getFirst(name);
				if (value != null) {
					kept.put(name, value);
				}
			}
			return new Kept(digest, status, kept, body);
		}

	}

}
