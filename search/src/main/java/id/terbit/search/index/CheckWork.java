package id.terbit.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.terbit.publication.BulkWork;
import id.terbit.publication.PublishedEditions;
import id.terbit.publication.PublishedEditions.Standing;
import id.terbit.search.index.IndexView.Stored;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Compares the index with what is live by id and version, and mends what differs: first
 * each live document is looked up in the index, then each document of the index in the
 * database. Deliveries may go on meanwhile: what seems to differ is read again, and each
 * write carries the version it was read in.
 */
@Component
class CheckWork implements BulkWork {

	private static final int PAGE = 500;

	/** Of the database, looked up in the index. */
	private static final String DOCUMENTS = "documents";

	/** Of the index, looked up in the database. */
	private static final String INDEX = "index";

	private final SearchEngine engine;

	private final PublishedEditions published;

	private final LiveEntries entries;

	private final RebuildLock lock;

	CheckWork(SearchEngine engine, PublishedEditions published, LiveEntries entries, RebuildLock lock) {
		this.engine = engine;
		this.published = published;
		this.entries = entries;
		this.lock = lock;
	}

	@Override
	public String name() {
		return "check-search";
	}

	@Override
	public Attempt attempt(Reached reached) {
		return new CheckAttempt(reached, this.lock.take());
	}

	/** What is live must be found, and in its version. */
	private Differences mendDocuments(List<Standing> page) {
		Map<UUID, Stored> found = stored(page.stream().map(Standing::documentId).toList());
		List<UUID> off = page.stream()
			.filter((document) -> !fits(document, found.get(document.documentId())))
			.map(Standing::documentId)
			.toList();
		Differences differences = Differences.NONE;
		List<UUID> wanted = new ArrayList<>();
		for (Standing now : this.published.standing(off).values()) {
			Stored stored = found.get(now.documentId());
			if (now.live() && !fits(now, stored)) {
				Differences one = difference(now, stored);
				differences = differences.plus(one);
				if (one.mended() > 0) {
					wanted.add(now.documentId());
				}
			}
		}
		this.entries.of(wanted).forEach(this.engine::put);
		return differences;
	}

	private Map<UUID, Stored> stored(List<UUID> documents) {
		return this.engine.search((view) -> view.stored(documents));
	}

	private static boolean fits(Standing document, @Nullable Stored stored) {
		return stored != null && stored.live() && stored.version() == document.version();
	}

	/** The index was read before: by itself it can't know more than the database. */
	private static Differences difference(Standing now, @Nullable Stored stored) {
		if (stored == null) {
			return new Differences(1, 0, 0, 0);
		}
		boolean beaten = stored.live() ? stored.version() > now.version() : stored.version() >= now.version();
		if (beaten) {
			return new Differences(0, 0, 0, 1);
		}
		return stored.live() ? new Differences(0, 1, 0, 0) : new Differences(1, 0, 0, 0);
	}

	/** What is found must be live. */
	private Differences mendIndex(List<Stored> page) {
		Map<UUID, Standing> standing = this.published.standing(page.stream().map(Stored::document).toList());
		Differences differences = Differences.NONE;
		for (Stored stored : page) {
			Standing now = standing.get(stored.document());
			if (now != null && now.live()) {
				continue;
			}
			if (now != null && now.version() < stored.version()) {
				differences = differences.plus(new Differences(0, 0, 0, 1));
			}
			else {
				this.engine.remove(stored.document(), (now != null) ? now.version() : SearchTarget.LAST);
				differences = differences.plus(new Differences(0, 0, 1, 0));
			}
		}
		return differences;
	}

	private final class CheckAttempt implements Attempt {

		private final RebuildLock.Held held;

		private Reached reached;

		private CheckAttempt(Reached reached, RebuildLock.Held held) {
			this.reached = reached;
			this.held = held;
		}

		@Override
		public Reached reached() {
			return this.reached;
		}

		@Override
		public boolean next() {
			if (CheckWork.this.engine.isIncomplete()) {
				throw new SearchUnavailableException("the index is not complete yet and is being filled", null);
			}
			Place place = Place.read(this.reached.place());
			return switch (place.stage()) {
				case DOCUMENTS -> documents(place);
				case INDEX -> index(place);
				default -> begun();
			};
		}

		private boolean begun() {
			this.reached = new Reached(new Place(DOCUMENTS, null).written(), 0, CheckWork.this.published.countLive(),
					Differences.NONE);
			return true;
		}

		private boolean documents(Place place) {
			List<Standing> page = CheckWork.this.published.live(place.after(), PAGE);
			if (page.isEmpty()) {
				goOn(new Place(INDEX, null), 0, Differences.NONE);
			}
			else {
				Differences found = mendDocuments(page);
				goOn(new Place(DOCUMENTS, page.get(page.size() - 1).documentId()), page.size(), found);
			}
			return true;
		}

		private boolean index(Place place) {
			List<Stored> page = CheckWork.this.engine.search((view) -> view.stored(place.after(), PAGE));
			if (page.isEmpty()) {
				insistOnMended();
				return false;
			}
			Differences found = mendIndex(page);
			goOn(new Place(INDEX, page.get(page.size() - 1).document()), 0, found);
			return true;
		}

		private void goOn(Place place, int documents, Differences found) {
			Reached further = this.reached.further(place.written(), documents);
			this.reached = new Reached(further.place(), further.done(), further.total(), before().plus(found));
		}

		private Differences before() {
			Differences known = this.reached.differences();
			return (known != null) ? known : Differences.NONE;
		}

		private void insistOnMended() {
			long newer = before().newer();
			if (newer > 0) {
				throw new IllegalStateException(
						"the index is newer than the database in %d documents: run rebuild-search".formatted(newer));
			}
		}

		@Override
		public void close() {
			this.held.close();
		}

	}

}
