-- Each context of nicecall owns the schema of its name, and nobody else gets in. postgres.yaml gives the roles their passwords.
create role nicecall_caller in role contexts;
create schema nicecall_caller authorization nicecall_caller;
create role nicecall_payment in role contexts;
create schema nicecall_payment authorization nicecall_payment;
create role nicecall_catcher in role contexts;
create schema nicecall_catcher authorization nicecall_catcher;
create role nicecall_dashboard in role contexts;
create schema nicecall_dashboard authorization nicecall_dashboard;
