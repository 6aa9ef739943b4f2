package id.terbit.publisher.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How a run of the job stands, all its restarts together.
 *
 * @param id what people and programs know it by; restarts keep it
 * @param executionId the library's number of the newest execution
 * @param by who asked for it
 * @param startedAt of the newest execution; null while it waits for a thread
 * @param indexed editions taken into lists so far
 * @param rendered pages written so far
 * @param renderedNow pages written by the newest execution
 * @param renderingSince when the newest execution began writing pages
 * @param indexDone whether all editions are in the lists, so that their number is known
 * @param superseded whether a later run of the same site began, which gave this one up
 * @param reason first line of why it failed, empty otherwise
 */
record Run(UUID id, long executionId, UUID siteId, String by, Status status, Instant createdAt,
		@Nullable Instant startedAt, @Nullable Instant endedAt, long indexed, long rendered, long renderedNow,
		@Nullable Instant renderingSince, boolean indexDone, boolean superseded, String reason) {

	/** Whether it can go on where it stopped. */
	boolean restartable() {
		return !this.superseded && (this.status == Status.STOPPED || this.status == Status.FAILED);
	}

	/** Pages in all, 0 while that is not known. */
	long total() {
		return this.indexDone ? Math.max(this.indexed, this.rendered) : 0;
	}

	/** 0 to 100. */
	int percent() {
		if (this.status == Status.COMPLETED) {
			return 100;
		}
		return (total() == 0) ? 0 : (int) Math.min(99, this.rendered * 100 / total());
	}

	/** Pages a second of the newest execution, while it writes pages. */
	Optional<Double> rate(Instant now) {
		if (this.renderingSince == null || this.renderedNow == 0) {
			return Optional.empty();
		}
		Instant until = (this.endedAt != null) ? this.endedAt : now;
		double seconds = Math.max(0.001, Duration.between(this.renderingSince, until).toMillis() / 1000.0);
		return Optional.of(this.renderedNow / seconds);
	}

	/** How long the remaining pages take at the rate so far. */
	Optional<Duration> left(Instant now) {
		if (this.status != Status.STARTED || total() == 0) {
			return Optional.empty();
		}
		long remaining = total() - this.rendered;
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
