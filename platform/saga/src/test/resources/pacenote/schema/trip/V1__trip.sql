create table booking (
    saga_id  text  not null,
    seat     text  not null unique
);

create table journal (
    id       bigint  generated always as identity primary key,
    saga_id  text    not null,
    what     text    not null,
    seat     text,
    process  bigint  not null
);

create table credit (
    order_id  text  primary key
);
