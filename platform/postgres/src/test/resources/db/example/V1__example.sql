create table example (id bigint primary key);
