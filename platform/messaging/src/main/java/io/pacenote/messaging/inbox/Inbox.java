package io.pacenote.messaging.inbox;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.camel.spi.IdempotentRepository;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each consumer has taken already. */
public class Inbox {

    private static final String PURGE =
            "delete from messaging.inbox where received_at < now() - make_interval(secs => ?)";

    private final JdbcTemplate jdbc;
    private final Consumer<DuplicateReceived> duplicates;

    /** @param duplicates are told of what comes again */
    Inbox(JdbcTemplate jdbc, Consumer<DuplicateReceived> duplicates) {
        this.jdbc = jdbc;
        this.duplicates = duplicates;
    }

    /**
     * @param consumer name of the consumer; each has an inbox of its own, usually the context's name
     * @return a repository for the {@code idempotentConsumer} of a transacted route, keyed by event id
     */
    public IdempotentRepository of(String consumer) {
        return of(consumer, jdbc, InboxStatements.POSTGRESQL);
    }

    /**
     * The same in another database, for a consumer that keeps its state there.
     *
     * @param database takes part in the transactions of the consumer
     * @param sql how the database says it
     */
    public IdempotentRepository of(String consumer, JdbcTemplate database, InboxStatements sql) {
        return new JdbcInbox(database, sql, consumer, duplicates);
    }

    /**
     * Forgets what was taken long ago.
     *
     * @param retention how long to remember; longer than Kafka or an operator may deliver an event again
     * @return number of forgotten events
     */
    public int purge(Duration retention) {
        return jdbc.update(PURGE, retention.toSeconds());
    }
}
