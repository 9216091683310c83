-- Each context of codriver owns the schema of its name, and nobody else gets in. postgres.yaml gives the roles their passwords.
create role codriver_subscription in role contexts;
create schema codriver_subscription authorization codriver_subscription;
create role codriver_payment in role contexts;
create schema codriver_payment authorization codriver_payment;
create role codriver_management in role contexts;
create schema codriver_management authorization codriver_management;
create role codriver_mypage in role contexts;
create schema codriver_mypage authorization codriver_mypage;
