-- Statistics mostly say that hardly a saga is active and hardly a step pending. An index of those then looks cheaper than the
-- key, and each join would read all sagas that are active, and all that have been since the last vacuum. So these indexes
-- have a collation, or a condition, that only the look for due work has: a statement that names its saga cannot take them,
-- nor one look the index of the other.
drop index saga_deadline, saga_status, saga_step_due;
create index saga_deadline on saga (deadline) where status collate "POSIX" = 'ACTIVE';
create index saga_status on saga (status collate "C", id) where status collate "C" <> 'COMPLETED';
create index saga_step_due on saga_step (next_attempt_at, context) where next_attempt_at is not null;
