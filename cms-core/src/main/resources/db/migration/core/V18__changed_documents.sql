-- Documents whose current text the newsroom's search has not taken up yet: one row each, however often they are saved.
create table changed_document (
	document_id uuid primary key references document (id) on delete cascade,
	number bigint not null default 1,
	attempts integer not null default 0,
	next_attempt_at timestamptz not null,
	last_error text
);
create index changed_document_due on changed_document (next_attempt_at);
