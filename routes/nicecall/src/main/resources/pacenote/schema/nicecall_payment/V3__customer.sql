create index payment_customer on payment (mobile, id);
