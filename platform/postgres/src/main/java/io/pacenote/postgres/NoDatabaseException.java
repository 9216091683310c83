package io.pacenote.postgres;

/** No setting says where PostgreSQL is, and none is embedded. */
final class NoDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoDatabaseException() {
        super("No database is configured, and none is embedded.");
    }
}
