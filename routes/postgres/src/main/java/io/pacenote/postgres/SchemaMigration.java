package io.pacenote.postgres;

/**
 * A schema that one module or one bounded context owns, and the place of its Flyway migrations. Declare it as a bean;
 * {@link SchemaMigrator} runs it before anything else uses the database.
 *
 * @param schema name of the schema; it is created when absent and holds its own Flyway history
 * @param location Flyway location, such as {@code classpath:db/migration/codriver_payment}
 */
public record SchemaMigration(String schema, String location) {}
