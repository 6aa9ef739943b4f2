-- How far a run of bulk work over the whole installation is; the library keeps its own account of steps.

create table bulk_run (
	run_id uuid primary key,
	done bigint not null check (done >= 0),
	total bigint not null check (total >= 0),
	missing bigint,
	stale bigint,
	superfluous bigint,
	newer bigint,
	check (num_nulls(missing, stale, superfluous, newer) in (0, 4))
);

-- Runs of a job in their order: which of two came later, without reading all of them.
create index batch_job_instance_by_name on batch_job_instance (job_name, job_instance_id);
