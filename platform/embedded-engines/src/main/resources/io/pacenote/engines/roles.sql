-- Run as the superuser, in single-user mode, before each start. A statement ends with a semicolon and an empty line.
-- The role of the application is made once, and takes over what the superuser owned as long as there was no such role.
do $$
declare
    change text;
begin
    if exists (select from pg_roles where rolname = 'pacenote') then
        return;
    end if;
    create role pacenote;
    for change in
        with superusers as (
            select 'schema' as kind, oid::regnamespace::text as name, tableoid, oid from pg_namespace where nspowner = 10
            union all
            select 'table', oid::regclass::text, tableoid, oid from pg_class
            where relowner = 10 and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
            union all
            select 'routine', oid::regprocedure::text, tableoid, oid from pg_proc where proowner = 10
            union all
            select 'type', t.oid::regtype::text, t.tableoid, t.oid
            from pg_type t left join pg_class c on c.oid = t.typrelid
            where typowner = 10 and (typtype in ('d', 'e', 'r') or relkind = 'c')
        )
        select format('alter %s %s owner to pacenote', kind, name) from superusers s
        -- those below are PostgreSQL's own; parts of extensions stay with the superuser, and sequences follow their tables
        where oid >= 16384
            and not exists (
                select from pg_depend d
                where d.classid = s.tableoid and d.objid = s.oid
                    and (deptype = 'e' or deptype in ('a', 'i') and refclassid = 'pg_class'::regclass and kind = 'table'))
    loop
        execute change;
    end loop;
    execute format('alter database %I owner to pacenote', current_database());
end
$$;

alter role pacenote login nosuperuser nocreaterole createdb noreplication nobypassrls password '{application}';

alter role postgres password '{superuser}';

