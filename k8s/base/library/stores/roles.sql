-- Each context of library owns the schema of its name, and nobody else gets in. postgres.yaml gives the roles their passwords.
create role library_book in role contexts;
create schema library_book authorization library_book;
create role library_borrow in role contexts;
create schema library_borrow authorization library_borrow;
create role library_return in role contexts;
create schema library_return authorization library_return;
create role library_dashboard in role contexts;
create schema library_dashboard authorization library_dashboard;
