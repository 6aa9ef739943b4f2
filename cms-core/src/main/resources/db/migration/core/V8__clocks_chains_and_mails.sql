-- Who acted and what they wrote stands in history; the queue of mails names the row and holds no text.
update mail set facts = facts - 'note' where facts -> 'note' is not null;
