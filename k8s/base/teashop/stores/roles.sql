-- Each context of teashop owns the schema of its name, and nobody else gets in. postgres.yaml gives the roles their passwords.
create role teashop_order in role contexts;
create schema teashop_order authorization teashop_order;
create role teashop_pay in role contexts;
create schema teashop_pay authorization teashop_pay;
create role teashop_store in role contexts;
create schema teashop_store authorization teashop_store;
create role teashop_customer in role contexts;
create schema teashop_customer authorization teashop_customer;
