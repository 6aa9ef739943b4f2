-- Where a post went: read back there and nowhere else, whatever account the channel is connected to later.
alter table share add column account text;
