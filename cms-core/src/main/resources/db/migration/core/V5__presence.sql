-- Who has a document open in the editor: one row for each open page. It counts as long as the page says so and is
-- swept away some time after it fell silent, so no row is a lock and none needs to be released.
create table presence (
	visit_id uuid primary key,
	document_id uuid not null references document on delete cascade,
	person_id uuid not null references person,
	since timestamptz not null,
	seen_at timestamptz not null
);
create index presence_by_document on presence (document_id, seen_at);
create index presence_by_age on presence (seen_at);
