create table tracking (
    order_id   bigint   primary key,
    user_id    bigint   not null,
    reserved   boolean  not null,
    withdrawn  boolean  not null
);
