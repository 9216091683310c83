create sequence borrow_id;

create table borrow (
    id                 bigint   primary key,
    user_id            bigint   not null,
    book_id            bigint   not null,
    borrow_date        date     not null,
    expire_date        date     not null,
    expire_date_given  boolean  not null,
    qty                integer  not null check (qty > 0),
    status             text     not null check (status in ('REQUESTED', 'BORROWED', 'CANCELED')),
    reason             text,
    saga_id            text     not null
);
comment on column borrow.expire_date_given is 'the user has said until when, and no return says otherwise';

create index borrow_user on borrow (user_id, id);
