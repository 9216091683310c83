create sequence catch_id;

create table call_catch (
    catch_id      bigint  primary key,
    call_id       bigint  not null unique,
    mobile        text,
    location      text,
    pay_amount    bigint,
    driver_name   text,
    catch_status  text    check (catch_status in ('RECEIVED', 'DENIED', 'INVALID', 'CAUGHT', 'CANCELLED'))
);
create index on call_catch (catch_status);
comment on column call_catch.catch_status is
    'null only in the transaction that inserts the row, which is there to be locked before anything is known of the call';
