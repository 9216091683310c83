create sequence payment_id;

create table payment (
    id             bigint      primary key,
    order_id       bigint      not null unique,
    amount         bigint      not null,
    currency       text        not null,
    item           text        not null,
    qty            bigint      not null,
    store_id       bigint      not null,
    customer_id    text,
    address        text,
    saga_id        text        not null,
    psp_reference  text        not null,
    status         text        not null,
    reason         text,
    attempts       integer     not null,
    due_at         timestamptz,
    settled_at     timestamptz,
    reconciled     boolean     not null default false
);
comment on column payment.item is 'with all that follows, for the store, which is told by PaymentApproved';
comment on column payment.psp_reference is 'reference and idempotency key at the payment service provider';
comment on column payment.due_at is 'when the provider is to be called; while a call is under way, when its lease ends';

create index payment_due on payment (due_at) where status in ('PENDING', 'REFUND_DUE');
create index payment_customer on payment (customer_id, id);
