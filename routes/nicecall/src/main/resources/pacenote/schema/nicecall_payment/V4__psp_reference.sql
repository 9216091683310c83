-- what the provider knows a payment by; those that are there already keep theirs
alter table payment add column psp_reference text;
alter table payment add column settled_at timestamptz;
alter table payment add column reconciled boolean not null default false;
update payment
   set psp_reference = 'nicecall-' || id || case when round > 1 then '-' || round else '' end,
       payment_status = case payment_status when 'DISABLED' then 'CANCELLED' else payment_status end;
alter table payment alter column psp_reference set not null;

comment on column payment.psp_reference is 'reference and idempotency key at the payment service provider';
comment on column payment.payment_status is 'of the charge; what has ended, REFUNDED or CANCELLED, is shown as ends_as';
comment on column payment.round is 'a new one, under another reference, after each declined card';
comment on column payment.attempts is 'how often the provider was called in this round';
