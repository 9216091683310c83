create sequence call_id;

create table call (
    call_id          bigint       primary key,
    mobile           text         not null,
    location         text         not null,
    pay_type         text         not null,
    pay_amount       integer      not null,
    status           text         not null,
    payment_id       bigint,
    reason           text,
    driver_name      text,
    saga_id          text,
    offered          boolean      not null,
    attempts         integer      not null,
    lease_until      timestamptz,
    payment_unclear  boolean      not null
);
comment on column call.offered is 'drivers have the call: its saga is complete';
comment on column call.attempts is 'how often payment was asked, or was about to be when the process died';
comment on column call.lease_until is 'until when a call that is APPROVING belongs to the request that pays it';
comment on column call.payment_unclear is 'payment may hold money for this call of which it has not told us';

create index call_lease on call (lease_until) where status = 'APPROVING';
create index call_customer on call (mobile, call_id);
