package id.terbit.publisher.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.terbit.publication.Ledger;
import id.terbit.publication.Ledger.Lane;
import id.terbit.publication.PublicationTarget;
import id.terbit.publisher.dispatch.LaneLocks.Held;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Takes due rows of the ledger to their targets. Each target has threads of its own, so
 * that one which hangs holds up no other; within a target each site is served by one
 * thread in all processes together.
 */
class Dispatcher implements SmartLifecycle, Wakeable {

	private static final Logger LOGGER = LoggerFactory.getLogger(Dispatcher.class);

	/** How long a delivery under way may take to end when the system stops. */
	private static final Duration STOP = Duration.ofSeconds(20);

	private final Ledger ledger;

	private final Map<String, PublicationTarget> targets;

	private final LaneLocks locks;

	private final LaneRun laneRun;

	private final DispatchProperties properties;

	private final InstantSource clock;

	private final Map<String, Semaphore> threads;

	private final Set<Lane> busy = ConcurrentHashMap.newKeySet();

	private volatile @Nullable WorkLoop loop;

	private @Nullable ExecutorService workers;

	private volatile boolean running;

	Dispatcher(Ledger ledger, Collection<PublicationTarget> targets, LaneLocks locks, LaneRun laneRun,
			DispatchProperties properties, InstantSource clock) {
		this.ledger = ledger;
		this.targets = targets.stream()
			.collect(Collectors.toUnmodifiableMap(PublicationTarget::name, Function.identity()));
		this.locks = locks;
		this.laneRun = laneRun;
		this.properties = properties;
		this.clock = clock;
		this.threads = this.targets.keySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Function.identity(), (name) -> new Semaphore(properties.threads())));
	}

	@Override
	public synchronized void start() {
		if (this.running) {
			return;
		}
		this.running = true;
		ExecutorService pool = Executors.newCachedThreadPool(new CustomizableThreadFactory("delivery-"));
		this.workers = pool;
		this.loop = WorkLoop.start("dispatcher", this.properties.longestPause(), () -> look(pool));
	}

	@Override
	public void wake() {
		WorkLoop current = this.loop;
		if (current != null) {
			current.wake();
		}
	}

	@Override
	public synchronized void stop() {
		if (!this.running) {
			return;
		}
		this.running = false;
		try {
			WorkLoop current = this.loop;
			if (current != null) {
				current.stop(STOP);
			}
			if (this.workers != null) {
				this.workers.shutdown();
				if (!this.workers.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS)) {
					LOGGER.warn("deliveries did not end in {} s; their rows fall due again", STOP.toSeconds());
					this.workers.shutdownNow();
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private Duration look(ExecutorService pool) {
		this.locks.touch();
		this.laneRun.renewClaims();
		for (Lane lane : this.ledger.dueLanes(this.clock.instant())) {
			begin(lane, pool);
		}
		// what is due now has a thread or waits for one, whose end wakes the loop
		Instant now = this.clock.instant();
		return this.ledger.nextDue()
			.filter((due) -> due.isAfter(now))
			.map((due) -> Duration.between(now, due).plusMillis(1))
			.orElse(this.properties.longestPause());
	}

	private void begin(Lane lane, ExecutorService pool) {
		PublicationTarget target = this.targets.get(lane.target());
		Semaphore thread = this.threads.get(lane.target());
		if (target == null || thread == null || this.busy.contains(lane) || !thread.tryAcquire()) {
			return;
		}
		this.busy.add(lane);
		pool.execute(() -> {
			boolean served = false;
			try {
				served = serve(lane, target);
			}
			finally {
				this.busy.remove(lane);
				thread.release();
				if (served) {
					wake();
				}
			}
		});
	}

	/** False where it is to be tried again after the usual pause, not at once. */
	private boolean serve(Lane lane, PublicationTarget target) {
		Held lock = this.locks.tryLock(lane).orElse(null);
		if (lock == null) {
			return false;
		}
		try (lock) {
			this.laneRun.deliverAll(lane, target, () -> this.running && lock.holds());
			return true;
		}
		catch (RuntimeException ex) {
			LOGGER.warn("deliveries of {} broke off; what was claimed falls due again", lane, ex);
			return false;
		}
	}

}
