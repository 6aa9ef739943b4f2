-- What the static sites show: which document stands on which page of which list. All of it follows from what core says is
-- live, save the positions on lists, which are given once and never again to another document.

create table site_release (
	site_id uuid not null references site,
	id text not null,
	state text not null check (state in ('BUILDING', 'FINISHED', 'GIVEN_UP')),
	-- digest of what every page of the release carries: name, look, menu, style
	chrome text not null,
	begun_at timestamptz not null,
	finished_at timestamptz,
	primary key (site_id, id)
);
create unique index one_building_release_a_site on site_release (site_id) where state = 'BUILDING';

create table site_document (
	document_id uuid primary key,
	site_id uuid not null references site,
	version bigint not null,
	type text not null,
	path text not null,
	listed boolean not null,
	published_at timestamptz not null,
	parent_id uuid,
	ordinal int not null default 0,
	lists text[] not null,
	links uuid[] not null,
	media text[] not null,
	card jsonb not null,
	-- the last full build that saw it
	seen_by text
);
create index site_document_by_site on site_document (site_id, document_id);
create index site_document_by_path on site_document (site_id, path);
create index site_document_in_order on site_document (site_id, type, published_at, document_id) where listed;
create index site_document_by_parent on site_document (parent_id) where parent_id is not null;
create index site_document_by_link on site_document using gin (links);
create index site_document_by_media on site_document using gin (media);

create table site_list (
	site_id uuid not null references site,
	name text not null,
	title text not null,
	last_position int not null default 0,
	primary key (site_id, name)
);

-- Positions count from the oldest, so that a full page never changes its members; a document that leaves keeps its place.
create table site_list_entry (
	site_id uuid not null,
	list text not null,
	position int not null,
	page int not null,
	document_id uuid not null,
	listed boolean not null,
	published_at timestamptz not null,
	primary key (site_id, list, position),
	unique (site_id, list, document_id),
	foreign key (site_id, list) references site_list (site_id, name)
);
create index site_list_entry_by_page on site_list_entry (site_id, list, page, published_at) where listed;
create index site_list_entry_by_document on site_list_entry (document_id);

-- What must be written anew: noted in the transaction that changes the lists, struck out when the files stand. A full build
-- under way ("release") has notes of its own, which it works off before it switches.
create table site_note (
	site_id uuid not null references site,
	release text not null default '',
	key text not null,
	primary key (site_id, release, key)
);
