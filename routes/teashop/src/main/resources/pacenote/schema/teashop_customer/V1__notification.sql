create sequence notification_id;

create table notification (
    id           bigint       primary key,
    event_id     text         not null unique,
    event_type   text         not null,
    order_id     bigint       not null,
    customer_id  text,
    recipient    text         not null,
    text         text         not null,
    status       text         not null check (status in ('PENDING', 'SENT', 'REFUSED')),
    at           timestamptz  not null,
    unique (order_id, event_type)
);
create index on notification (customer_id, id);
comment on column notification.event_id is 'what the notification service knows it by, so that it is sent once';
comment on column notification.customer_id is 'null when it is for a seller, or the order has no customer';
