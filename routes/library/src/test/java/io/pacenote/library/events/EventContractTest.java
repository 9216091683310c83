package io.pacenote.library.events;

import io.pacenote.messaging.Event;
import io.pacenote.messaging.EventCatalog;
import io.pacenote.testkit.AbstractEventContractTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Spec 004, 5.4 and §0.3. */
class EventContractTest extends AbstractEventContractTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Override
    protected Map<String, List<Event>> events() {
        return Map.of(
                "library",
                List.of(
                        new BookBorrowed(1L, 2L, 3L, DAY, DAY.plusDays(14), 4, "requested", false),
                        new BorrowConfirmed(1L, 2L, 3L, DAY, DAY.plusDays(14), 4, "borrowed", true),
                        new BorrowCanceled(1L, 2L, 3L, 4, "canceled", "out of stock"),
                        new StockDecreased(3L, 4, 1L),
                        new StockIncreased(3L, 4, 1L, null),
                        new OutOfStock(1L, 3L, "out of stock"),
                        new BookReturned(5L, 2L, 3L, DAY, 3),
                        new BookExpired(5L, 2L, 3L, 7L, 3)));
    }

    @Override
    protected EventCatalog catalog(Class<? extends Event> type) {
        return EventCatalog.of("library", type);
    }

    @Override
    protected String key() {
        return "id";
    }

    @Override
    protected String key(Event event) {
        if (event instanceof OutOfStock) {
            return "borrowId";
        }
        return event instanceof StockDecreased || event instanceof StockIncreased ? "bookId" : key();
    }
}
