package id.terbit.publisher.batch;

import java.util.UUID;
import java.util.function.ToLongFunction;

import id.terbit.publication.BulkWork.Differences;
import id.terbit.publication.BulkWork.Reached;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down how far runs of bulk work are, for those who look. */
@Component
class BulkProgress {

	private final JdbcClient database;

	BulkProgress(JdbcClient database) {
		this.database = database;
	}

	/** In place of what was written before. */
	void save(UUID run, Reached reached) {
		Differences found = reached.differences();
		this.database.sql("""
				insert into bulk_run (run_id, done, total, missing, stale, superfluous, newer)
				values (:run, :done, :total, :missing, :stale, :superfluous, :newer)
				on conflict (run_id) do update set done = excluded.done, total = excluded.total,
					missing = excluded.missing, stale = excluded.stale, superfluous = excluded.superfluous,
					newer = excluded.newer
				""")
			.param("run", run)
			.param("done", reached.done())
			.param("total", reached.total())
			.param("missing", count(found, Differences::missing))
			.param("stale", count(found, Differences::stale))
			.param("superfluous", count(found, Differences::superfluous))
			.param("newer", count(found, Differences::newer))
			.update();
	}

	private static @Nullable Long count(@Nullable Differences found, ToLongFunction<Differences> number) {
		return (found != null) ? Long.valueOf(number.applyAsLong(found)) : null;
	}

}
