create table entry (
    key           text     primary key,
    train_id      bigint,
    product_id    text,
    question_cnt  integer  not null,
    request_cnt   integer  not null,
    marketer_id   text,
    patched       bigint   not null
);
comment on table entry is 'what is known of each train, and of each product; each kind of event fills its own columns, in any order';
comment on column entry.train_id is 'null in the row of a product';
comment on column entry.patched is 'the version of the marketing data that marketer_id is from';

create index entry_train on entry (train_id) where train_id is not null;
create index entry_product on entry (product_id, train_id) where train_id is not null;
