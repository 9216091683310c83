package io.pacenote.postgres;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * A database product and its version, as its driver names them.
 *
 * @param url without its parameters, of which one may be a password
 */
record DatabaseVersion(String product, int major, String version, String url) {

    private static final String POSTGRES = "PostgreSQL";

    /** The oldest that PostgreSQL's makers still supported when this was written. */
    private static final int OLDEST = 14;

    static DatabaseVersion of(DatabaseMetaData driver) throws SQLException {
        return new DatabaseVersion(
                driver.getDatabaseProductName(),
                driver.getDatabaseMajorVersion(),
                driver.getDatabaseProductVersion(),
                driver.getURL().replaceFirst("[?;].*", ""));
    }

    /** @throws UnsupportedDatabaseException if it is none that we run on */
    void require() {
        if (!POSTGRES.equals(product) || major < OLDEST) {
            throw new UnsupportedDatabaseException(
                    "Pacenote needs PostgreSQL %d or newer, and %s is %s %s".formatted(OLDEST, url, product, version),
                    "Let spring.datasource.url name a PostgreSQL; without sagas, set pacenote.saga.enabled=false.");
        }
    }
}
