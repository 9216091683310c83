create table train (
    id            bigint   primary key,
    product_id    text,
    question_cnt  integer  not null check (question_cnt >= 0),
    request_cnt   integer  not null check (request_cnt >= 0),
    train_id      text,
    version       bigint   not null
);
comment on table train is 'what was learned from a chat, which has the same id';
comment on column train.product_id is 'null while no event tells';
comment on column train.version is 'counts what was told of it';

create table question (
    chat_id  bigint  not null,
    fact     text    not null,
    primary key (chat_id, fact)
);
comment on table question is 'the questions that are counted, once each';
comment on column question.fact is 'number of the question, or id of the event of others who number none';

create sequence request_key;

create table request (
    request_key  bigint       primary key,
    chat_id      bigint       not null,
    fact         text         not null,
    request_id   bigint,
    message      text         not null,
    state        text         not null check (state in ('UNDECIDED', 'APPROVED', 'REFUSED', 'FORGONE')),
    attempts     integer      not null,
    due_at       timestamptz,
    saga_id      text,
    unique (chat_id, fact)
);
comment on table request is 'the requests that are, or are to be, decided, once each';
comment on column request.fact is 'number of the request, or id of the event of others who number none';
comment on column request.due_at is 'when a decision is to be asked; while it is being asked, when the lease ends';

create index request_due on request (due_at) where state = 'UNDECIDED';
