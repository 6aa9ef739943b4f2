-- Which file an import read, so that the same one is known again.
alter table import_report add column sha256 bytea check (length(sha256) = 32);
create index import_report_by_file on import_report (sha256) where sha256 is not null;
create index import_report_by_name on import_report (lower(file_name));
