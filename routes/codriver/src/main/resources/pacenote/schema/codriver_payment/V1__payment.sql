create sequence payment_id;

create table payment (
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
comment on column payment.payment_id is 'also the reference and idempotency key at the payment service provider';
comment on column payment.due_at is 'when the provider is to be called; while a call is under way, when its lease ends';

create index payment_due on payment (due_at) where status in ('PENDING', 'REFUND_DUE');
create index payment_unreconciled on payment (settled_at) where not reconciled and settled_at is not null;
create index payment_member on payment (user_id, payment_id);
