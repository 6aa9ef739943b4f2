package id.terbit.media.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Work over the whole store.
 *
 * @param from the store that is read; the one in use where it is collected
 * @param to the store that is written; empty where it is collected
 * @param files looked at
 * @param changedFiles copied or taken away; with {@code dryRun}, that would be
 * @param problems the first of them
 */
record MediaRun(UUID id, Work work, String from, String to, boolean dryRun, Status status, long files, long bytes,
		long changedFiles, long changedBytes, long problemCount, List<String> problems, Instant startedAt,
		@Nullable Instant endedAt) {

	MediaRun {
		problems = List.copyOf(problems);
	}

	/** What is done. */
	enum Work {

		/** Every file from one store to another. */
		COPY,

		/** Bytes that nothing names. */
		COLLECT

	}

	/** How far it is. */
	enum Status {

		/** Begun; it begins again by itself where the process died. */
		RUNNING,

		/** Through to the end; problems may have been found. */
		DONE,

		/** Broken off, for the reason among the problems. */
		FAILED

	}

}
