-- The simulators keep their ledger and messages in schemas of their own.
create role simulators in role contexts;
create schema simulators_psp authorization simulators;
create schema simulators_kakao authorization simulators;
