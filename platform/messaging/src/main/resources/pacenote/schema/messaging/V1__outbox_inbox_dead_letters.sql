-- Events that are to be sent. The relay reads in id order and deletes what the broker has acknowledged.
create table outbox (
    id         bigint generated always as identity primary key,
    topic      text        not null,
    key        text,
    headers    jsonb       not null,
    body       bytea,
    created_at timestamptz not null default now()
) with (
    -- a queue is all churn: vacuum by number of dead rows, not by share of a table that is nearly always empty
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_threshold = -1
);

-- Events that a consumer has taken. The row commits with what the consumer has made of the event.
create table inbox (
    consumer    text        not null,
    event_id    text        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

-- Rows arrive in time order, so a block range index serves the purge at next to no cost for each insert.
create index inbox_received_at on inbox using brin (received_at);

-- Records that could not be consumed, and events that could not be sent (those have no partition and no offset).
create table dead_letter (
    id            bigint generated always as identity primary key,
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    consumer      text        not null,
    event_id      text        not null,
    event_type    text,
    key           text,
    headers       jsonb       not null,
    body          bytea,
    cause_type    text        not null,
    cause         text        not null,
    failed_at     timestamptz not null default now(),
    -- a crash between this row's commit and the commit of the offset buries the same record again
    unique (consumer, topic, partition, record_offset, event_id)
);

create index dead_letter_topic on dead_letter (topic, id);

-- The latest rebuild of each projection.
create table projection_rebuild (
    projection  text primary key,
    state       text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    events      bigint      not null,
    error       text
);
