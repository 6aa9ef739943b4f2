package id.terbit.publisher.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import id.terbit.publication.BulkWork.Differences;
import id.terbit.publication.Ledger.Lane;
import org.jspecify.annotations.Nullable;

/**
 * How a run of a job stands, all its restarts together.
 *
 * @param id what people and programs know it by; restarts keep it
 * @param job its name
 * @param executionId the library's number of the newest execution
 * @param siteId null for work over the whole installation
 * @param by who asked for it
 * @param startedAt of the newest execution; null while it waits for a thread
 * @param counted how many there are in all, as far as they were counted: of a site's
 * editions, those taken into lists
 * @param done pages written so far, or documents
 * @param doneNow those of the newest execution
 * @param workingSince when the newest execution began with them
 * @param allCounted whether their number is known
 * @param superseded whether a later run of the same kind began, which gave this one up
 * @param differences found so far, where the work looks for any
 * @param reason first line of why it failed, empty otherwise
 */
record Run(UUID id, String job, long executionId, @Nullable UUID siteId, String by, Status status, Instant createdAt,
		@Nullable Instant startedAt, @Nullable Instant endedAt, long counted, long done, long doneNow,
		@Nullable Instant workingSince, boolean allCounted, boolean superseded, @Nullable Differences differences,
		String reason) {

	/** What no other run may hold at the same time. */
	Lane lane() {
		return RunningLanes.of(this.siteId);
	}

	/** Whether it can go on where it stopped. */
	boolean restartable() {
		return !this.superseded && (this.status == Status.STOPPED || this.status == Status.FAILED);
	}

	/** Pages or documents in all, 0 while that is not known. */
	long total() {
		return this.allCounted ? Math.max(this.counted, this.done) : 0;
	}

	/** 0 to 100. */
	int percent() {
		if (this.status == Status.COMPLETED) {
			return 100;
		}
		return (total() == 0) ? 0 : (int) Math.min(99, this.done * 100 / total());
	}

	/** Pages or documents a second of the newest execution. */
	Optional<Double> rate(Instant now) {
		if (this.workingSince == null || this.doneNow == 0) {
			return Optional.empty();
		}
		Instant until = (this.endedAt != null) ? this.endedAt : now;
		double seconds = Math.max(0.001, Duration.between(this.workingSince, until).toMillis() / 1000.0);
		return Optional.of(this.doneNow / seconds);
	}

	/** How long the rest takes at the rate so far. */
	Optional<Duration> left(Instant now) {
		if (this.status != Status.STARTED || total() == 0) {
			return Optional.empty();
		}
		long remaining = total() - this.done;
		return (remaining <= 0) ? Optional.empty()
				: rate(now).map((rate) -> Duration.ofMillis(Math.round(remaining * 1000 / rate)));
	}

	/** The library's words for how an execution stands. */
	enum Status {

		/** Waits for a thread. */
		STARTING,

		/** Runs. */
		STARTED,

		/** Ends after the chunk under way. */
		STOPPING,

		/** Stopped by a person or a shutdown; can go on. */
		STOPPED,

		/** Broke or died; can go on. */
		FAILED,

		/** Done. */
		COMPLETED,

		/** Given up for good. */
		ABANDONED,

		/** The library could not tell. */
		UNKNOWN;

		boolean running() {
			return this == STARTING || this == STARTED || this == STOPPING;
		}

	}

}
