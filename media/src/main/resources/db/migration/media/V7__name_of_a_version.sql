-- A page that shows an older version offers it under the name that it had then. Of earlier versions only the newest
-- name is known.
alter table asset_version add column file_name text;
update asset_version set file_name = asset.file_name from asset where asset.id = asset_version.asset_id;
alter table asset_version alter column file_name set not null;
