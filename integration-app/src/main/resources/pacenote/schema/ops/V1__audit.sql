create table audit (
    id         bigint      generated always as identity primary key,
    at         timestamptz not null default clock_timestamp(),
    who        text        not null,
    operation  text        not null,
    target     text        not null,
    reason     text,
    result     text        not null,
    detail     text,
    ended_at   timestamptz
);
comment on column audit.result is 'ASKED as long as the end is not known, after a crash for ever; then OK, or REFUSED with the problem as detail';

create index audit_who on audit (who, id);
create index audit_operation on audit (operation, id);
create index audit_at on audit (at);
