create sequence order_id;

create table shop_order (
    id              bigint       primary key,
    item            text         not null,
    qty             bigint       not null,
    price           bigint       not null,
    store_id        bigint       not null,
    customer_id     text,
    address         text,
    status          text         not null,
    reason          text,
    created_at      timestamptz  not null,
    saga_id         text,
    announced       boolean      not null,
    shipped         boolean      not null,
    attempts        integer      not null,
    payment_due_at  timestamptz
);
comment on column shop_order.price is 'of a unit, in won';
comment on column shop_order.announced is 'everybody may know of it; in the strict mode not before its payment is decided';
comment on column shop_order.shipped is 'it was shipped at some time: its saga is complete';
comment on column shop_order.attempts is 'how often pay was asked, or was about to be when the process died';
comment on column shop_order.payment_due_at is 'when pay is asked again; nobody does while it is null, as pay is at work';

create index shop_order_due on shop_order (payment_due_at) where status = 'PLACED';
create index shop_order_customer on shop_order (customer_id, id);
