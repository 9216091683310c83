-- What a saga writes while all goes well is what it costs: its row, a row for each step, and no line of history that those
-- rows tell by themselves.

alter table saga
    add column completions         integer not null default 0,
    add column newest_compensation integer;
comment on column saga.completions is 'how many steps have a completion; counted here because the row is locked by every join';
comment on column saga.newest_compensation is 'the number of the newest step that has a compensation';

alter table saga_step
    add column joined_at timestamptz,
    add column done_at   timestamptz;

update saga g
   set completions = s.completions, newest_compensation = s.newest
  from (select saga_id, count(complete_uri) as completions, max(seq) filter (where compensate_uri is not null) as newest
          from saga_step group by saga_id) s
 where s.saga_id = g.id;
update saga_step t set joined_at = e.at from saga_event e
 where e.saga_id = t.saga_id and e.step = t.seq and e.what = 'JOINED';
update saga_step t set done_at = e.at from saga_event e
 where e.saga_id = t.saga_id and e.step = t.seq and e.what = 'STEP_DONE';
-- a saga's end has the time of its last line of history: the transaction had begun before its last step was done
update saga g set finished_at = e.at from saga_event e
 where e.saga_id = g.id and e.what = g.status and g.finished_at is not null;
delete from saga_event where what in ('STARTED', 'JOINED', 'STEP_DONE', 'COMPLETED', 'COMPENSATED');

-- without defaults, so that a process of the release before, which counts nothing, can neither start nor join
alter table saga alter column completions drop default;
alter table saga_step alter column joined_at set not null;

create view saga_timeline as
    select id as saga_id, created_at as at, 'STARTED' as what, null::integer as step, name as detail, 1 as place, 0::bigint as line
      from saga
    union all
    select saga_id, joined_at, 'JOINED', seq, route_id, 2, seq from saga_step
    union all
    select saga_id, at, what, step, detail, 3, id from saga_event
    union all
    select saga_id, done_at, 'STEP_DONE', seq, null, 4, seq from saga_step where done_at is not null
    union all
    select id, finished_at, status, null, cause, 5, 0 from saga where finished_at is not null;
comment on view saga_timeline is 'what happened to a saga, to be read in the order of at, place, line';

-- PostgreSQL parses a check anew for each statement, and looks up a foreign key for each row; only this module writes here
alter table saga drop constraint saga_status_check, drop constraint saga_stuck_status_check;
alter table saga_step drop constraint saga_step_state_check, drop constraint saga_step_saga_id_fkey;
alter table saga_event drop constraint saga_event_saga_id_fkey, drop constraint saga_event_pkey;
alter table saga_event add primary key (saga_id, id);
drop index saga_event_saga;

-- ids grow with time, so the newest sagas are found by them; of those that went well there are too many to be listed
drop index saga_newest;
drop index saga_status;
create index saga_status on saga (status, id) where status <> 'COMPLETED';

-- room for the joins of a saga beside it, which then write to no index
alter table saga set (fillfactor = 70);
alter table saga_step set (fillfactor = 80);
