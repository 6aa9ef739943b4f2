-- Whoever has a mail tried again begins its days anew, and the count of attempts with them.
alter table mail add column tried_since timestamptz;

-- What has not gone out, given up first; and how the mails about one edition stand.
create index mail_unsent on mail (state, id) where state in ('WAITING', 'FAILED');
create index mail_of_edition on mail (edition_id, kind);
