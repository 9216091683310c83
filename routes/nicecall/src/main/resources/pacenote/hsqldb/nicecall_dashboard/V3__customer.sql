-- whose the records of a call are; those of before get it when the dashboard is rebuilt
alter table record add column mobile varchar(50);
create index record_of_customer on record (mobile, call_id);
