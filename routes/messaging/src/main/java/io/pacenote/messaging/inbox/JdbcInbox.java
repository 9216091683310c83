package io.pacenote.messaging.inbox;

import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The inbox of one consumer. The row is written in the route's transaction, so it exists exactly if the route's work does:
 * a rollback takes it back, and a second copy that comes meanwhile waits for the outcome of the first.
 */
final class JdbcInbox extends ServiceSupport implements IdempotentRepository {

    // not insert-and-catch: PostgreSQL would abort the whole transaction on a duplicate key
    private static final String ADD =
            "insert into messaging.inbox (consumer, event_id) values (?, ?) on conflict do nothing";
    private static final String CONTAINS =
            "select exists (select from messaging.inbox where consumer = ? and event_id = ?)";
    private static final String CLEAR = "delete from messaging.inbox where consumer = ?";

    private final JdbcTemplate jdbc;
    private final String consumer;

    JdbcInbox(JdbcTemplate jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    @Override
    public boolean add(String key) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The inbox is written in the transaction of the consumer; none is open");
        }
        return jdbc.update(ADD, consumer, key) == 1;
    }

    @Override
    public boolean contains(String key) {
        return Boolean.TRUE.equals(jdbc.queryForObject(CONTAINS, Boolean.class, consumer, key));
    }

    /**
     * Camel calls this after the exchange has failed, thus after the rollback that removed the row. Whoever holds the key by
     * now has taken the event successfully, so there is nothing to remove.
     */
    @Override
    public boolean remove(String key) {
        return true;
    }

    /** The commit of the transaction has confirmed it. */
    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public void clear() {
        jdbc.update(CLEAR, consumer);
    }
}
