-- Who shows a file: asked when its words were read, and by the collector for every file.
create index edition_media_by_file on edition_media (sha256);
