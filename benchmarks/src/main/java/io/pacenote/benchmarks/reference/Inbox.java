package io.pacenote.benchmarks.reference;

import java.sql.Connection;
import java.sql.SQLException;

/** Lets an event take effect once for each consumer. */
final class Inbox {

    private static final String ADD =
            "insert into messaging.inbox (consumer, event_id) values (?, ?) on conflict do nothing";

    private Inbox() {}

    /** @return whether the event is new to the consumer */
    static boolean add(Connection connection, String consumer, Event event) throws SQLException {
        return Sql.update(connection, ADD, consumer, event.id()) == 1;
    }
}
