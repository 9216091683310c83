create sequence payment_id;

create table payment (
    id              bigint      primary key,
    call_id         bigint      not null unique,
    mobile          text        not null,
    pay_type        text        not null,
    pay_amount      bigint      not null,
    currency        text        not null,
    payment_status  text        not null,
    ends_as         text,
    round           integer     not null,
    reason          text,
    saga_id         text,
    attempts        integer     not null,
    due_at          timestamptz
);
comment on column payment.ends_as is 'once the payment is given up: CANCELLED or DISABLED, whichever was said first';
comment on column payment.round is 'part of the reference at the payment service provider; a new one after each declined card';
comment on column payment.attempts is 'how often the provider was called in this round, or for this refund';
comment on column payment.due_at is
    'PENDING: when it is given up, if nobody asks for it again; REFUND_DUE: when the provider is to be called';

create index payment_due on payment (due_at) where payment_status in ('PENDING', 'REFUND_DUE');
