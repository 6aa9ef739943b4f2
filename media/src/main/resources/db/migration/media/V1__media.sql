-- The asset library. Bytes stand in the store under their SHA-256; here stands what is known of them.

-- Bytes that were inspected, stored and rendered, whoever uploaded them.
create table media_file (
	sha256 bytea primary key check (length(sha256) = 32),
	media_type text not null,
	size bigint not null check (size > 0),
	-- upright, in pixels; 0 where it is no picture
	width int not null default 0,
	height int not null default 0,
	created_at timestamptz not null
);

create table rendition (
	sha256 bytea not null references media_file,
	width int not null check (width > 0),
	height int not null check (height > 0),
	extension text not null check (extension in ('jpg', 'webp')),
	size bigint not null check (size > 0),
	primary key (sha256, width, extension)
);

create table asset (
	id uuid primary key,
	version bigint not null default 0,
	site_id uuid not null references site,
	sha256 bytea not null references media_file,
	file_name text not null check (file_name <> ''),
	alt text not null default '',
	caption text not null default '',
	credit text not null default '',
	created_at timestamptz not null,
	uploaded_by uuid references person,
	-- equal bytes are one asset of a site
	unique (site_id, sha256)
);
create index asset_newest on asset (site_id, id desc);
create index asset_by_file on asset (sha256);

-- The files that an asset had; editions keep the one they were approved with.
create table asset_version (
	asset_id uuid not null references asset,
	number int not null check (number > 0),
	sha256 bytea not null references media_file,
	created_at timestamptz not null,
	created_by uuid references person,
	primary key (asset_id, number)
);
create index asset_version_by_file on asset_version (sha256);

-- What became of a Word file that was read into a draft.
create table import_report (
	id uuid primary key,
	document_id uuid not null references document,
	file_name text not null,
	entries jsonb not null,
	created_at timestamptz not null,
	created_by uuid not null references person
);
create index import_report_by_document on import_report (document_id, id desc);
