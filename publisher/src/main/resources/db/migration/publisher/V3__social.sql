-- What each site posts as on each social channel. The secrets are sealed with a key that stands outside the database.

create table channel_connection (
	site_id uuid not null references site,
	channel text not null check (channel ~ '^[a-z-]{1,30}$'),
	account text not null check (account <> ''),
	sealed bytea not null,
	connected_by uuid not null references person,
	connected_at timestamptz not null,
	primary key (site_id, channel)
);
