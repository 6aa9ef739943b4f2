package id.terbit.media.upkeep;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.terbit.identity.DatabaseTime;
import id.terbit.media.upkeep.MediaRun.Status;
import id.terbit.media.upkeep.MediaRun.Work;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of runs. */
@Repository("mediaRunStore")
class RunStore {

	private final JdbcClient database;

	RunStore(JdbcClient database) {
		this.database = database;
	}

	/** Adds a run that begins; false where one is going on. */
	boolean add(UUID id, Work work, String from, String to, boolean dryRun, UUID by, Instant now) {
		return this.database.sql("""
				insert into media_run (id, work, from_store, to_store, dry_run, status, started_by, started_at)
				values (:id, :work, :from, :to, :dry, 'RUNNING', :by, :now)
				on conflict do nothing
				""")
			.param("id", id)
			.param("work", work.name())
			.param("from", from)
			.param("to", to)
			.param("dry", dryRun)
			.param("by", by)
			.param("now", DatabaseTime.of(now))
			.update() == 1;
	}

	Optional<MediaRun> get(UUID id) {
		return this.database.sql("""
				select id, work, from_store, to_store, dry_run, status, files, bytes, changed_files, changed_bytes,
					problem_count, problems, started_at, ended_at
				from media_run
				where id = :id
				""").param("id", id).query(RunStore::run).optional();
	}

	void progress(UUID id, Tally tally) {
		write(id, Status.RUNNING, tally, null);
	}

	void end(UUID id, Status status, Tally tally, Instant now) {
		write(id, status, tally, now);
	}

	private void write(UUID id, Status status, Tally tally, @Nullable Instant endedAt) {
		this.database.sql("""
				update media_run
				set status = :status, files = :files, bytes = :bytes, changed_files = :changedFiles,
					changed_bytes = :changedBytes, problem_count = :problemCount, problems = :problems,
					ended_at = :ended
				where id = :id and status = 'RUNNING'
				""")
			.param("id", id)
			.param("status", status.name())
			.param("files", tally.files())
			.param("bytes", tally.bytes())
			.param("changedFiles", tally.changedFiles())
			.param("changedBytes", tally.changedBytes())
			.param("problemCount", tally.problemCount())
			.param("problems", tally.problems().toArray(String[]::new))
			.param("ended", DatabaseTime.ofNullable(endedAt), Types.TIMESTAMP_WITH_TIMEZONE)
			.update();
	}

	private static MediaRun run(ResultSet row, int number) throws SQLException {
		Array problems = row.getArray("problems");
		return new MediaRun(row.getObject("id", UUID.class), Work.valueOf(row.getString("work")),
				row.getString("from_store"), row.getString("to_store"), row.getBoolean("dry_run"),
				Status.valueOf(row.getString("status")), row.getLong("files"), row.getLong("bytes"),
				row.getLong("changed_files"), row.getLong("changed_bytes"), row.getLong("problem_count"),
				List.of((String[]) problems.getArray()), DatabaseTime.in(row, "started_at"),
				DatabaseTime.nullableIn(row, "ended_at"));
	}

}
