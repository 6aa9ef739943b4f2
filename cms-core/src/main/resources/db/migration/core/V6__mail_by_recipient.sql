-- The mailbox of demo mode reads one page at a time, newest first, of everybody or of one person. Ids are in order of time.
create index mail_sent on mail (id) where state = 'SENT';
create index mail_sent_to on mail (recipient_id, id) where state = 'SENT';
