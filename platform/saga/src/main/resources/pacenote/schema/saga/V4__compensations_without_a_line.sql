-- That a saga is to be compensated is told by its row, which is written anyway, and no longer by a line of history; the lines
-- that there are stay, and so do those of a process of the release before.
alter table saga add column compensating_at timestamptz;
comment on column saga.compensating_at is 'when it was found to fail with something to undo';

create or replace view saga_timeline as
    select id as saga_id, created_at as at, 'STARTED' as what, null::integer as step, name as detail, 1 as place, 0::bigint as line
      from saga
    union all
    select saga_id, joined_at, 'JOINED', seq, route_id, 2, seq from saga_step
    union all
    select id, compensating_at, 'COMPENSATING', null, cause, 3, 0 from saga where compensating_at is not null
    union all
    select saga_id, at, what, step, detail, 3, id from saga_event
    union all
    select saga_id, done_at, 'STEP_DONE', seq, null, 4, seq from saga_step where done_at is not null
    union all
    select id, finished_at, status, null, cause, 5, 0 from saga where finished_at is not null;
