package io.pacenote.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A doorbell between the processes of one database, by PostgreSQL's {@code LISTEN} and {@code NOTIFY}. It is rung by a
 * transaction of its own after the one that has made the work: {@code NOTIFY} takes a lock on all databases of the server
 * until the end of its transaction, which must not be one that waits for the disk. A ring can get lost with a connection, so
 * who is rung for must look by himself now and then.
 */
public final class RemoteDoorbell {

    private static final String RING = "select set_config('synchronous_commit', 'off', true), pg_notify(?, '')";

    private final String name;

    /** @param name the same in all processes; an SQL identifier in lower case */
    public RemoteDoorbell(String name) {
        this.name = name;
    }

    /**
     * Rings in every process that listens.
     *
     * @param connection commits by itself
     */
    public void ring(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RING)) {
            statement.setString(1, name);
            statement.execute();
        }
    }

    /**
     * Lets a bell of this process ring with it, until that is closed.
     *
     * @param unpooled gives connections for it alone
     */
    public BellWire wireTo(Doorbell bell, DataSource unpooled) {
        return new BellWire(name, bell, unpooled);
    }
}
