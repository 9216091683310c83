-- The tables of the flow with the columns, keys and indexes that Pacenote has; none of what only failures fill.

create schema saga;
create table saga.saga (
    id                   uuid        primary key,
    name                 text        not null,
    business_key         text,
    status               text        not null,
    stuck_status         text,
    cause                text,
    steps                integer     not null default 0,
    completions          integer     not null default 0,
    newest_compensation  integer,
    deadline             timestamptz,
    created_at           timestamptz not null default now(),
    finished_at          timestamptz
) with (fillfactor = 70);
create index saga_deadline on saga.saga (deadline) where status = 'ACTIVE';
create index saga_status on saga.saga (status, id) where status <> 'COMPLETED';
create index saga_business_key on saga.saga (business_key, created_at desc, id) where business_key is not null;
create index saga_finished on saga.saga (finished_at) where finished_at is not null;
create table saga.saga_step (
    saga_id          uuid        not null,
    seq              integer     not null,
    context          text        not null,
    route_id         text        not null,
    compensate_uri   text,
    complete_uri     text,
    options          jsonb       not null,
    state            text        not null,
    attempts         integer     not null default 0,
    next_attempt_at  timestamptz,
    lease            uuid,
    error            text,
    joined_at        timestamptz not null default clock_timestamp(),
    done_at          timestamptz,
    primary key (saga_id, seq)
) with (fillfactor = 80);
create index saga_step_due on saga.saga_step (next_attempt_at, context) where state = 'PENDING';

create schema messaging;
create table messaging.outbox (
    id         bigint generated always as identity primary key,
    topic      text        not null,
    key        text,
    headers    jsonb       not null,
    body       bytea,
    created_at timestamptz not null default now()
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_threshold = -1
);
create table messaging.inbox (
    consumer    text        not null,
    event_id    text        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_received_at on messaging.inbox using brin (received_at);

create schema codriver_subscription;
create sequence codriver_subscription.sub_id;
create table codriver_subscription.subscription (
    sub_id           bigint      primary key,
    user_id          bigint      not null,
    sub_status       boolean     not null,
    date             date        not null,
    sub_processed    boolean     not null,
    status           text        not null,
    reason           text,
    original_sub_id  bigint      references codriver_subscription.subscription,
    saga_id          text
);
create index subscription_member on codriver_subscription.subscription (user_id, sub_id);
create index subscription_original on codriver_subscription.subscription (original_sub_id) where original_sub_id is not null;

create schema codriver_payment;
create sequence codriver_payment.payment_id;
create table codriver_payment.payment (
    payment_id   bigint      primary key,
    sub_id       bigint      not null unique,
    user_id      bigint      not null,
    date         text,
    amount       bigint      not null,
    currency     text        not null,
    status       text        not null,
    reason       text,
    saga_id      text,
    attempts     integer     not null,
    due_at       timestamptz,
    settled_at   timestamptz,
    reconciled   boolean     not null
);
create index payment_due on codriver_payment.payment (due_at) where status in ('PENDING', 'REFUND_DUE');
create index payment_unreconciled on codriver_payment.payment (settled_at) where not reconciled and settled_at is not null;
create index payment_member on codriver_payment.payment (user_id, payment_id);

create schema codriver_management;
create sequence codriver_management.registration_id;
create table codriver_management.subscription_management (
    id               bigint   primary key,
    user_id          bigint   not null unique,
    sub_id           bigint   not null,
    sub_status       boolean  not null,
    date             text,
    cancelled_up_to  bigint   not null
);

create schema codriver_mypage;
create table codriver_mypage.application (
    sub_id           bigint   primary key,
    user_id          bigint   not null,
    sub_status       boolean  not null,
    date             text,
    original_sub_id  bigint,
    payment_id       bigint,
    paid_date        text,
    payment_failure  text,
    refunded         boolean  not null default false,
    registered       boolean  not null default false,
    unregistered     boolean  not null default false,
    rejection        text
);
create index application_member on codriver_mypage.application (user_id, sub_id);
