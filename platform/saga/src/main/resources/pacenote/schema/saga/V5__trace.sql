-- Of what trace a saga is part: its steps continue it, minutes later and in whatever process.
alter table saga add column traceparent text;
comment on column saga.traceparent is 'of what began the saga, in the form of W3C''s Trace Context; null if that was not traced';
