-- A step may wait for several roles. While an older instance still runs beside a newer one, it writes and reads
-- holder_role alone, so that column keeps the first of them.
alter table step add column holder_roles text[] check (cardinality(holder_roles) > 0);

-- What was changed on a site itself, newest first: few rows among those of its documents.
create index history_of_site on history (site_id, number) where document_id is null;
