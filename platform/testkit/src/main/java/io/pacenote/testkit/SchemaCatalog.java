package io.pacenote.testkit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the statements of an application meet in a schema: tables, views and sequences with their columns, and the rules for
 * what is written to them. Plain indexes and comments are not in it; nobody's statement fails without them.
 */
record SchemaCatalog(List<Column> columns, List<Rule> rules) {

    /**
     * A column.
     *
     * @param relation the table, view or sequence that has it
     */
    record Column(String relation, String name, String type, boolean isRequired, boolean hasDefault) {

        String id() {
            return relation + '.' + name;
        }
    }

    /**
     * A constraint, a unique index or a trigger.
     *
     * @param columns that it looks at; empty if the database does not tell
     * @param references the table whose rows it may hold fast, in that table's deletes
     */
    record Rule(
            String relation,
            String name,
            String kind,
            Set<String> columns,
            String definition,
            @Nullable String references) {

        static final String CHECK = "check";

        String id() {
            return relation + '.' + name;
        }
    }

    /** @param schema as the database writes its name */
    static SchemaCatalog of(DataSource database, String schema) {
        JdbcClient jdbc = JdbcClient.create(database);
        CatalogQueries queries = CatalogQueries.of(database);
        return new SchemaCatalog(
                jdbc.sql(queries.columns())
                        .param("schema", schema)
                        .query((row, number) -> column(row))
                        .list(),
                jdbc.sql(queries.rules())
                        .param("schema", schema)
                        .query((row, number) -> rule(row))
                        .list());
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(
                row.getString("relation"),
                row.getString("name"),
                row.getString("type"),
                row.getBoolean("is_required"),
                row.getBoolean("has_default"));
    }

    private static Rule rule(ResultSet row) throws SQLException {
        String columns = Objects.requireNonNullElse(row.getString("columns"), "");
        return new Rule(
                row.getString("relation"),
                row.getString("name"),
                row.getString("kind"),
                Arrays.stream(columns.split(","))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()),
                row.getString("definition"),
                row.getString("held"));
    }

    Set<String> relations() {
        return columns.stream().map(Column::relation).collect(Collectors.toSet());
    }

    boolean hasRelation(String name) {
        return columns.stream().anyMatch(column -> column.relation().equals(name));
    }

    Optional<Column> column(String relation, String name) {
        return columns.stream()
                .filter(column ->
                        column.relation().equals(relation) && column.name().equals(name))
                .findFirst();
    }
}
