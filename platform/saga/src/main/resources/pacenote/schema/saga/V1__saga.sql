create table saga (
    id            uuid        primary key,
    name          text        not null,
    business_key  text,
    status        text        not null check (status in
                      ('ACTIVE', 'COMPLETING', 'COMPLETED', 'COMPENSATING', 'COMPENSATED', 'STUCK')),
    stuck_status  text        check (stuck_status in ('COMPLETING', 'COMPENSATING')),
    cause         text,
    steps         integer     not null default 0,
    deadline      timestamptz,
    created_at    timestamptz not null default now(),
    finished_at   timestamptz
);
comment on column saga.stuck_status is 'what the saga was doing when a step used up its attempts; a retry goes on with it';
comment on column saga.steps is 'the number of the newest step; counted here because the row is locked by every join';

create index saga_deadline on saga (deadline) where status = 'ACTIVE';
create index saga_newest on saga (created_at desc, id);
create index saga_status on saga (status, created_at desc, id);
create index saga_business_key on saga (business_key, created_at desc, id) where business_key is not null;
create index saga_finished on saga (finished_at) where finished_at is not null;

create table saga_step (
    saga_id          uuid        not null references saga on delete cascade,
    seq              integer     not null,
    context          text        not null,
    route_id         text        not null,
    compensate_uri   text,
    complete_uri     text,
    options          jsonb       not null,
    state            text        not null check (state in ('JOINED', 'PENDING', 'DONE', 'STUCK')),
    attempts         integer     not null default 0,
    next_attempt_at  timestamptz,
    lease            uuid,
    error            text,
    primary key (saga_id, seq)
);
comment on column saga_step.next_attempt_at is 'when the step is due; while a worker has it, when its lease ends';

-- with the context, so that a process passes over the steps of a stopped context without reading them
create index saga_step_due on saga_step (next_attempt_at, context) where state = 'PENDING';

create table saga_event (
    id       bigint      generated always as identity primary key,
    saga_id  uuid        not null references saga on delete cascade,
    at       timestamptz not null default clock_timestamp(),
    what     text        not null,
    step     integer,
    detail   text
);
create index saga_event_saga on saga_event (saga_id, id);
