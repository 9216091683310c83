create index call_catch_customer on call_catch (mobile, catch_id);
