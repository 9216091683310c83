package io.pacenote.teashop.events;

import io.pacenote.messaging.Event;
import io.pacenote.messaging.EventCatalog;
import io.pacenote.teashop.TeashopChannels;
import io.pacenote.testkit.AbstractEventContractTest;
import java.util.List;
import java.util.Map;

/** Spec 001, 2.4 and §0.3. */
class EventContractTest extends AbstractEventContractTest {

    @Override
    protected Map<String, List<Event>> events() {
        return Map.of(
                TeashopChannels.TOPIC,
                List.of(
                        new OrderPlaced(1L, "캐모마일", 2L, 9_900L, 1L, "7", "서울"),
                        new OrderPaid(1L, "캐모마일", 1L, "7"),
                        new OrderFailed(1L, "캐모마일", 1L, "7", "declined"),
                        new Shipped(1L, "캐모마일", 1L, "7"),
                        new OrderCancelled(1L, "캐모마일", 1L, "7", "the customer has cancelled"),
                        new PaymentApproved(1L, 9L, 19_800L, "캐모마일", 2L, 1L, "7", "서울"),
                        new PaymentFailed(1L, 9L, "declined"),
                        new PaymentCancelled(1L, 9L, 19_800L),
                        new OrderReceived(1L, "캐모마일", 2L, 1L, "서울"),
                        new DeliveryStarted(1L, 1L, "캐모마일", "서울"),
                        new DeliveryCancelled(1L, 1L)));
    }

    @Override
    protected EventCatalog catalog(Class<? extends Event> type) {
        return EventCatalog.of("teashop", type);
    }

    @Override
    protected String key() {
        return "orderId";
    }
}
