-- What keeps the store of bytes and these tables together.

-- Bytes on their way in: while one stands here, the collector leaves the digest alone.
create table media_claim (
	id uuid primary key,
	sha256 bytea not null check (length(sha256) = 32),
	claimed_at timestamptz not null default now()
);
create index media_claim_by_file on media_claim (sha256);

-- Bytes on their way out: while one stands here, nobody puts them in again.
create table media_removal (
	sha256 bytea primary key check (length(sha256) = 32),
	begun_at timestamptz not null default now()
);

-- Uploads straight to the store: promised, sent into quarantine, inspected at their completion.
create table media_upload (
	id uuid primary key,
	site_id uuid not null references site,
	sha256 bytea not null check (length(sha256) = 32),
	size bigint not null check (size > 0),
	file_name text not null,
	alt text not null,
	caption text not null,
	credit text not null,
	created_by uuid not null references person,
	created_at timestamptz not null,
	expires_at timestamptz not null check (expires_at > created_at),
	-- what it became
	asset_id uuid references asset
);
create index media_upload_by_end on media_upload (expires_at);

-- Work over the whole store: copying it, collecting what nothing names.
create table media_run (
	id uuid primary key,
	work text not null check (work in ('COPY', 'COLLECT')),
	from_store text not null,
	to_store text not null default '',
	dry_run boolean not null default false,
	status text not null check (status in ('RUNNING', 'DONE', 'FAILED')),
	-- looked at
	files bigint not null default 0,
	bytes bigint not null default 0,
	-- copied or taken away
	changed_files bigint not null default 0,
	changed_bytes bigint not null default 0,
	problem_count bigint not null default 0,
	-- the first of them
	problems text[] not null default '{}',
	started_by uuid not null references person,
	started_at timestamptz not null,
	ended_at timestamptz,
	check ((status = 'RUNNING') = (ended_at is null)),
	check ((work = 'COPY') = (to_store <> ''))
);
create unique index one_media_run_at_a_time on media_run (status) where status = 'RUNNING';
