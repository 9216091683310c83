-- One row a reference: the reference is the idempotency key.
create table charge (
    reference   text primary key,
    id          uuid not null,
    customer    text,
    amount      bigint check (amount > 0),
    currency    text,
    state       text not null check (state in ('CHARGED', 'REFUNDED', 'DECLINED', 'CLOSED')),
    reason      text,
    charged_at  timestamptz,
    refunded_at timestamptz,
    check ((charged_at is not null) = (state in ('CHARGED', 'REFUNDED'))),
    check ((refunded_at is not null) = (state = 'REFUNDED')),
    -- only a reference that was refunded before it was charged knows no customer
    check (state = 'CLOSED' or num_nulls(customer, amount, currency) = 0)
);
create index charge_customer on charge (customer);

-- Money that moved.
create view ledger as
select reference, customer, 'CHARGE' as type, amount, currency, charged_at as at
from charge where charged_at is not null
union all
select reference, customer, 'REFUND' as type, amount, currency, refunded_at as at
from charge where refunded_at is not null;

-- How the simulator is told to misbehave; one row, so that all processes and the next start see the same.
create table fault_plan (
    singleton boolean primary key default true check (singleton),
    plan      jsonb not null
);
