package id.terbit.search.missed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import id.terbit.search.linguistics.Linguistics;
import id.terbit.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Counts what was searched for in vain. Words are kept only once {@link #ENOUGH} visitors
 * looked for them on a site, and never where a number in them could be an identity or a
 * telephone number; before that, and of visitors always, there are keyed hashes. A search
 * costs no statement: what came together is written every minute, and what is too much is
 * left out.
 */
@Component
public class MissedSearches implements SmartLifecycle {

	/** So many visitors make words worth keeping. */
	public static final int ENOUGH = 5;

	/** Searches are forgotten after so many days. */
	public static final int KEPT_DAYS = 90;

	private static final int PAUSE_SECONDS = 60;

	/** Most attempts between two writings. */
	private static final int MOST = 5_000;

	/** Most of one visitor between two writings; a person searches more slowly. */
	private static final int MOST_OF_ONE = 20;

	/** Most attempts that are kept of one day, so that no flood fills the database. */
	private static final int MOST_A_DAY = 10_000;

	/** Longer ones are sentences, or worse. */
	private static final int LONGEST = 80;

	/** So many digits could be a telephone number's. */
	private static final int DIGITS = 6;

	private static final Logger log = LoggerFactory.getLogger(MissedSearches.class);

	private final MissedStore store;

	private final Secrets secrets;

	private final Set<Attempt> waiting = ConcurrentHashMap.newKeySet();

	private final InstantSource clock;

	private final ZoneId zone;

	private @Nullable ScheduledExecutorService writer;

	private @Nullable ScheduledFuture<?> writing;

	MissedSearches(MissedStore store, Secrets secrets, InstantSource clock,
			@Value("${terbit.procedure.zone:Asia/Jakarta}") ZoneId zone) {
		this.store = store;
		this.secrets = secrets;
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * Somebody found nothing.
	 * @param visitor whatever tells visitors apart, an address for example; only a keyed
	 * hash of it is kept
	 */
	public void missed(UUID site, String typed, String visitor) {
		String words = words(typed);
		if (words.isEmpty() || this.waiting.size() >= MOST) {
			return;
		}
		ByteBuffer who = hash("search-visitor", visitor);
		if (this.waiting.stream()
			.filter((each) -> each.visitorHash().equals(who))
			.limit(MOST_OF_ONE)
			.count() < MOST_OF_ONE) {
			this.waiting.add(new Attempt(site, words, hash("search-words", words), who));
		}
	}

	/** Writes what came together. */
	public void write(LocalDate today) {
		List<Attempt> taken = List.copyOf(this.waiting);
		if (taken.isEmpty()) {
			return;
		}
		this.store.add(taken, ENOUGH, MOST_A_DAY, today);
		taken.forEach(this.waiting::remove);
	}

	/** Forgets what is old. */
	public void forget(LocalDate today) {
		this.store.forgetBefore(today.minusDays(KEPT_DAYS));
	}

	/** What was searched for on these sites, by most visitors first. */
	public List<Missed> of(Collection<UUID> sites, int most) {
		return sites.isEmpty() ? List.of() : this.store.of(sites, most);
	}

	/** Takes words from the list; they come back when enough others search for them. */
	public void settle(UUID site, String words) {
		this.store.remove(site, words);
	}

	/** As the chain reads them, so that spelling and signs make no difference. */
	private static String words(String typed) {
		boolean personal = typed.indexOf('@') >= 0 || typed.chars().filter(Character::isDigit).count() >= DIGITS;
		if (personal) {
			return "";
		}
		String words = Linguistics.shipped().plain(typed);
		return (words.length() <= LONGEST) ? words : "";
	}

	private ByteBuffer hash(String purpose, String text) {
		return ByteBuffer.wrap(this.secrets.mac(purpose, text.getBytes(StandardCharsets.UTF_8)));
	}

	@Override
	public synchronized void start() {
		if (this.writer == null) {
			this.writer = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("searches-"));
			this.writing = this.writer.scheduleWithFixedDelay(this::writeNow, PAUSE_SECONDS, PAUSE_SECONDS,
					TimeUnit.SECONDS);
		}
	}

	/** What the last minute brought is written too. */
	@Override
	public synchronized void stop() {
		if (this.writer != null) {
			this.writer.shutdownNow();
			this.writer = null;
			this.writing = null;
			writeNow();
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.writing != null && !this.writing.isDone();
	}

	/** Without a database they wait for the next time. */
	private void writeNow() {
		try {
			write(LocalDate.ofInstant(this.clock.instant(), this.zone));
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("searches in vain can't be written now: {}", ex.getMessage());
		}
	}

	/**
	 * One search in vain.
	 *
	 * @param wordsHash 32 bytes
	 * @param visitorHash 32 bytes
	 */
	record Attempt(UUID site, String words, ByteBuffer wordsHash, ByteBuffer visitorHash) {
	}

	/**
	 * Words that enough people searched for in vain.
	 *
	 * @param visitors how many within {@link #KEPT_DAYS} days
	 * @param lastOn when last
	 */
	public record Missed(UUID site, String words, int visitors, LocalDate lastOn) {
	}

}
