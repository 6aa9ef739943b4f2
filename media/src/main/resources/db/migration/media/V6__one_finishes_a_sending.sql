-- Who makes an asset of what has come whole; nobody else does until then.
alter table media_sending add column finishing_until timestamptz;
