package io.pacenote.messaging;

import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads records of the {@link Shop} without a broker. */
final class ShopReader {

    /** When every record was written. */
    static final Instant WRITTEN = Instant.parse("2026-05-06T07:08:09.010Z");

    static final Map<String, String> PLACED = Map.of(EventHeaders.TYPE, "OrderPlaced");

    private final EventReader reader;

    private ShopReader(EventCatalog catalog) {
        this.reader = new EventReader(
                new EventTypes(List.of(catalog)),
                Validation.buildDefaultValidatorFactory().getValidator());
    }

    static ShopReader ofShop() {
        return new ShopReader(EventCatalog.of("shop", OrderPlaced.class, OrderShipped.class));
    }

    /** The shop, if it wrote the time into its bodies as system 003 does. */
    static ShopReader ofShopWithTimestamps() {
        return new ShopReader(EventCatalog.of("shop", OrderPlaced.class).withTimestampPattern("yyyyMMddHHmmss"));
    }

    ReceivedEvent read(Map<String, String> headers, @Nullable String body) {
        byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return reader.read(new ReceivedRecord("orders", 0, 7, WRITTEN, "1", headers, bytes))
                .orElseThrow();
    }

    OrderPlaced readOrder(String body) {
        return (OrderPlaced) read(PLACED, body.replace('\'', '"')).event();
    }
}
