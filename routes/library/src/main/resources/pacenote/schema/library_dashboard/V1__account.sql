create table account (
    key       text     primary key,
    user_id   bigint,
    lent      integer  not null,
    canceled  boolean  not null,
    returned  integer  not null,
    fee       integer  not null
);
comment on table account is 'what loans and returns say of their users; each kind of event fills its own columns, in any order';
comment on column account.user_id is 'null while nothing tells whose it is';

create index account_user on account (user_id);
