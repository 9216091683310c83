create sequence return_id;

create table book_return (
    id           bigint   primary key,
    user_id      bigint   not null,
    book_id      bigint   not null,
    return_date  date     not null,
    expire_date  date,
    qty          integer  not null check (qty > 0),
    late_days    bigint   not null check (late_days >= 0)
);
comment on column book_return.expire_date is 'when the books were due: of several loans, the first of these days';

create index return_user on book_return (user_id, id);

create table loan (
    borrow_id          bigint   primary key,
    user_id            bigint,
    book_id            bigint,
    qty                integer  not null,
    expire_date        date,
    expire_date_given  boolean  not null,
    confirmed          boolean  not null,
    canceled           boolean  not null,
    returned           integer  not null check (returned between 0 and qty)
);
comment on table loan is 'what can be returned, as far as the events of loans tell; each kind of event fills its own columns';
comment on column loan.user_id is 'null while only the cancellation has come';

create index loan_of_user on loan (user_id, book_id, borrow_id);
