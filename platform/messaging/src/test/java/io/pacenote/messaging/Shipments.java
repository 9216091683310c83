package io.pacenote.messaging;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Body;
import org.apache.camel.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the consuming context does with an event: one row. A test can make it fail, or look at what came with the event. */
public class Shipments {

    private final JdbcTemplate jdbc;
    private final Map<Long, Map<String, Object>> headers = new ConcurrentHashMap<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile @Nullable Interference interference;

    /** Runs after the row was written and before the transaction commits. */
    public interface Interference {

        void afterWriting(OrderPlaced order);
    }

    Shipments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.execute("create table if not exists shipment (order_id bigint, number int, id bigserial)");
    }

    public void ship(@Body OrderPlaced order, @Headers Map<String, Object> with) {
        attempts.incrementAndGet();
        headers.put(order.orderId(), Map.copyOf(with));
        jdbc.update("insert into shipment (order_id, number) values (?, ?)", order.orderId(), order.number());
        Interference current = interference;
        if (current != null) {
            current.afterWriting(order);
        }
    }

    /** Numbers of the shipped orders of a case, in the order of shipping. */
    public List<Integer> of(long orderId) {
        return jdbc.queryForList("select number from shipment where order_id = ? order by id", Integer.class, orderId);
    }

    /** Headers that came with the latest event of a case. */
    public Map<String, Object> headersOf(long orderId) {
        return headers.getOrDefault(orderId, Map.of());
    }

    public int attempts() {
        return attempts.get();
    }

    /** Calm again. */
    public void reset() {
        interference = null;
        attempts.set(0);
    }

    public void interfere(Interference with) {
        interference = with;
    }
}
