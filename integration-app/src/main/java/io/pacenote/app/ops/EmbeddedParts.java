package io.pacenote.app.ops;

/**
 * Which engines run inside this process.
 *
 * @param kafka whether the broker does
 * @param database whether the database does
 */
record EmbeddedParts(boolean kafka, boolean database) {

    boolean any() {
        return kafka || database;
    }
}
