-- what the provider knows a payment by; those that are there already keep the bare number under which they may have been charged
alter table payment add column psp_reference text;
update payment set psp_reference = payment_id;
alter table payment alter column psp_reference set not null;
comment on column payment.psp_reference is 'reference and idempotency key at the payment service provider';
comment on column payment.payment_id is null;
