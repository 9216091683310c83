alter table recommendation add column traceparent text;
comment on column recommendation.traceparent is 'of what has recommended it (W3C Trace Context); null if that was not traced';
