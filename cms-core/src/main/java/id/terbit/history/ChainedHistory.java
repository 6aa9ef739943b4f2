package id.terbit.history;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.terbit.history.HistoryStore.Stored;
import id.terbit.history.HistoryStore.Tail;
import id.terbit.identity.Ids;
import id.terbit.person.Actor;
import id.terbit.secret.Secrets;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * History as a chain: each row's HMAC covers the row and the HMAC before it, with a key
 * that the database does not hold.
 */
@Component
class ChainedHistory implements HistoryLog {

	private static final String KEY = "history";

	/** What stands before the first row. */
	private static final String BEGINNING = "0".repeat(64);

	private static final int CHECKED_AT_ONCE = 1_000;

	private final HistoryStore rows;

	private final Secrets secrets;

	private final Ids ids;

	private final InstantSource clock;

	ChainedHistory(HistoryStore rows, Secrets secrets, Ids ids, InstantSource clock) {
		this.rows = rows;
		this.secrets = secrets;
		this.ids = ids;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public UUID append(HistoryEntry entry) {
		this.rows.lock(entry.siteId());
		Tail tail = this.rows.tail(entry.siteId()).orElse(new Tail(0, BEGINNING));
		Actor.@Nullable Human human = (entry.actor() instanceof Actor.Human person) ? person : null;
		Actor.@Nullable Origin origin = (human != null) ? human.origin() : null;
		ChainLink link = new ChainLink(entry.siteId(), tail.number() + 1, this.ids.next(),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS), entry.documentId(), entry.editionId(),
				(human != null) ? "PERSON" : "CLOCK", (human != null) ? human.person().id() : null,
				entry.actor().name(), entry.onBehalfOf(), entry.verb(), entry.from(), entry.to(), entry.note(),
				entry.textHash(), (origin != null) ? origin.requestId() : null);
		this.rows.insert(link, tail.mac(), mac(link, tail.mac()));
		if (origin != null) {
			this.rows.insertAddress(link, origin.address());
		}
		return link.id();
	}

	@Override
	public Optional<HistoryRow> find(UUID id) {
		return this.rows.find(id);
	}

	@Override
	public List<HistoryRow> byIds(Collection<UUID> ids) {
		return ids.isEmpty() ? List.of() : this.rows.byIds(ids);
	}

	@Override
	public List<HistoryRow> of(UUID documentId) {
		return this.rows.of(documentId);
	}

	@Override
	public List<HistoryRow> ofSite(UUID siteId, String verb, int most) {
		return this.rows.ofSite(siteId, verb, most);
	}

	@Override
	public List<NewestLink> newest() {
		return this.rows.newest();
	}

	@Override
	public ChainCheck check(UUID siteId) {
		long read = 0;
		String previous = BEGINNING;
		List<Stored> batch = this.rows.after(siteId, read, CHECKED_AT_ONCE);
		while (!batch.isEmpty()) {
			for (Stored row : batch) {
				read++;
				if (!fits(row, read, previous)) {
					return new ChainCheck(read, read);
				}
				previous = row.mac();
			}
			batch = this.rows.after(siteId, read, CHECKED_AT_ONCE);
		}
		return new ChainCheck(read, 0);
	}

	private boolean fits(Stored row, long number, String previous) {
		return row.link().number() == number && row.previousMac().equals(previous)
				&& row.mac().equals(mac(row.link(), previous));
	}

	private String mac(ChainLink link, String previous) {
		return HexFormat.of().formatHex(this.secrets.mac(KEY, link.encode(previous)));
	}

}
