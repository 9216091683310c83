package io.pacenote.messaging.projection;

import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.ReceivedEvent;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.spi.OptimisticLockingAggregationRepository;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.ExpressionAdapter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A projection with a view per business case, as both parts of Camel's Aggregator: the table is the aggregation repository,
 * and {@link #merge} is the aggregation strategy. The aggregate never completes; the view grows for as long as the case does.
 *
 * <pre>{@code
 * from(direct(PROJECT)).routeId(PROJECT)
 *     .transacted()
 *     .aggregate(header(EventHeaders.KEY), mypage).aggregationRepository(mypage)
 *         .optimisticLocking().completionPredicate(constant(false))
 *         .stop()
 *     .end();
 * }</pre>
 *
 * <p>Camel's aggregator reads, merges and writes in the caller's thread, thus in the route's transaction, and keeps nothing in
 * memory when it has no completion. {@code optimisticLocking()} takes its JVM-wide lock away: here the database locks, by
 * business case and across processes, also before a case has a row.
 *
 * @param <V> the view of one case
 */
public abstract class ReadModel<V>
        implements ShadowedProjection, AggregationStrategy, OptimisticLockingAggregationRepository {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final JdbcTemplate jdbc;

    /**
     * @param jdbc takes part in the transactions of the routes
     */
    protected ReadModel(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The row that an event belongs to. It is the correlation key, unless cases of several kinds are in one table, whose keys may be
     * the same: their route aggregates by {@link #key()} then.
     *
     * @param event an event that this projection takes
     */
    protected String keyOf(ReceivedEvent event) {
        return event.key();
    }

    /** {@link #keyOf} as the correlation expression of the aggregator. */
    public final Expression key() {
        return new ExpressionAdapter() {
            @Override
            public Object evaluate(Exchange exchange) {
                return keyOf(EventDecoder.receivedEvent(exchange));
            }
        };
    }

    /**
     * @param table the table to read
     * @param key the {@linkplain #keyOf row} of the case
     * @return its view so far, or empty
     */
    protected abstract Optional<V> find(String table, String key);

    /**
     * Adds an event to a view, see {@link ShadowedProjection#apply}.
     *
     * @param view the view so far, or null when this is the first event of the case that has arrived
     * @param event an event that this projection takes
     * @return the view with the event; the given one or another
     */
    protected abstract V merge(@Nullable V view, ReceivedEvent event);

    /**
     * Stores a view, whether there is a row or not.
     *
     * @param table the table to write
     * @param view a merged view
     */
    protected abstract void save(String table, V view);

    @Override
    public final void apply(ReceivedEvent event, String table) {
        save(table, merge(find(table, keyOf(event)).orElse(null), event));
    }

    @Override
    @SuppressWarnings("unchecked")
    public final Exchange aggregate(@Nullable Exchange view, Exchange event) {
        V soFar = view == null ? null : (V) view.getMessage().getBody();
        event.getMessage().setBody(merge(soFar, EventDecoder.receivedEvent(event)));
        return event;
    }

    @Override
    public final @Nullable Exchange get(CamelContext camelContext, String key) {
        lock(key);
        return find(table(), key).map(view -> exchangeOf(camelContext, view)).orElse(null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public final Exchange add(
            CamelContext camelContext, String key, @Nullable Exchange oldExchange, Exchange newExchange) {
        save(table(), (V) newExchange.getMessage().getBody());
        return newExchange;
    }

    @Override
    public final Exchange add(CamelContext camelContext, String key, Exchange exchange) {
        return add(camelContext, key, null, exchange);
    }

    /** Never called, as the aggregate never completes. */
    @Override
    public final void remove(CamelContext camelContext, String key, Exchange exchange) {
        throw new UnsupportedOperationException("A read model does not complete");
    }

    /** Never called, as the aggregate never completes. */
    @Override
    public final void confirm(CamelContext camelContext, String exchangeId) {
        throw new UnsupportedOperationException("A read model does not complete");
    }

    /** Empty: Camel asks only in order to complete what is left. */
    @Override
    public final Set<String> getKeys() {
        return Set.of();
    }

    private void lock(String key) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A read model is written in a transaction; none is open");
        }
        jdbc.query(LOCK, row -> {}, table() + '/' + key);
    }

    private Exchange exchangeOf(CamelContext camelContext, V view) {
        Exchange exchange = new DefaultExchange(camelContext);
        exchange.getMessage().setBody(view);
        return exchange;
    }
}
