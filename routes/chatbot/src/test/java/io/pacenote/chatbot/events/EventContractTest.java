package io.pacenote.chatbot.events;

import io.pacenote.messaging.Event;
import io.pacenote.messaging.EventCatalog;
import io.pacenote.testkit.AbstractEventContractTest;
import java.util.List;
import java.util.Map;

/** Spec 002, 3.3 and §0.3. */
class EventContractTest extends AbstractEventContractTest {

    @Override
    protected Map<String, List<Event>> events() {
        return Map.of(
                "chatbot",
                List.of(
                        new Chated(1L, "001", "q", "r", "1", "39"),
                        new Questioned(1L, "001", "q", "r", "1", "39", 7L),
                        new Requested(1L, "001", "q", "r", "0", "39", 8L),
                        new Accepted(1L, "001", 3, 1, "2", 8L),
                        new Refused(1L, "001", 3, 1, "2", "0", 8L),
                        new Trained(1L, "001", 3, 1, "2", 4L),
                        new Patched(5L, "001", "m-7", "39", 6L),
                        new Recommended(5L, "001", "m-7", "39", 9L),
                        new UserFound(5L, "001", "39", 1L)));
    }

    @Override
    protected EventCatalog catalog(Class<? extends Event> type) {
        return EventCatalog.of("chatbot", type);
    }

    @Override
    protected String key() {
        return "id";
    }
}
