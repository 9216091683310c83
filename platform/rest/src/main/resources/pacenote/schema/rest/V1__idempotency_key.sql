create table idempotency_key (
    operation    text        not null,
    caller       text        not null,
    key          text        not null,
    fingerprint  text        not null,
    status       integer     not null,
    location     text,
    content_type text,
    body         bytea       not null,
    created_at   timestamptz not null default now(),
    primary key (operation, caller, key)
);

-- for the purge
create index idempotency_key_created_at on idempotency_key (created_at);
