package io.pacenote.library.returns;

import io.pacenote.library.events.BookExpired;
import io.pacenote.library.events.BookReturned;
import io.pacenote.library.events.ReturnEvent;
import java.util.List;

/** The events of this context, made of its aggregate. */
public final class ReturnEvents {

    private ReturnEvents() {}

    /** One, and another if the books are late (spec 004-F4, N2, 5.4). */
    public static List<ReturnEvent> of(BookReturn back) {
        ReturnView view = back.view();
        var returned = new BookReturned(view.id(), view.userId(), view.bookId(), view.returnDate(), view.qty());
        return back.isLate()
                ? List.of(
                        returned,
                        new BookExpired(view.id(), view.userId(), view.bookId(), view.expireDays(), view.qty()))
                : List.of(returned);
    }
}
