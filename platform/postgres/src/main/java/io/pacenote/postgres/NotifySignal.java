package io.pacenote.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A wake-up signal between the processes of one database, by PostgreSQL's {@code LISTEN} and {@code NOTIFY}. It is sent in a
 * transaction of its own after the one that has made the work: {@code NOTIFY} takes a lock on all databases of the server
 * until the end of its transaction, which must not be one that waits for the disk. A signal can get lost with a connection,
 * so the receiver must look by itself now and then.
 */
public final class NotifySignal {

    private static final String SEND = "select set_config('synchronous_commit', 'off', true), pg_notify(?, '')";

    private final String channel;

    /** @param channel the same in all processes; an SQL identifier in lower case */
    public NotifySignal(String channel) {
        this.channel = channel;
    }

    /**
     * Sends the signal to every process that listens.
     *
     * @param connection commits by itself
     */
    public void send(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SEND)) {
            statement.setString(1, channel);
            statement.execute();
        }
    }

    /**
     * Forwards it to a signal of this process, until the listener is closed.
     *
     * @param unpooled gives connections for it alone
     */
    public NotifyListener forwardTo(WakeUpSignal signal, DataSource unpooled) {
        return new NotifyListener(channel, signal, unpooled);
    }
}
