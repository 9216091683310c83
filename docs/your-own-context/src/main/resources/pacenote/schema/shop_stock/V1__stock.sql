create table item (
    name       text     primary key,
    available  integer  not null
);
insert into item values ('map', 10);

create table reservation (
    order_id  bigint   primary key,
    item      text     not null references item,
    quantity  integer  not null
);
