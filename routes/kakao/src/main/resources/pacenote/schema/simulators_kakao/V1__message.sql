-- One row a key: the key is the idempotency key.
create table message (
    key        text primary key,
    number     bigint generated always as identity,
    id         uuid not null,
    recipient  text not null,
    text       text not null,
    at         timestamptz not null
);
create index message_recipient on message (recipient, number);

-- How the simulator is told to misbehave; one row, so that all processes and the next start see the same.
create table fault_plan (
    singleton boolean primary key default true check (singleton),
    plan      jsonb not null
);
