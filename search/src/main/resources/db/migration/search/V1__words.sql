-- What means the same, as the newsroom wrote it. Every save is a row; the newest holds.
create table search_synonyms (
	version bigint primary key,
	lines text not null,
	saved_by uuid not null references person (id),
	saved_at timestamptz not null
);

-- Who searched for what in vain, both only as keyed hashes, until enough people did.
create table search_attempt (
	site_id uuid not null references site (id) on delete cascade,
	words_hash bytea not null,
	visitor_hash bytea not null,
	seen_on date not null,
	primary key (site_id, words_hash, visitor_hash)
);
create index search_attempt_seen on search_attempt (seen_on);

-- What enough people searched for in vain, in words.
create table search_missed (
	site_id uuid not null references site (id) on delete cascade,
	words text not null,
	words_hash bytea not null,
	visitors integer not null,
	last_on date not null,
	primary key (site_id, words)
);
create index search_missed_last on search_missed (last_on);
