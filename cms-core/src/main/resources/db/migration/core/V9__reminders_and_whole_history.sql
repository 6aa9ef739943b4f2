-- The row trigger does not see a truncate.
create trigger history_is_not_emptied before truncate on history
	for each statement execute function refuse_history_change();

-- When a running step is due in working time, counted once and not at every look: null while its year has no calendar.
-- raised_at: when one level up was told.
alter table step add column due_at timestamptz;
alter table step add column raised_at timestamptz;
create index step_undated on step (started_at) where ended_at is null and due_at is null and number > 1;
create index step_due on step (due_at) where ended_at is null and raised_at is null;

-- Whom a reminder has told of which step: nobody hears of one twice, and nobody more than once an hour.
create table reminder (
	step_id uuid not null references step,
	person_id uuid not null references person,
	at timestamptz not null,
	primary key (step_id, person_id)
);
create index reminder_by_time on reminder (at);

-- Urgent publications that wait for a review, and when the heads of division were told that nobody has reviewed them.
alter table edition add column review_alarm_at timestamptz;
create index edition_unreviewed on edition (published_at) where unreviewed and state = 'PUBLISHED';
