create sequence chat_id;

create table chat (
    id               bigint  primary key,
    product_id       text    not null,
    user_id          text    not null,
    question_msg     text,
    request_msg      text,
    request_type     text    check (request_type in ('0', '1')),
    decided_request  bigint,
    check ((request_type is null) = (decided_request is null))
);
comment on column chat.decided_request is 'the newest request that is decided, whose decision is the type';

create index chat_user on chat (user_id, id);
create index chat_product on chat (product_id, id);

-- taken under the lock of the chat, so that a later request of a chat has the higher number
create sequence request_id;
create sequence question_id;

create table request (
    id        bigint   primary key,
    chat_id   bigint   not null,
    message   text,
    approved  boolean,
    saga_id   text
);
comment on table request is 'what users wished, and what was decided';
comment on column request.message is 'null if somebody else decided on it, of whom nothing but the decision is known';
comment on column request.approved is 'null while it is undecided';
