-- Null for a saga that stands by itself, as nearly all do; the index holds the others alone.
alter table saga add column parent_id uuid;
comment on column saga.parent_id is 'the saga in which this one began, of which it is a step, and with which it is compensated';

create index saga_parent on saga (parent_id) where parent_id is not null;
