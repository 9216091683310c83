package io.pacenote.messaging.inbox;

import java.util.function.Consumer;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The inbox of one consumer. The row is written in the route's transaction, so it exists exactly if the route's work does:
 * a rollback takes it back, and a second copy that comes meanwhile waits for the outcome of the first.
 */
final class JdbcInbox extends ServiceSupport implements IdempotentRepository {

    private final JdbcTemplate jdbc;
    private final InboxStatements sql;
    private final String consumer;
    private final Consumer<DuplicateReceived> duplicates;

    JdbcInbox(JdbcTemplate jdbc, InboxStatements sql, String consumer, Consumer<DuplicateReceived> duplicates) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.consumer = consumer;
        this.duplicates = duplicates;
    }

    @Override
    public boolean add(String key) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The inbox is written in the transaction of the consumer; none is open");
        }
        boolean isNew = jdbc.update(sql.add(), consumer, key) == 1;
        if (!isNew) {
            duplicates.accept(new DuplicateReceived(consumer));
        }
        return isNew;
    }

    @Override
    public boolean contains(String key) {
        return !jdbc.queryForList(sql.find(), String.class, consumer, key).isEmpty();
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
        jdbc.update(sql.clear(), consumer);
    }
}
