-- what is approved by hand, and is part of no saga, stands beside the payment that the call's own caller asks for
alter table payment drop constraint payment_call_id_key;
create unique index payment_of_call on payment (call_id, (saga_id is null));
comment on column payment.saga_id is 'saga of the call; null for a payment that was approved by hand and belongs to no call';

comment on column payment.due_at is
    'PENDING: when it is given up, if nobody asks for it again; APPROVED by hand: when it is given back; REFUND_DUE: when the provider is to be called';
drop index payment_due;
create index payment_due on payment (due_at) where payment_status in ('PENDING', 'APPROVED', 'REFUND_DUE') and due_at is not null;
