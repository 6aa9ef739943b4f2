-- What stood on the staging site when somebody looked: SHA-256 over text and layout as they were staged.
-- Empty while the page is being built anew.
alter table edition add column staged_hash bytea check (octet_length(staged_hash) = 32);

-- Pages that were staged before this was kept are built once more, which notes it; until then they go nowhere.
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'stage-again', id || '@0', now(), false, 1
from edition
where state in ('CHECKING', 'READY', 'SCHEDULED');

-- Who was told by mail that a year has no working calendar: nobody hears of one year twice.
create table calendar_warning (
	year int not null,
	person_id uuid not null references person,
	at timestamptz not null,
	primary key (year, person_id)
);
