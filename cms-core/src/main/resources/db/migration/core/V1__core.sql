-- The core of Terbit: sites, people, documents and everything the editorial desk writes.
-- Times are UTC (timestamptz). Ids are UUIDv7, made by the application.

create table installation (
	name text primary key,
	value text not null
);

-- Sites --------------------------------------------------------------------------------------------------------------

create table site (
	id uuid primary key,
	version bigint not null default 0,
	slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	name text not null check (name <> ''),
	kind text not null check (kind in ('PORTAL', 'DEPARTMENT')),
	host text unique,
	zone text not null default 'Asia/Jakarta',
	sample boolean not null default false,
	look jsonb not null default '{}',
	rules jsonb not null default '{}',
	created_at timestamptz not null
);
create unique index one_portal on site (kind) where kind = 'PORTAL';

create table category (
	id uuid primary key,
	site_id uuid not null references site,
	slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	name text not null check (name <> ''),
	sensitive boolean not null default false,
	position int not null default 0,
	unique (site_id, slug)
);

create table tag (
	id uuid primary key,
	site_id uuid not null references site,
	slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	name text not null check (name <> ''),
	unique (site_id, slug)
);

create table district (
	code text primary key check (code ~ '^[0-9]{6}$'),
	slug text not null unique,
	name text not null
);

-- People -------------------------------------------------------------------------------------------------------------

create table person (
	id uuid primary key,
	version bigint not null default 0,
	username text not null unique check (username ~ '^[a-z0-9._-]{2,60}$'),
	name text not null check (name <> ''),
	email text not null unique,
	position_title text,
	password_hash text,
	language text not null default 'id' check (language in ('id', 'en')),
	disabled boolean not null default false,
	created_at timestamptz not null
);

-- A role without a site holds for the whole installation (operators).
create table person_role (
	person_id uuid not null references person,
	site_id uuid references site,
	role text not null check (role in ('WRITER', 'EDITOR', 'SECTION_HEAD', 'DIVISION_HEAD', 'PUBLISHER', 'OPERATOR')),
	unique nulls not distinct (person_id, site_id, role)
);
create index person_role_by_site on person_role (site_id, role);

create table api_token (
	id uuid primary key,
	person_id uuid not null references person,
	name text not null,
	digest bytea not null unique,
	scopes text[] not null,
	site_ids uuid[],
	created_at timestamptz not null,
	expires_at timestamptz,
	last_used_at timestamptz,
	revoked_at timestamptz
);
create index api_token_by_person on api_token (person_id);

-- A one-time link that lets the first administrator in (kept as a digest).
create table invitation (
	digest bytea primary key,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	used_at timestamptz
);

-- Documents ----------------------------------------------------------------------------------------------------------

create table document (
	id uuid primary key,
	version bigint not null default 0,
	site_id uuid not null references site,
	type text not null,
	created_by uuid not null references person,
	created_at timestamptz not null
);
create index document_by_site on document (site_id, type, id);

create table edition (
	id uuid primary key,
	document_id uuid not null references document,
	number int not null,
	state text not null check (state in ('DRAFT', 'EDITING', 'APPROVAL', 'COMPOSING', 'STAGING', 'CHECKING', 'READY', 'SCHEDULED',
		'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN', 'ARCHIVED', 'RETURNED', 'DISCARDED')),
	title text not null default '',
	summary text not null default '',
	body jsonb not null,
	seo_title text not null default '',
	seo_description text not null default '',
	slug text not null default '',
	category_id uuid references category,
	hero_asset_id uuid,
	gallery_asset_ids uuid[] not null default '{}',
	fields jsonb not null default '{}',
	text_hash bytea not null,
	layout_hash bytea not null,
	writer_id uuid not null references person,
	editor_id uuid references person,
	-- what the desk must remember of this run
	edited_in_step boolean not null default false,
	approved_hash bytea,
	approver_id uuid references person,
	approved_at timestamptz,
	sensitive_at_approval boolean not null default false,
	publisher_id uuid references person,
	unreviewed boolean not null default false,
	scheduled_at timestamptz,
	withdrawal_kind text check (withdrawal_kind in ('IN_ERROR', 'CONSOLIDATED', 'WITH_NOTICE')),
	withdrawal_reason text,
	redirect_to text,
	left_state text,
	left_by uuid references person,
	rules jsonb not null default '{}',
	first_published_at timestamptz,
	published_at timestamptz,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	unique (document_id, number),
	check ((state = 'SCHEDULED') = (scheduled_at is not null)),
	check ((state = 'WITHDRAWN') = (withdrawal_kind is not null)),
	check (state not in ('PUBLISHED', 'WITHDRAWN', 'ARCHIVED') or published_at is not null)
);
create unique index one_draft_a_document on edition (document_id)
	where state in ('DRAFT', 'EDITING', 'APPROVAL', 'COMPOSING', 'STAGING', 'CHECKING', 'READY', 'SCHEDULED', 'RETURNED');
create unique index one_live_edition_a_document on edition (document_id)
	where state in ('PUBLISHED', 'WITHDRAWN', 'ARCHIVED');
create index edition_by_state on edition (state, updated_at);
create index edition_by_slug on edition (slug) where slug <> '';
create index edition_published on edition (first_published_at, document_id) where state = 'PUBLISHED';
create index edition_by_category on edition (category_id, published_at) where state = 'PUBLISHED';

create table edition_tag (
	edition_id uuid not null references edition,
	tag_id uuid not null references tag,
	position int not null,
	primary key (edition_id, tag_id)
);
create index edition_tag_by_tag on edition_tag (tag_id, edition_id);

create table edition_district (
	edition_id uuid not null references edition,
	district_code text not null references district,
	primary key (edition_id, district_code)
);
create index edition_district_by_district on edition_district (district_code, edition_id);

-- What an edition shows of each asset, copied when it was inserted: a later change of the asset changes nothing approved.
create table edition_media (
	edition_id uuid not null references edition,
	asset_id uuid not null,
	position int not null,
	sha256 bytea not null check (length(sha256) = 32),
	alt text not null default '',
	caption text not null default '',
	credit text not null default '',
	primary key (edition_id, asset_id)
);
create index edition_media_by_asset on edition_media (asset_id);

-- Every save by a person; autosaves of one person within one step collapse into one row. The state in which it was
-- saved tells who wrote and who edited (four eyes).
create table revision (
	id uuid primary key,
	edition_id uuid not null references edition,
	number int not null,
	state text not null,
	origin text not null check (origin in ('CREATED', 'SAVED', 'AUTOSAVED', 'IMPORTED', 'RESTORED', 'REVISED')),
	saved_by uuid not null references person,
	saved_at timestamptz not null,
	content jsonb not null,
	text_hash bytea not null,
	unique (edition_id, number)
);

-- Clocks: one row for each time a step ran.
create table step (
	id uuid primary key,
	edition_id uuid not null references edition,
	number int not null check (number between 1 and 8),
	holder_role text not null,
	started_at timestamptz not null,
	ended_at timestamptz,
	norm_minutes int not null,
	used_minutes int,
	late boolean,
	reminded_at timestamptz
);
create unique index one_running_step on step (edition_id, number) where ended_at is null;
create index step_by_edition on step (edition_id, started_at);

create table working_calendar (
	year int primary key,
	days jsonb not null
);

-- Addresses ----------------------------------------------------------------------------------------------------------

-- A path of a site: a live document, a redirect, or a page that is gone (410).
create table route (
	site_id uuid not null references site,
	path text not null check (path ~ '^/'),
	kind text not null check (kind in ('DOCUMENT', 'REDIRECT', 'GONE')),
	document_id uuid references document,
	target text,
	created_at timestamptz not null,
	primary key (site_id, path),
	check ((kind = 'REDIRECT') = (target is not null)),
	check (kind <> 'DOCUMENT' or document_id is not null)
);
create unique index one_path_a_document on route (document_id) where kind = 'DOCUMENT';
create index route_by_document on route (document_id);

-- History ------------------------------------------------------------------------------------------------------------

create table history (
	site_id uuid not null references site,
	number bigint not null,
	id uuid not null unique,
	at timestamptz not null,
	document_id uuid,
	edition_id uuid,
	actor_kind text not null check (actor_kind in ('PERSON', 'CLOCK', 'SYSTEM')),
	actor_id uuid,
	actor_name text not null,
	on_behalf_of text,
	verb text not null,
	from_state text,
	to_state text,
	note text,
	text_hash bytea,
	request_id text,
	previous_mac bytea not null,
	mac bytea not null,
	primary key (site_id, number)
);
create index history_by_document on history (document_id, number);

create table history_address (
	history_id uuid primary key references history (id) on delete cascade,
	address text not null,
	at timestamptz not null
);

-- History only grows: an update or delete is refused by the database itself.
create function refuse_history_change() returns trigger language plpgsql as $$
begin
	raise exception 'history is append-only';
end $$;
create trigger history_is_append_only before update or delete on history
	for each row execute function refuse_history_change();

-- Deliveries ---------------------------------------------------------------------------------------------------------

-- Level-triggered: a row is due while wanted_version > delivered_version (DELIVERY.md).
create table ledger (
	subject_kind text not null check (subject_kind in ('DOCUMENT', 'ASSET', 'SITE')),
	subject_id uuid not null,
	target text not null,
	site_id uuid not null references site,
	wanted_version bigint not null,
	wanted_at timestamptz not null,
	delivered_version bigint not null default 0,
	delivered_at timestamptz,
	attempts int not null default 0,
	next_attempt_at timestamptz not null,
	claimed_until timestamptz,
	claim_token uuid,
	exhausted boolean not null default false,
	remote_id text,
	remote_url text,
	last_error text,
	primary key (subject_kind, subject_id, target),
	check (delivered_version <= wanted_version)
);
create index ledger_due on ledger (next_attempt_at) where wanted_version > delivered_version and not exhausted;
create index ledger_by_site on ledger (site_id, target);

-- Social posts are not idempotent, so they are shares: at most one a document and channel.
create table share (
	id uuid primary key,
	version bigint not null default 0,
	document_id uuid not null references document,
	site_id uuid not null references site,
	channel text not null,
	state text not null check (state in ('NEW', 'SENDING', 'SENT', 'UNKNOWN', 'FAILED')),
	text text not null,
	link text not null,
	requested_by uuid not null references person,
	requested_at timestamptz not null,
	attempted_at timestamptz,
	next_attempt_at timestamptz not null,
	claimed_until timestamptz,
	claim_token uuid,
	attempts int not null default 0,
	absent_reads int not null default 0,
	remote_id text,
	remote_url text,
	last_error text,
	unique (document_id, channel)
);
create index share_due on share (next_attempt_at) where state in ('NEW', 'SENDING', 'UNKNOWN');

-- Approval by mail link ----------------------------------------------------------------------------------------------

-- One row for each token ever made; only the digest of the token is kept.
create table approval_link (
	id uuid primary key,
	digest bytea not null unique,
	edition_id uuid not null references edition,
	person_id uuid not null references person,
	text_hash bytea not null,
	created_at timestamptz not null,
	accepted_at timestamptz,
	expires_at timestamptz,
	ended_at timestamptz,
	ending text check (ending in ('USED', 'DECIDED', 'TEXT_CHANGED', 'RESENT'))
);
create index approval_link_by_edition on approval_link (edition_id) where ended_at is null;

-- Mail ---------------------------------------------------------------------------------------------------------------

-- The queue holds facts, not the mail: no token and no text stands here.
create table mail (
	id uuid primary key,
	kind text not null,
	recipient_id uuid not null references person,
	edition_id uuid references edition,
	facts jsonb not null default '{}',
	state text not null check (state in ('WAITING', 'SENT', 'FAILED', 'DROPPED')),
	attempts int not null default 0,
	created_at timestamptz not null,
	sent_at timestamptz,
	message_id text,
	last_error text
);
create index mail_waiting on mail (created_at) where state = 'WAITING';
create index mail_by_edition on mail (edition_id);

-- Answers given to an Idempotency-Key, so that a repeat gets the first one.
create table idempotent_answer (
	person_id uuid not null references person,
	key text not null,
	request_digest bytea not null,
	status int,
	headers jsonb,
	body bytea,
	created_at timestamptz not null,
	primary key (person_id, key)
);
create index idempotent_answer_by_age on idempotent_answer (created_at);

-- db-scheduler's table (its DDL for PostgreSQL, priority included) --------------------------------------------------

create table scheduled_tasks (
	task_name text not null,
	task_instance text not null,
	task_data bytea,
	execution_time timestamptz not null,
	picked boolean not null,
	picked_by text,
	last_success timestamptz,
	last_failure timestamptz,
	consecutive_failures int,
	last_heartbeat timestamptz,
	version bigint not null,
	priority smallint,
	primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);
