-- What the contexts of a system share: the saga log, outbox and inbox, idempotency keys, what operators did. The process
-- "engines" owns and migrates it as role platform, which also owns the database; the contexts read and write its rows, and can
-- create nothing.
create role contexts nologin;

create schema saga authorization platform;
create schema messaging authorization platform;
create schema rest authorization platform;
create schema ops authorization platform;
grant usage on schema saga, messaging, rest, ops to contexts;
alter default privileges for role platform in schema saga, messaging, rest, ops
    grant select, insert, update, delete on tables to contexts;

revoke all on schema public from public;
create role gateway in role contexts;
