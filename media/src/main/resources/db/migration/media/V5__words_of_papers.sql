-- What is in a file: pages and words of papers, which are read after their upload, and the length of videos.
alter table media_file
	add column pages int not null default 0 check (pages >= 0),
	-- milliseconds
	add column duration bigint not null default 0 check (duration >= 0),
	add column reading text not null default 'NONE'
		check (reading in ('NONE', 'WAITING', 'DONE', 'ENCRYPTED', 'UNREADABLE', 'TOO_MUCH')),
	-- counted before each, so that a file which ends its reader runs out of them
	add column readings int not null default 0,
	add column next_reading_at timestamptz;

update media_file set reading = 'WAITING', next_reading_at = now()
where media_type not like 'image/%' and media_type not like 'video/%';

alter table media_file add check ((reading = 'WAITING') = (next_reading_at is not null));
create index media_file_to_read on media_file (next_reading_at) where next_reading_at is not null;

create table media_words (
	sha256 bytea primary key references media_file,
	words text not null
);
