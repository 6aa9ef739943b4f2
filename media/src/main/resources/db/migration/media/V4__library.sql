-- The library as people use it: finding, keeping rights, turning and cropping, sending in pieces.

alter table asset
	-- where it lies, a word of the site's own; empty where nowhere in particular
	add column folder text not null default '',
	add column licence text not null default '',
	-- the last day on which it may be shown; null where it may be for good
	add column rights_until date,
	-- what the site's admins were told of that day: 1 that it comes, 2 that it has passed
	add column rights_told int not null default 0 check (rights_told between 0 and 2),
	-- marks that make one word of several are taken for spaces
	add column words tsvector generated always as (to_tsvector('simple',
		translate(file_name || ' ' || alt || ' ' || caption || ' ' || credit, '._-/@:+&=?%', '           '))) stored;
create index asset_by_words on asset using gin (words);
create index asset_by_folder on asset (site_id, folder, id desc);
create index asset_by_rights on asset (rights_until) where rights_until is not null;

alter table asset_version
	-- the uploaded file that this one was turned or cropped from; null where it is as it was uploaded
	add column base_sha256 bytea references media_file,
	add column quarter_turns int not null default 0 check (quarter_turns between 0 and 3),
	-- what is left of the turned picture, in thousandths of its sides
	add column crop_left int not null default 0,
	add column crop_top int not null default 0,
	add column crop_width int not null default 1000,
	add column crop_height int not null default 1000,
	-- what matters most in the picture, in thousandths of its sides from left and top
	add column focus_x int not null default 500 check (focus_x between 0 and 1000),
	add column focus_y int not null default 500 check (focus_y between 0 and 1000),
	add check (crop_left >= 0 and crop_top >= 0 and crop_width > 0 and crop_height > 0
		and crop_left + crop_width <= 1000 and crop_top + crop_height <= 1000);
create index asset_version_by_base on asset_version (base_sha256) where base_sha256 is not null;

-- Pictures cut to one shape around what matters in them, made when a page first wants them.
create table cut (
	sha256 bytea not null references media_file,
	shape text not null check (shape in ('CARD', 'SHARED')),
	width int not null check (width > 0),
	height int not null check (height > 0),
	focus_x int not null,
	focus_y int not null,
	extension text not null check (extension in ('jpg', 'webp')),
	size bigint not null check (size > 0),
	primary key (sha256, shape, focus_x, focus_y, width, extension)
);

-- What an edition shows can't be deleted.
alter table edition_media add foreign key (asset_id) references asset;

-- What was done to a file: rows of its site's history.
create table asset_history (
	asset_id uuid not null references asset on delete cascade,
	history_id uuid not null references history (id),
	primary key (asset_id, history_id)
);

-- Files that come in pieces, so that a broken line costs no more than one of them.
create table media_sending (
	id uuid primary key,
	site_id uuid not null references site,
	file_name text not null,
	size bigint not null check (size > 0),
	-- when the file was last changed where it comes from: with name and size it tells it from others
	changed_at bigint not null,
	folder text not null,
	credit text not null,
	received bigint not null default 0 check (received between 0 and size),
	created_by uuid not null references person,
	created_at timestamptz not null,
	expires_at timestamptz not null check (expires_at > created_at),
	-- what it became; its pieces are gone then
	asset_id uuid references asset on delete cascade
);
create index media_sending_by_person on media_sending (created_by, id);
create index media_sending_by_end on media_sending (expires_at);

create table media_piece (
	sending_id uuid not null references media_sending on delete cascade,
	start bigint not null check (start >= 0),
	bytes bytea not null check (length(bytes) > 0),
	primary key (sending_id, start)
);
