package io.pacenote.messaging;

import io.pacenote.messaging.projection.ReadModel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Read model of the tests: an order as it was placed and as it was shipped, whichever is heard of first. */
public class OrderView extends ReadModel<OrderView.View> {

    public static final String NAME = "shop.view";

    private final JdbcTemplate jdbc;
    private volatile @Nullable RuntimeException failure;

    /** One order. */
    public record View(
            long orderId,
            @Nullable Integer number,
            @Nullable String carrier) {}

    OrderView(JdbcTemplate jdbc) {
        super(jdbc);
        this.jdbc = jdbc;
        jdbc.execute("create schema if not exists shop_view");
        jdbc.execute("create table if not exists shop_view.order_view"
                + " (order_id bigint primary key, number int, carrier text check (carrier <> ''))");
        jdbc.execute("create index if not exists order_view_carrier on shop_view.order_view (carrier)");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String table() {
        return "shop_view.order_view";
    }

    @Override
    public List<String> topics() {
        return List.of(Shop.ORDERS, Shop.PARTNERS);
    }

    @Override
    protected Optional<View> find(String table, String key) {
        return jdbc
                .query(
                        "select * from " + table + " where order_id = ?",
                        (row, number) -> new View(
                                row.getLong("order_id"), (Integer) row.getObject("number"), row.getString("carrier")),
                        Long.valueOf(key))
                .stream()
                .findFirst();
    }

    @Override
    protected View merge(@Nullable View view, ReceivedEvent event) {
        RuntimeException current = failure;
        if (current != null) {
            throw current;
        }
        long orderId = Long.parseLong(event.key());
        View soFar = view == null ? new View(orderId, null, null) : view;
        if (event.event() instanceof OrderPlaced placed) {
            return new View(orderId, placed.number(), soFar.carrier());
        }
        return new View(orderId, soFar.number(), ((OrderShipped) event.event()).carrier());
    }

    @Override
    protected void save(String table, View view) {
        jdbc.update(
                "insert into " + table + " (order_id, number, carrier) values (?, ?, ?)"
                        + " on conflict (order_id) do update set number = excluded.number, carrier = excluded.carrier",
                view.orderId(),
                view.number(),
                view.carrier());
    }

    /** What is served. */
    public Optional<View> of(long orderId) {
        return find(table(), String.valueOf(orderId));
    }

    public void fail(boolean wanted) {
        failWith(wanted ? new IllegalStateException("as the test wants it") : null);
    }

    public void failWith(@Nullable RuntimeException wanted) {
        failure = wanted;
    }
}
