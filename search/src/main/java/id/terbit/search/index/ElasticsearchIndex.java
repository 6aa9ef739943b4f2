package id.terbit.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import id.terbit.identity.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index on servers of Elasticsearch, shared by all instances. One alias names the
 * index in use and another the one that is being filled, if any; every write goes to both
 * names in one call, so that no instance needs to know what another does. Nothing is
 * written but by alias, which keeps the servers from making an index of their own accord.
 */
final class ElasticsearchIndex implements SearchEngine {

	private static final Logger log = LoggerFactory.getLogger(ElasticsearchIndex.class);

	/** How long it is believed that nobody else replaced the index, in nanoseconds. */
	private static final long BELIEVED = 10_000_000_000L;

	private static final String CONFLICT = "version_conflict_engine_exception";

	private static final String MISSING = "index_not_found_exception";

	/**
	 * Characters of texts that one call of a rebuild carries, roughly; their tokens are
	 * some six times as long.
	 */
	private static final int CALL = 100_000;

	private final ElasticsearchConnection connection;

	private final ElasticsearchIndices indices;

	private final Ids ids;

	private Runnable whenIncomplete = () -> {
	};

	/** When the index was last seen complete; null where it was not. */
	private volatile @Nullable Long seenComplete;

	private volatile boolean asked;

	private volatile boolean running;

	private @Nullable ElasticsearchFilling filling;

	ElasticsearchIndex(ElasticsearchConnection connection, String name, Ids ids) {
		this.connection = connection;
		this.indices = new ElasticsearchIndices(connection, name);
		this.ids = ids;
	}

	@Override
	public boolean isIncomplete() {
		requireRunning();
		Long seen = this.seenComplete;
		return (seen == null || System.nanoTime() - seen > BELIEVED) && !look();
	}

	@Override
	public synchronized void whenIncomplete(Runnable action) {
		this.whenIncomplete = action;
		this.asked = false;
	}

	@Override
	public void put(SearchEntry entry) {
		change(entry.document(), ElasticsearchEntry.liveNumber(entry.version()), ElasticsearchEntry.of(entry));
	}

	@Override
	public void remove(UUID document, long version) {
		change(document, ElasticsearchEntry.goneNumber(version), ElasticsearchEntry.gone(document));
	}

	@Override
	public <T> T search(Asking<T> asking) {
		requireRunning();
		try {
			return ElasticsearchFault
				.told(() -> asking.of(new ElasticsearchView(this.connection, this.indices.inUse())));
		}
		catch (ElasticsearchException ex) {
			if (!ElasticsearchFault.isMissing(ex)) {
				throw new SearchUnavailableException("Elasticsearch refuses: " + ex.getMessage(), ex);
			}
			makeWhatIsMissing();
			return ElasticsearchFault
				.unavailable(() -> asking.of(new ElasticsearchView(this.connection, this.indices.inUse())));
		}
	}

	@Override
	public synchronized Filling fill() {
		requireRunning();
		requireNobodyFills();
		return ElasticsearchFault.unavailable(() -> {
			this.indices.makeSureOfOne();
			this.indices.deleteLeftovers();
			ElasticsearchFilling begun = new ElasticsearchFilling(this.indices.createNext(this.ids.next()));
			this.filling = begun;
			return begun;
		});
	}

	/** Every instance writes to the alias of the new index, so any can go on with it. */
	@Override
	public synchronized Optional<Filling> unfinished(String name) {
		requireRunning();
		requireNobodyFills();
		if (!ElasticsearchFault.unavailable(() -> this.indices.isNext(name))) {
			return Optional.empty();
		}
		ElasticsearchFilling open = new ElasticsearchFilling(name);
		this.filling = open;
		return Optional.of(open);
	}

	private void requireNobodyFills() {
		if (this.filling != null) {
			throw new IllegalStateException("the index is being filled already");
		}
	}

	/** Every write would go to it as well, and fail where it can't be written. */
	@Override
	public synchronized void tidy() {
		requireRunning();
		if (this.filling == null) {
			ElasticsearchFault.unavailable(() -> {
				this.indices.deleteLeftovers();
				return true;
			});
		}
	}

	private void change(UUID document, long number, ObjectNode body) {
		requireRunning();
		ElasticsearchFault.unavailable(() -> {
			if (!written(document, number, body)) {
				makeWhatIsMissing();
				if (!written(document, number, body)) {
					throw new SearchUnavailableException("the index in Elasticsearch is missing", null);
				}
			}
			return true;
		});
	}

	/** Whether there was an index to write to; a stale version is passed over. */
	private boolean written(UUID document, long number, ObjectNode body) {
		List<BulkOperation> both = List.of(this.indices.inUse(), this.indices.next())
			.stream()
			.map((alias) -> operation(alias, document, number, VersionType.ExternalGte, body))
			.toList();
		List<BulkResponseItem> items = send(both, Refresh.True).items();
		boolean there = true;
		for (int i = 0; i < items.size(); i++) {
			ErrorCause error = items.get(i).error();
			if (error != null && MISSING.equals(error.type())) {
				there &= i > 0;
			}
			else {
				requireWritten(error);
			}
		}
		return there;
	}

	private static BulkOperation operation(String alias, UUID document, long number, VersionType type,
			ObjectNode body) {
		return BulkOperation.of((operation) -> operation.index((
				index) -> index.index(alias).id(document.toString()).version(number).versionType(type).document(body)));
	}

	private BulkResponse send(List<BulkOperation> operations, Refresh refresh) {
		return this.connection
			.write((client) -> client.bulk((bulk) -> bulk.requireAlias(true).refresh(refresh).operations(operations)));
	}

	private static void requireWritten(@Nullable ErrorCause error) {
		if (error != null && !CONFLICT.equals(error.type())) {
			throw new SearchUnavailableException("Elasticsearch did not write: " + error.type() + ": " + error.reason(),
					null);
		}
	}

	private void makeWhatIsMissing() {
		this.seenComplete = null;
		this.asked = false;
		look();
	}

	/** Whether the index is complete; makes an empty one where there is none. */
	private boolean look() {
		boolean complete = ElasticsearchFault.unavailable(this.indices::makeSureOfOne);
		if (complete) {
			this.seenComplete = System.nanoTime();
			this.asked = false;
		}
		else {
			this.seenComplete = null;
			askToBeFilled();
		}
		return complete;
	}

	private void askToBeFilled() {
		Runnable action;
		synchronized (this) {
			action = this.asked ? () -> {
			} : this.whenIncomplete;
			this.asked = true;
		}
		action.run();
	}

	private void requireRunning() {
		if (!this.running) {
			throw new SearchUnavailableException("search is stopped", null);
		}
	}

	@Override
	public void start() {
		this.running = true;
		try {
			look();
		}
		catch (SearchUnavailableException ex) {
			log.error("Search can't be used now: {}", ex.getMessage(), ex);
		}
	}

	@Override
	public void stop() {
		ElasticsearchFilling open;
		synchronized (this) {
			open = this.filling;
		}
		if (open != null) {
			open.close();
		}
		this.running = false;
		this.connection.close();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** A new index on its way. */
	private final class ElasticsearchFilling implements Filling {

		private final String next;

		private ElasticsearchFilling(String next) {
			this.next = next;
		}

		@Override
		public String name() {
			return this.next;
		}

		@Override
		public void leave() {
			end();
		}

		/**
		 * What a delivery wrote in the same version stays. Several calls are on their way
		 * at once, so that the servers work while texts are read here.
		 */
		@Override
		public void add(Collection<SearchEntry> entries) {
			requireOpen();
			List<List<SearchEntry>> calls = new ArrayList<>();
			int room = 0;
			for (SearchEntry entry : entries) {
				if (room <= 0) {
					calls.add(new ArrayList<>());
					room = CALL;
				}
				calls.get(calls.size() - 1).add(entry);
				room -= entry.text().length() + entry.attached().length() + entry.extra().length();
			}
			calls.parallelStream().forEach(this::call);
		}

		private void call(List<SearchEntry> entries) {
			List<BulkOperation> operations = entries.stream()
				.map((entry) -> operation(ElasticsearchIndex.this.indices.next(), entry.document(),
						ElasticsearchEntry.liveNumber(entry.version()), VersionType.External,
						ElasticsearchEntry.of(entry)))
				.toList();
			ElasticsearchFault.unavailable(() -> send(operations, Refresh.False))
				.items()
				.forEach((item) -> requireWritten(item.error()));
		}

		@Override
		public void finish() {
			requireOpen();
			ElasticsearchFault.unavailable(() -> {
				ElasticsearchIndex.this.indices.use(this.next);
				return true;
			});
			ElasticsearchIndex.this.seenComplete = System.nanoTime();
			end();
		}

		private void requireOpen() {
			synchronized (ElasticsearchIndex.this) {
				if (ElasticsearchIndex.this.filling != this) {
					throw new IllegalStateException("this filling has ended");
				}
			}
		}

		private boolean end() {
			synchronized (ElasticsearchIndex.this) {
				boolean open = Objects.equals(ElasticsearchIndex.this.filling, this);
				if (open) {
					ElasticsearchIndex.this.filling = null;
				}
				return open;
			}
		}

		@Override
		public void close() {
			if (end()) {
				try {
					ElasticsearchFault.unavailable(() -> {
						ElasticsearchIndex.this.indices.giveUp(this.next);
						return true;
					});
				}
				catch (SearchUnavailableException ex) {
					log.warn("An unfinished search index stays until the next one is made: {}", ex.getMessage());
				}
			}
		}

	}

}
