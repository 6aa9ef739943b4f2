package id.terbit.newsroom.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import id.terbit.identity.Ids;
import id.terbit.newsroom.Viewer;
import id.terbit.newsroom.presence.PresenceStore.Present;

import org.springframework.stereotype.Component;

/**
 * Knows who has a document open in the editor. A page that is open announces itself every
 * twenty seconds; one that was not heard of for a minute counts as closed, whatever
 * became of it.
 */
@Component
public class Presence {

	/** How long a page counts as open without being heard of. */
	static final Duration HEARD = Duration.ofSeconds(60);

	/** A laptop that was asleep comes back as the visit that it was. */
	private static final Duration KEPT = Duration.ofHours(1);

	/** Beyond this the hour alone does not say when. */
	private static final Duration SAME_DAY = Duration.ofHours(12);

	private static final UUID NO_VISIT = new UUID(0, 0);

	private final PresenceStore store;

	private final Ids ids;

	private final InstantSource clock;

	Presence(PresenceStore store, Ids ids, InstantSource clock) {
		this.store = store;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Begins a visit: the viewer opens the editor.
	 * @return the visit's id, which the page announces itself with
	 */
	public UUID arrive(UUID document, Viewer viewer) {
		UUID visit = this.ids.next();
		announce(document, visit, viewer);
		return visit;
	}

	/** Keeps a visit alive. */
	void announce(UUID document, UUID visit, Viewer viewer) {
		Instant now = this.clock.instant();
		this.store.forget(now.minus(KEPT));
		this.store.seen(visit, document, viewer.person().id(), now);
	}

	/** Ends a visit. */
	void leave(UUID visit, Viewer viewer) {
		this.store.left(visit, viewer.person().id());
	}

	/**
	 * Who else has the document open, a sentence each and a last one about saving; empty
	 * where nobody has.
	 * @param viewer whose language and zone of time the sentences have
	 */
	public List<String> besides(UUID document, UUID visit, Viewer viewer) {
		List<String> lines = lines(document, visit, viewer);
		return lines.isEmpty() ? lines
				: Stream.concat(lines.stream(), Stream.of(viewer.texts().get("presence.hint"))).toList();
	}

	/** Who has the document open in the editor, a sentence each. */
	public List<String> in(UUID document, Viewer viewer) {
		return lines(document, NO_VISIT, viewer);
	}

	private List<String> lines(UUID document, UUID visit, Viewer viewer) {
		Instant now = this.clock.instant();
		return this.store.of(document, visit, now.minus(HEARD))
			.stream()
			.map((present) -> sentence(present, now, viewer))
			.toList();
	}

	private static String sentence(Present present, Instant now, Viewer viewer) {
		boolean today = present.since().isAfter(now.minus(SAME_DAY));
		String since = today ? viewer.formats().clock(present.since()) : viewer.formats().brief(present.since());
		return present.person().equals(viewer.person().id()) ? viewer.texts().get("presence.own", since)
				: viewer.texts().get("presence.other", present.name(), since);
	}

}
