package io.pacenote.nicecall.events;

import io.pacenote.messaging.Event;
import io.pacenote.messaging.EventCatalog;
import io.pacenote.testkit.AbstractEventContractTest;
import java.util.List;
import java.util.Map;

/** Spec 003, 4.4 and §0.3. */
class EventContractTest extends AbstractEventContractTest {

    @Override
    protected Map<String, List<Event>> events() {
        return Map.of(
                "nicecall",
                List.of(
                        new CallMade(1L, "12-1234", "bundang", "CARD", 10_000L, "CREATED", null),
                        new CallPayed(1L, "12-1234", "bundang", "CARD", 10_000L, "APPROVED", 9L),
                        new CallCancelled(1L, "12-1234", "bundang", "CANCELLED", "CARD", 10_000L),
                        new CallDenied(1L, "12-1234", "busan", "DENIED", "out of the area"),
                        new PaymentApproved(9L, "APPROVED", 1L),
                        new PaymentCancelled(9L, "CANCELLED", 1L),
                        new PaymentDisabled(9L, "DISABLED", 1L),
                        new CallReceived(1L, "12-1234", "bundang", 9L),
                        new CallCaught(5L, "홍길동", "12-1234", "bundang", 1L),
                        new CatchDenied(1L, "12-1234", "busan"),
                        new CatchCancelled(5L, "12-1234", "bundang", 1L)));
    }

    @Override
    protected EventCatalog catalog(Class<? extends Event> type) {
        return EventCatalog.of("nicecall", type).withTimestampPattern("yyyyMMddHHmmss");
    }

    @Override
    protected String key() {
        return "callId";
    }
}
