create table application (
    sub_id           bigint   primary key,
    user_id          bigint   not null,
    sub_status       boolean  not null,
    date             text,
    original_sub_id  bigint,
    payment_id       bigint,
    paid_date        text,
    payment_failure  text,
    refunded         boolean  not null default false,
    registered       boolean  not null default false,
    unregistered     boolean  not null default false,
    rejection        text
);
comment on table application is 'the history of all members; each kind of event fills its own columns, in any order';

create index application_member on application (user_id, sub_id);
