create sequence sub_id;

create table subscription (
    sub_id           bigint      primary key,
    user_id          bigint      not null,
    sub_status       boolean     not null,
    date             date        not null,
    sub_processed    boolean     not null,
    status           text        not null,
    reason           text,
    original_sub_id  bigint      references subscription,
    saga_id          text
);
comment on table subscription is 'one row for each application, be it for a subscription (sub_status) or for its end';

create index subscription_member on subscription (user_id, sub_id);
create index subscription_original on subscription (original_sub_id) where original_sub_id is not null;
