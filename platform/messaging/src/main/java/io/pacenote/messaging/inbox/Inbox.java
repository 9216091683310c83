package io.pacenote.messaging.inbox;

import io.pacenote.postgres.StoredNames;
import java.time.Duration;
import org.apache.camel.spi.IdempotentRepository;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each consumer has taken already. */
public class Inbox {

    private static final String PURGE =
            "delete from messaging.inbox where received_at < now() - make_interval(secs => ?)";

    private final JdbcTemplate jdbc;
    private final StoredNames names;

    Inbox(JdbcTemplate jdbc, StoredNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /**
     * @param consumer name of the consumer; each has an inbox of its own, usually the context's name
     * @return a repository for the {@code idempotentConsumer} of a transacted route, keyed by event id
     */
    public IdempotentRepository of(String consumer) {
        return new JdbcInbox(jdbc, InboxStatements.POSTGRESQL, names.of(consumer));
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
