create sequence order_id;

create table placed_order (
    order_id   bigint   primary key,
    user_id    bigint   not null,
    item       text     not null,
    quantity   integer  not null,
    withdrawn  boolean  not null
);
