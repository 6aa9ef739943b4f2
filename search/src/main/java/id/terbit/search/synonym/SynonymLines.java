package id.terbit.search.synonym;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;
import id.terbit.person.Actor;
import id.terbit.refusal.Refusal;
import id.terbit.refusal.RefusedException;
import id.terbit.refusal.RefusedException.Kind;
import id.terbit.search.linguistics.Synonyms;
import id.terbit.search.linguistics.Synonyms.Problem;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every version of the newsroom's synonyms. */
@Component
public class SynonymLines {

	/** The version before the first save: no lines but those that Terbit ships. */
	public static final long SHIPPED = 0;

	/** Most characters of all lines. */
	public static final int MAX_TEXT = 200_000;

	private final JdbcClient database;

	private final InstantSource clock;

	SynonymLines(JdbcClient database, InstantSource clock) {
		this.database = database;
		this.clock = clock;
	}

	/** What the newest save holds, or empty where the newsroom has saved none. */
	public Optional<String> newest() {
		return at(version());
	}

	/** What a save holds. */
	public Optional<String> at(long version) {
		return this.database.sql("select lines from search_synonyms where version = :version")
			.param("version", version)
			.query(String.class)
			.optional();
	}

	/**
	 * The newest saves, at most so many.
	 * @param before only those with a lower number
	 */
	public List<Saved> saves(long before, int most) {
		return this.database.sql("""
				select version, saved_by, saved_at from search_synonyms where version < :before
				order by version desc limit :most
				""")
			.param("before", before)
			.param("most", most)
			.query((row, number) -> new Saved(row.getLong("version"), row.getObject("saved_by", UUID.class),
					DatabaseTime.in(row, "saved_at")))
			.list();
	}

	/** The newest version's number, {@link #SHIPPED} before the first save. */
	public long version() {
		return this.database.sql("select coalesce(max(version), 0) from search_synonyms").query(Long.class).single();
	}

	/**
	 * Saves all lines; the next query uses them.
	 * @param expected the version that the writer read
	 * @throws RefusedException INVALID with every line that can't be read, at
	 * {@code /lines}; STALE where somebody saved in between
	 */
	public void save(long expected, String lines, Actor.Human by) {
		check(lines);
		if (version() != expected) {
			throw stale();
		}
		try {
			this.database
				.sql("""
						insert into search_synonyms (version, lines, saved_by, saved_at) values (:version, :lines, :by, :now)
						""")
				.param("version", expected + 1)
				.param("lines", lines)
				.param("by", by.person().id())
				.param("now", DatabaseTime.of(this.clock.instant()))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw stale();
		}
	}

	private static void check(String lines) {
		if (lines.length() > MAX_TEXT) {
			throw RefusedException.invalid(Refusal.at("/lines", "synonyms.too-long", MAX_TEXT));
		}
		List<Problem> problems = Synonyms.parse(lines.lines().toList()).problems();
		if (!problems.isEmpty()) {
			throw RefusedException.invalid(problems.stream()
				.map((problem) -> Refusal.at("/lines", problem.messageKey(), problem.line(), problem.expression(),
						problem.otherLine()))
				.toList());
		}
	}

	private static RefusedException stale() {
		return new RefusedException(Kind.STALE, Refusal.of("synonyms.stale"));
	}

	/** One save. */
	public record Saved(long version, UUID savedBy, Instant savedAt) {
	}

}
