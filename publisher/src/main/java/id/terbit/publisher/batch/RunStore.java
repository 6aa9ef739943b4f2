package id.terbit.publisher.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import id.terbit.publication.BulkWork.Differences;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the library's tables for lists that its own interface would ask for row by row.
 */
@Component
class RunStore {

	/** The newest execution of each run with its sums, one statement. */
	private static final String RUNS = """
			select run.parameter_value as id, instance.job_name, execution.job_execution_id, site.parameter_value as site,
				asker.parameter_value as asker, execution.status, execution.create_time, execution.start_time,
				execution.end_time, execution.exit_message, steps.indexed, steps.rendered, steps.done_now,
				steps.working_since, steps.index_done, bulk.done, bulk.total, bulk.missing, bulk.stale,
				bulk.superfluous, bulk.newer,
				case when site.parameter_value is null then exists (
					select 1 from batch_job_instance later
					where later.job_name = instance.job_name and later.job_instance_id > instance.job_instance_id)
				else exists (
					select 1 from batch_job_execution_params same
					join batch_job_execution later on later.job_execution_id = same.job_execution_id
					where same.parameter_name = 'site' and same.parameter_value = site.parameter_value
						and later.job_instance_id > instance.job_instance_id) end as superseded
			from batch_job_instance instance
			join lateral (
				select newest.job_execution_id, newest.status, newest.create_time, newest.start_time,
					newest.end_time, newest.exit_message
				from batch_job_execution newest where newest.job_instance_id = instance.job_instance_id
				order by newest.job_execution_id desc limit 1) execution on true
			join batch_job_execution_params run
				on run.job_execution_id = execution.job_execution_id and run.parameter_name = 'run'
			left join batch_job_execution_params site
				on site.job_execution_id = execution.job_execution_id and site.parameter_name = 'site'
			left join batch_job_execution_params asker
				on asker.job_execution_id = execution.job_execution_id and asker.parameter_name = 'by'
			join lateral (
				select coalesce(sum(step.write_count) filter (where step.step_name = 'index'), 0) as indexed,
					coalesce(sum(step.write_count) filter (where step.step_name = 'render'), 0) as rendered,
					coalesce(sum(step.write_count) filter (where step.step_name in ('render', 'work')
						and step.job_execution_id = execution.job_execution_id), 0) as done_now,
					max(step.start_time) filter (where step.step_name in ('render', 'work')
						and step.job_execution_id = execution.job_execution_id) as working_since,
					coalesce(bool_or(step.status = 'COMPLETED') filter (where step.step_name = 'index'), false)
						as index_done
				from batch_step_execution step
				join batch_job_execution every on every.job_execution_id = step.job_execution_id
				where every.job_instance_id = instance.job_instance_id) steps on true
			left join bulk_run bulk on bulk.run_id = cast(run.parameter_value as uuid)
			where true
			""";

	/** Stands for the site that work over the whole installation does not have. */
	private static final String WHOLE = "";

	private final JdbcClient database;

	RunStore(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The newest runs of these sites, newest first.
	 * @param whole whether those over the whole installation are among them
	 */
	List<Run> newest(Collection<UUID> sites, boolean whole, int most) {
		Stream<String> ids = sites.stream().map(UUID::toString);
		List<String> places = (whole ? Stream.concat(ids, Stream.of(WHOLE)) : ids).toList();
		if (places.isEmpty()) {
			return List.of();
		}
		return this.database.sql(RUNS + """
				and coalesce(site.parameter_value, '') in (:places)
				order by instance.job_instance_id desc limit :most
				""").param("places", places).param("most", most).query(RunStore::run).list();
	}

	Optional<Run> byId(UUID id) {
		return this.database.sql(RUNS + "and run.parameter_value = :id")
			.param("id", id.toString())
			.query(RunStore::run)
			.optional();
	}

	/** Runs that the database calls running, dead ones included. */
	List<Run> running() {
		return this.database.sql(RUNS + "and execution.status in ('STARTING', 'STARTED', 'STOPPING')")
			.query(RunStore::run)
			.list();
	}

	private static Run run(ResultSet row, int number) throws SQLException {
		Instant created = moment(row, "create_time");
		if (created == null) {
			throw new IllegalStateException("an execution without a time");
		}
		Run.Status status = Run.Status.valueOf(row.getString("status"));
		@Nullable String site = row.getString("site");
		boolean bulk = site == null;
		return new Run(UUID.fromString(row.getString("id")), row.getString("job_name"), row.getLong("job_execution_id"),
				(site != null) ? UUID.fromString(site) : null, String.valueOf(row.getString("asker")), status, created,
				moment(row, "start_time"), moment(row, "end_time"), row.getLong(bulk ? "total" : "indexed"),
				row.getLong(bulk ? "done" : "rendered"), row.getLong("done_now"), moment(row, "working_since"),
				bulk ? row.getObject("total") != null : row.getBoolean("index_done"), row.getBoolean("superseded"),
				differences(row), (status == Run.Status.FAILED) ? firstLine(row.getString("exit_message")) : "");
	}

	private static @Nullable Differences differences(ResultSet row) throws SQLException {
		return (row.getObject("missing") != null) ? new Differences(row.getLong("missing"), row.getLong("stale"),
				row.getLong("superfluous"), row.getLong("newer")) : null;
	}

	/** The library writes local time without a zone. */
	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		@Nullable LocalDateTime local = row.getObject(column, LocalDateTime.class);
		return (local != null) ? local.atZone(ZoneId.systemDefault()).toInstant() : null;
	}

	private static String firstLine(@Nullable String message) {
		return (message != null) ? message.lines().findFirst().orElse("") : "";
	}

}
