package io.pacenote.lawless.shop;

import io.pacenote.lawless.shop.events.OrderLost;
import io.pacenote.messaging.Event;
import io.pacenote.messaging.EventCatalog;
import io.pacenote.testkit.AbstractEventContractTest;
import java.util.List;
import java.util.Map;

/** Of events that are not what their schema says. */
public class LawlessEventContract extends AbstractEventContractTest {

    @Override
    protected Map<String, List<Event>> events() {
        return Map.of("orders", List.of(new OrderLost(1)));
    }

    @Override
    protected EventCatalog catalog(Class<? extends Event> type) {
        return EventCatalog.of("shop", type);
    }

    @Override
    protected String key() {
        return "number";
    }
}
