package id.terbit.search.synonym;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

import id.terbit.search.linguistics.Synonyms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The synonyms that hold now. What another process saves is used after {@link #FRESH};
 * while the database does not answer, those of before go on.
 */
@Component
public class CurrentSynonyms {

	private static final Logger log = LoggerFactory.getLogger(CurrentSynonyms.class);

	private static final Duration FRESH = Duration.ofSeconds(5);

	private final SynonymLines lines;

	private final ReentrantLock reading = new ReentrantLock();

	private volatile Held held = new Held(SynonymLines.SHIPPED, Synonyms.shipped(),
			System.nanoTime() - FRESH.toNanos());

	CurrentSynonyms(SynonymLines lines) {
		this.lines = lines;
	}

	/** Those that hold; no database is asked more than once in {@link #FRESH}. */
	public Synonyms get() {
		if (System.nanoTime() - this.held.readAt() >= FRESH.toNanos() && this.reading.tryLock()) {
			try {
				read();
			}
			finally {
				this.reading.unlock();
			}
		}
		return this.held.synonyms();
	}

	/** What was just saved here is used at once. */
	public void refresh() {
		this.reading.lock();
		try {
			read();
		}
		finally {
			this.reading.unlock();
		}
	}

	private void read() {
		Held before = this.held;
		try {
			long version = this.lines.version();
			this.held = (version == before.version()) ? before.readNow() : this.lines.at(version)
				.map((lines) -> new Held(version, Synonyms.shippedWith(lines.lines().toList()), System.nanoTime()))
				.orElseGet(() -> new Held(SynonymLines.SHIPPED, Synonyms.shipped(), System.nanoTime()));
		}
		catch (DataAccessException ex) {
			log.warn("the newsroom's synonyms can't be read; those of before go on: {}", ex.getMessage());
			this.held = before.readNow();
		}
	}

	/** What was read, and when. */
	private record Held(long version, Synonyms synonyms, long readAt) {

		Held readNow() {
			return new Held(this.version, this.synonyms, System.nanoTime());
		}

	}

}
