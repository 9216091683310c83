package io.pacenote.benchmarks;

import java.util.List;
import org.apache.camel.Header;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the saga is about: three steps of one row each, and how to undo the first two. Each is idempotent, as any durable
 * engine may repeat it. It runs in the caller's transaction, or commits by itself when there is none.
 */
public final class Business {

    private static final String BOOK = "insert into booking (order_id, step) values (?, ?) on conflict do nothing";
    private static final String UNDO = "update booking set undone = true where order_id = ? and step = ?";

    private final JdbcTemplate jdbc;

    Business(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Orders with a negative number fail in their third step. */
    public static boolean isRefused(long orderId) {
        return orderId < 0;
    }

    /** Step 1. */
    public void reserveCredit(@Header("orderId") long orderId) {
        jdbc.update(BOOK, orderId, 1);
    }

    /** Step 2. */
    public void reserveStock(@Header("orderId") long orderId) {
        jdbc.update(BOOK, orderId, 2);
    }

    /** Step 3: the one that fails. */
    public void charge(@Header("orderId") long orderId) throws PaymentRefusedException {
        if (isRefused(orderId)) {
            throw new PaymentRefusedException();
        }
        jdbc.update(BOOK, orderId, 3);
    }

    /** Undoes step 2. */
    public void releaseStock(@Header("orderId") long orderId) {
        jdbc.update(UNDO, orderId, 2);
    }

    /** Undoes step 1. */
    public void releaseCredit(@Header("orderId") long orderId) {
        jdbc.update(UNDO, orderId, 1);
    }

    void createTable() {
        jdbc.execute("""
                create table booking (
                    order_id  bigint   not null,
                    step      integer  not null,
                    undone    boolean  not null default false,
                    primary key (order_id, step))
                """);
    }

    /** @throws IllegalStateException if an order has another end than all three steps, or two that are undone */
    void check(long expectedOrders) {
        List<Long> orders = jdbc.queryForList("""
                select count(*) from (
                    select order_id, count(*) filter (where not undone) as done, count(*) filter (where undone) as undone
                      from booking group by order_id) o
                 where (done, undone) = (case when order_id < 0 then 0 else 3 end,
                                          case when order_id < 0 then 2 else 0 end)
                """, Long.class);
        if (orders.get(0) != expectedOrders) {
            throw new IllegalStateException("of %d sagas %s did what they should".formatted(expectedOrders, orders));
        }
    }
}
