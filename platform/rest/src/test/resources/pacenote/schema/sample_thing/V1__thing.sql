create table thing (
    id     bigint generated always as identity primary key,
    owner  bigint  not null,
    name   text,
    active boolean not null
);
