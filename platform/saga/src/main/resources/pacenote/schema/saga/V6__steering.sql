-- Names of sagas whose steps nobody claims until they are resumed. There are few, as a rule none.
create table paused (
    name    text        primary key,
    at      timestamptz not null default now(),
    reason  text        not null
);

alter table saga_step add column skipped text;
comment on column saga_step.skipped is 'why an operator has declared a compensation done that was not';
