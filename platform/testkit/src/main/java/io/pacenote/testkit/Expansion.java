package io.pacenote.testkit;

import io.pacenote.testkit.SchemaCatalog.Column;
import io.pacenote.testkit.SchemaCatalog.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Whether migrations only expand: a process of the release before goes on reading and writing a schema that has got them. They
 * are run on a real database, and what is there after them is compared with what was there before.
 *
 * <p>Refused is what drops, renames or tightens: a table or column that is gone or of another type, a constraint that a
 * statement may name and that is gone, anything required, checked or unique that was not, and a new column that the release
 * before would have to fill.
 */
public final class Expansion {

    private final DataSource database;

    /** @param database with nothing in the schemas that will be looked at */
    public Expansion(DataSource database) {
        this.database = database;
    }

    /**
     * Runs the migrations of a schema, first those that are released, then the others.
     *
     * @param schema as the database writes its name
     * @param location of the migrations, as Flyway takes it
     * @param released version of the last migration that the release before has
     * @param unused what the release before does not use any more, and may go: {@code table.column}, {@code table} or
     *     {@code table.constraint}
     * @return what the others do that they must not, a line each
     */
    public List<String> violations(String schema, String location, String released, Set<String> unused) {
        migrate(schema, location, released);
        SchemaCatalog before = SchemaCatalog.of(database, schema);
        migrate(schema, location, "latest");
        SchemaCatalog after = SchemaCatalog.of(database, schema);

        List<String> found = new ArrayList<>();
        before.relations().stream()
                .filter(relation -> !after.hasRelation(relation) && !unused.contains(relation))
                .forEach(relation -> found.add(relation + " is gone"));
        before.columns().stream()
                .filter(column -> after.hasRelation(column.relation()) && !unused.contains(column.id()))
                .forEach(column -> found.addAll(changes(column, after)));
        after.columns().stream()
                .filter(column -> before.hasRelation(column.relation()) && isUnfilled(column, before))
                .forEach(column -> found.add(column.id() + " is new and required, and has no default"));
        lostRules(before, after)
                .filter(rule -> !unused.contains(rule.id()))
                .forEach(rule -> found.add(rule.kind() + " " + rule.id() + " is gone or another"));
        newRules(before, after)
                .filter(rule -> isFelt(rule, before, after))
                .forEach(rule ->
                        found.add(rule.kind() + " " + rule.id() + " is new for what is there: " + rule.definition()));
        return found.stream().sorted().toList();
    }

    private void migrate(String schema, String location, String target) {
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .locations(location)
                .failOnMissingLocations(true)
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> changes(Column was, SchemaCatalog after) {
        return after.column(was.relation(), was.name())
                .map(is -> changes(was, is))
                .orElseGet(() -> List.of(was.id() + " is gone"));
    }

    private static List<String> changes(Column was, Column is) {
        List<String> found = new ArrayList<>();
        if (!is.type().equals(was.type())) {
            found.add("%s was %s and is %s".formatted(was.id(), was.type(), is.type()));
        }
        if (is.isRequired() && !was.isRequired()) {
            found.add(was.id() + " is required now");
        }
        if (was.hasDefault() && !is.hasDefault()) {
            found.add(was.id() + " has no default any more");
        }
        return found;
    }

    /** Whether the release before, which does not know the column, can insert no row any more. */
    private static boolean isUnfilled(Column column, SchemaCatalog before) {
        boolean isNew = before.column(column.relation(), column.name()).isEmpty();
        return isNew && column.isRequired() && !column.hasDefault();
    }

    /** A check may go: no statement needs it. Others are named by {@code on conflict}, or delete what depends on a row. */
    private static Stream<Rule> lostRules(SchemaCatalog before, SchemaCatalog after) {
        return before.rules().stream()
                .filter(rule -> !rule.kind().equals(Rule.CHECK))
                .filter(rule ->
                        after.hasRelation(rule.relation()) && !after.rules().contains(rule));
    }

    private static Stream<Rule> newRules(SchemaCatalog before, SchemaCatalog after) {
        return after.rules().stream().filter(rule -> !before.rules().contains(rule));
    }

    /** Whether a statement of the release before can fail by it. */
    private static boolean isFelt(Rule rule, SchemaCatalog before, SchemaCatalog after) {
        boolean holdsRows = rule.references() != null && before.hasRelation(rule.references());
        return holdsRows || before.hasRelation(rule.relation()) && !isBesideIt(rule, before, after);
    }

    /** In columns that the release before does not know: it leaves them null, or their default, which is not unique. */
    private static boolean isBesideIt(Rule rule, SchemaCatalog before, SchemaCatalog after) {
        return !rule.columns().isEmpty()
                && rule.columns().stream()
                        .allMatch(name -> before.column(rule.relation(), name).isEmpty()
                                && after.column(rule.relation(), name)
                                        .filter(column -> !column.hasDefault()
                                                || rule.kind().equals(Rule.CHECK))
                                        .isPresent());
    }
}
