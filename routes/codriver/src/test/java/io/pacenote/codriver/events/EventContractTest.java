package io.pacenote.codriver.events;

import io.pacenote.messaging.Event;
import io.pacenote.messaging.EventCatalog;
import io.pacenote.testkit.AbstractEventContractTest;
import java.util.List;
import java.util.Map;

/** Spec 000, 1.4 and §0.3. */
class EventContractTest extends AbstractEventContractTest {

    @Override
    protected Map<String, List<Event>> events() {
        return Map.of(
                "sub-pay",
                List.of(
                        new SubscriptionRequested(1L, 2L, true, "2026-01-31", false),
                        new SubscriptionCancelled(1L, 2L, false, "2026-01-31", false),
                        new SubscriptionDuplicated(3L, 2L, true, "2026-01-31", false, 1L),
                        new SubscriptionRejected(1L, 2L, true, "2026-01-31", false, "no money")),
                "pay-mng",
                List.of(
                        new PaymentMade(9L, 1L, 2L, true, "2026-01-31", "APPROVED"),
                        new PaymentFailed(9L, 1L, 2L, true, "2026-01-31", "DECLINED", "no money"),
                        new PaymentCancelled(9L, 1L, 2L, true, null, "REFUNDED")),
                "mng-sub",
                List.of(
                        new Registered(5L, 1L, 2L, true, "2026-01-31", true),
                        new Unregistered(5L, 1L, 2L, false, "2026-01-31", true),
                        new RegistrationRefused(5L, 1L, 2L, true, "2026-01-31", false, "barred")));
    }

    @Override
    protected EventCatalog catalog(Class<? extends Event> type) {
        return EventCatalog.of("codriver", type);
    }

    @Override
    protected String key() {
        return "subId";
    }
}
