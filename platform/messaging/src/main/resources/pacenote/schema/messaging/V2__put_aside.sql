-- What a rebuild left out, as the live consumers put it aside.
alter table projection_rebuild add column put_aside bigint not null default 0;

-- When the record was written: the time of an event that tells none itself, also when it is sent again later.
alter table dead_letter add column record_time timestamptz;
