create sequence store_order_id;

create table store_order (
    id        bigint  primary key,
    order_id  bigint  not null unique,
    store_id  bigint,
    item      text,
    qty       bigint,
    address   text,
    status    text    check (status in ('RECEIVED', 'SHIPPED', 'CANCELLED'))
);
comment on column store_order.item is 'null if the order was cancelled before it reached the store';
comment on column store_order.status is
    'null only in the transaction that inserts the row, which is there to be locked before anything is known of the order';

create index store_order_store on store_order (store_id, id);
