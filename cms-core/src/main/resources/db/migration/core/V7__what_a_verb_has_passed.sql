-- An autosave takes the place of the one before it only until a verb has passed it: what was submitted, endorsed or
-- approved stays as it was. Nobody can tell which of the rows that are there were passed, so all of them count as such.
alter table revision add column passed boolean not null default true;
alter table revision alter column passed set default false;
