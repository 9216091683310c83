-- The order of the events of a call is that of their own times: offsets tell it only within one partition, and other clients may
-- choose other keys. Of the rows that are there only the second is known; a rebuild of the projection brings the rest.
alter table record add column event_time timestamp(9) with time zone;
update record set event_time = cast(to_timestamp(happened_at, 'YYYYMMDDHH24MISS') as timestamp(9) with time zone);
alter table record alter column event_time set not null;
drop index record_of_call;
alter table record drop column kafka_offset;
create index record_of_call on record (call_id, event_time, event_id);
