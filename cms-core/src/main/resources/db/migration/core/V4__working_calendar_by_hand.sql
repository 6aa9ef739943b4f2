-- The working calendar is kept by operators in the newsroom. Joint leave stands among the free days as before, so that
-- an older instance counts alike, and is marked beside them.
alter table working_calendar add column version bigint not null default 0;

update working_calendar set days = days || '{
	"jointLeave": ["2026-02-16", "2026-03-18", "2026-03-20", "2026-03-23", "2026-03-24", "2026-05-15", "2026-05-28", "2026-12-24"]
}' where year = 2026;

-- Who changed a calendar, when, and what. It belongs to no site, so it stands in no site's chain.
create table working_calendar_change (
	id uuid primary key,
	year int not null,
	version bigint not null,
	at timestamptz not null,
	actor_id uuid not null references person,
	actor_name text not null,
	note text not null,
	unique (year, version)
);
create trigger working_calendar_change_is_append_only before update or delete on working_calendar_change
	for each row execute function refuse_history_change();

-- Steps that ended while a year had no calendar: counted once it has one.
create index step_uncounted on step (id) where ended_at is not null and used_minutes is null;
