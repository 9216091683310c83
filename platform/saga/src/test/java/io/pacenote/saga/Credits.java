package io.pacenote.saga;

import org.apache.camel.Header;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the orders of the README's example reserve. */
public class Credits {

    private final JdbcTemplate jdbc;

    Credits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void reserve(@Header("orderId") String orderId) {
        jdbc.update("insert into trip.credit values (?)", orderId);
    }

    public void release(@Header("orderId") String orderId) {
        jdbc.update("delete from trip.credit where order_id = ?", orderId);
    }

    boolean reservedFor(String orderId) {
        return !jdbc.queryForList("select 1 from trip.credit where order_id = ?", orderId)
                .isEmpty();
    }
}
