package com.example.shop.tracking;

import com.example.shop.ShopChannels;
import com.example.shop.events.OrderWithdrawn;
import com.example.shop.events.ShopEvent;
import com.example.shop.events.StockReserved;
import io.pacenote.messaging.ReceivedEvent;
import io.pacenote.messaging.projection.ReadModel;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The read model: a table that Camel's aggregator keeps. */
@Component
public class Tracking extends ReadModel<TrackingEntry> {

    private static final String FIND = "select * from %s where order_id = ?";

    private static final String SAVE = """
            insert into %s (order_id, user_id, reserved, withdrawn) values (?, ?, ?, ?)
            on conflict (order_id) do update set reserved = excluded.reserved, withdrawn = excluded.withdrawn
            """;

    private final JdbcTemplate jdbc;

    Tracking(JdbcTemplate jdbc) {
        super(jdbc);
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return ShopChannels.TRACKING;
    }

    @Override
    public String table() {
        return "shop_tracking.tracking";
    }

    @Override
    public List<String> topics() {
        return List.of(ShopChannels.ORDERS, ShopChannels.STOCK_CHANGES);
    }

    @Override
    protected Optional<TrackingEntry> find(String table, String key) {
        return jdbc
                .query(FIND.formatted(table), new DataClassRowMapper<>(TrackingEntry.class), Long.valueOf(key))
                .stream()
                .findFirst();
    }

    @Override
    protected TrackingEntry merge(TrackingEntry entry, ReceivedEvent received) {
        ShopEvent event = (ShopEvent) received.event();
        TrackingEntry known = entry != null ? entry : new TrackingEntry(event.orderId(), event.userId(), false, false);
        if (event instanceof StockReserved) {
            return known.asReserved();
        }
        return event instanceof OrderWithdrawn ? known.asWithdrawn() : known;
    }

    @Override
    protected void save(String table, TrackingEntry entry) {
        jdbc.update(SAVE.formatted(table), entry.orderId(), entry.userId(), entry.reserved(), entry.withdrawn());
    }
}
