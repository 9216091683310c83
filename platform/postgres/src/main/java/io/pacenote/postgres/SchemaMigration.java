package io.pacenote.postgres;

import java.util.regex.Pattern;

/**
 * A schema that one module or one bounded context owns, and the place of its Flyway migrations. Declare it as a bean;
 * {@link SchemaMigrator} runs it before anything else uses the database.
 *
 * @param schema name of the schema; it is created when absent and holds its own Flyway history
 * @param location Flyway location, such as {@code classpath:pacenote/schema/codriver_payment}
 */
public record SchemaMigration(String schema, String location) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** @throws IllegalArgumentException if the schema's name would need quotes */
    public SchemaMigration {
        if (!NAME.matcher(schema).matches()) {
            throw new IllegalArgumentException("'%s' is no plain schema name".formatted(schema));
        }
    }
}
