package io.pacenote.messaging.projection;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table that a rebuild fills beside the served one, and that takes its place at the end. */
final class ShadowTable {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*\\.[a-z_][a-z0-9_]*");
    private static final String SUFFIX = "_rebuild";

    /** Everything of an index but its name and its table, which differ between the two tables. */
    private static final String INDEXES = """
            select class.relname
              from pg_index index join pg_class class on class.oid = index.indexrelid
             where index.indrelid = ?::regclass
             order by index.indisprimary desc, index.indisunique desc,
                      substring(pg_get_indexdef(index.indexrelid) from ' USING .*'), class.relname""";

    private final JdbcTemplate jdbc;
    private final String served;
    private final String schema;
    private final String shadow;

    /**
     * @param jdbc takes part in the caller's transaction
     * @param served {@code schema.table} in lower case
     * @throws IllegalArgumentException when it is anything else: the name becomes part of statements
     */
    ShadowTable(JdbcTemplate jdbc, String served) {
        if (!NAME.matcher(served).matches()) {
            throw new IllegalArgumentException("Not a lower-case schema.table: " + served);
        }
        this.jdbc = jdbc;
        this.served = served;
        this.schema = served.substring(0, served.indexOf('.'));
        this.shadow = served + SUFFIX;
    }

    /** Its name, with the schema. */
    String name() {
        return shadow;
    }

    /** Makes it anew; what an interrupted rebuild has left is dropped. */
    void create() {
        jdbc.execute("drop table if exists " + shadow);
        jdbc.execute("create table " + shadow + " (like " + served + " including all)");
    }

    /** Holds up readers and writers of the served table until the transaction ends, but does not wait long for its turn. */
    void lockServed() {
        jdbc.execute("set local lock_timeout = '10s'");
        jdbc.execute("lock table " + served + " in access exclusive mode");
    }

    /** Takes the place of the served table, with the names of its indexes, when the transaction commits. */
    void replaceServed() {
        List<String> names = indexesOf(served);
        List<String> own = indexesOf(shadow);
        jdbc.execute("drop table " + served);
        jdbc.execute("alter table " + shadow + " rename to " + served.substring(schema.length() + 1));
        for (int i = 0; i < own.size(); i++) {
            jdbc.execute("alter index " + schema + '.' + quoted(own.get(i)) + " rename to " + quoted(names.get(i)));
        }
    }

    void drop() {
        jdbc.execute("drop table if exists " + shadow);
    }

    private List<String> indexesOf(String table) {
        return jdbc.queryForList(INDEXES, String.class, table);
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
