package id.terbit.publisher.batch;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * At start marks the runs that a dead process left; before the end stops the runs of this
 * process, so that they can go on after the next start.
 */
class BatchLifecycle implements SmartLifecycle {

	private static final Logger LOGGER = LoggerFactory.getLogger(BatchLifecycle.class);

	private static final Duration STOP = Duration.ofSeconds(15);

	private static final Duration LOOK = Duration.ofMillis(50);

	private final BatchRuns runs;

	private final RunningLanes lanes;

	private volatile boolean running;

	BatchLifecycle(BatchRuns runs, RunningLanes lanes) {
		this.runs = runs;
		this.lanes = lanes;
	}

	@Override
	public void start() {
		this.runs.recoverDead();
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		if (this.lanes.none()) {
			return;
		}
		this.runs.stopAll();
		try {
			for (Duration waited = Duration.ZERO; !this.lanes.none(); waited = waited.plus(LOOK)) {
				if (waited.compareTo(STOP) > 0) {
					LOGGER.warn("a job did not stop in {} s; it goes on from its last piece after a restart",
							STOP.toSeconds());
					return;
				}
				Thread.sleep(LOOK.toMillis());
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

}
