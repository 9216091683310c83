package io.pacenote.testkit;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * How a database tells what is in a schema, Flyway's history left out.
 *
 * @param columns relation, name, type, is_required, has_default
 * @param rules relation, name, kind, columns, definition, held: the table whose deletes it may refuse
 */
record CatalogQueries(String columns, String rules) {

    private static final CatalogQueries POSTGRESQL = new CatalogQueries("""
            select c.relname as relation, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
                   a.attnotnull as is_required, a.atthasdef or a.attidentity <> '' as has_default
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = (:schema)::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
               and c.relname <> 'flyway_schema_history'
            """, """
            with ours as (
                select oid, relname from pg_class
                 where relnamespace = (:schema)::regnamespace and relname <> 'flyway_schema_history'),
            rules as (
                select r.conrelid as relation, r.conname as name,
                       case r.contype when 'c' then 'check' when 'f' then 'foreign key' when 'x' then 'exclude' else 'unique' end as kind,
                       r.conkey as keys, pg_get_constraintdef(r.oid) as definition,
                       case when r.contype = 'f' and r.confdeltype in ('a', 'r') then r.confrelid end as held
                  from pg_constraint r where r.contype <> 'n'
                union all
                select x.indrelid, i.relname, 'unique', case when 0 = any (x.indkey::smallint[]) then '{}' else x.indkey::smallint[] end,
                       pg_get_indexdef(x.indexrelid), null
                  from pg_index x join pg_class i on i.oid = x.indexrelid
                 where x.indisunique and not exists (select from pg_constraint r where r.conindid = x.indexrelid and r.contype in ('p', 'u', 'x'))
                union all
                select t.tgrelid, t.tgname, 'trigger', '{}', pg_get_triggerdef(t.oid), null
                  from pg_trigger t where not t.tgisinternal)
            select ours.relname as relation, rules.name, rules.kind, rules.definition,
                   (select string_agg(a.attname, ',') from pg_attribute a
                     where a.attrelid = rules.relation and a.attnum = any (rules.keys)) as columns,
                   (select h.relname from pg_class h where h.oid = rules.held) as held
              from rules join ours on ours.oid = rules.relation
            """);

    /** Its NOT NULL constraints are checks too; they are told by the columns. Of foreign keys it has none of ours. */
    private static final CatalogQueries HSQLDB = new CatalogQueries("""
            select table_name as relation, column_name as name, is_nullable = 'NO' as is_required,
                   data_type || '(' || coalesce(cast(character_maximum_length as varchar(20)), '') || ','
                             || coalesce(cast(numeric_precision as varchar(20)), '') || ','
                             || coalesce(cast(datetime_precision as varchar(20)), '') || ')' as type,
                   column_default is not null or is_identity = 'YES' as has_default
              from information_schema.columns
             where table_schema = :schema and table_name <> 'flyway_schema_history'
            """, """
            select table_name as relation, index_name as name, 'unique' as kind, group_concat(column_name) as columns,
                   group_concat(column_name order by ordinal_position) as definition, cast(null as varchar(128)) as held
              from information_schema.system_indexinfo
             where table_schem = :schema and not non_unique and table_name <> 'flyway_schema_history'
             group by table_name, index_name
            union all
            select t.table_name, t.constraint_name, 'check', '', cast(c.check_clause as varchar(1000)), null
              from information_schema.table_constraints t
              join information_schema.check_constraints c
                on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name
             where t.table_schema = :schema and t.table_name <> 'flyway_schema_history' and c.check_clause not like '% IS NOT NULL'
            """);

    static CatalogQueries of(DataSource database) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(database, data -> data.getDatabaseProductName());
            return product.startsWith("HSQL") ? HSQLDB : POSTGRESQL;
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("the database does not tell what it is", e);
        }
    }
}
