create sequence book_id;

create table book (
    id       bigint   primary key,
    title    text     not null,
    author   text,
    stock    integer  not null check (stock >= 0),
    version  bigint   not null
);
comment on column book.version is 'counts the changes, those of the stock too: the ETag';

create table lending (
    borrow_id  bigint  primary key,
    book_id    bigint,
    qty        integer,
    state      text    check (state in ('TAKEN', 'REFUSED', 'GIVEN_BACK'))
);
comment on table lending is 'what was taken out of the stock for which loan, once; given back without having been taken, it never will be';
comment on column lending.state is 'null only in the transaction that inserts the row, which is there to be locked before the loan is decided';

create table come_back (
    return_id  bigint  primary key,
    book_id    bigint  not null,
    qty        integer not null
);
comment on table come_back is 'the returns by which the stock was increased, once each; also those of books that are deleted';
