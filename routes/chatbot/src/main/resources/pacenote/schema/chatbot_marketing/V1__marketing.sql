create sequence marketing_id;

create table marketing (
    id             bigint  primary key,
    product_id     text    not null unique,
    marketer_id    text,
    user_id        text,
    found_in_chat  bigint,
    version        bigint  not null
);
comment on column marketing.user_id is 'to whom the product is recommended; null while nobody knows';
comment on column marketing.found_in_chat is 'the chat in which he was found; null if a marketer has named him';
comment on column marketing.version is 'milliseconds since 1970, or one more than the one before';

create table learning (
    train_id      bigint   primary key,
    product_id    text,
    question_cnt  integer  not null,
    request_cnt   integer  not null
);
comment on table learning is 'what each train has learned; the learning data of a product is the sum of its trains';

create index learning_product on learning (product_id) include (question_cnt, request_cnt);

create sequence recommendation_id;
create sequence message_id;

create table recommendation (
    id                 bigint       primary key,
    event_id           text         not null unique,
    marketing_id       bigint       not null,
    recommendation_id  bigint,
    product_id         text         not null,
    user_id            text         not null,
    status             text         not null check (status in ('PENDING', 'SENT', 'REFUSED')),
    attempts           integer      not null,
    due_at             timestamptz  not null,
    reason             text,
    unique (marketing_id, recommendation_id)
);
comment on column recommendation.event_id is 'what the notification service knows it by, so that it is sent once';
comment on column recommendation.recommendation_id is 'the number in its event; null when somebody else recommends, who has none';
comment on column recommendation.due_at is 'when it is to be sent; while it is on its way, when its lease ends';

create index recommendation_due on recommendation (due_at) where status = 'PENDING';
