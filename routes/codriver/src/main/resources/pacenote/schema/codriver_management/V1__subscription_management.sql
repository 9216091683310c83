create sequence registration_id;

create table subscription_management (
    id               bigint   primary key,
    user_id          bigint   not null unique,
    sub_id           bigint   not null,
    sub_status       boolean  not null,
    date             text,
    cancelled_up_to  bigint   not null
);
comment on column subscription_management.cancelled_up_to is
    'no application up to this one may be registered any more: the member cancelled after it, or it was undone';
