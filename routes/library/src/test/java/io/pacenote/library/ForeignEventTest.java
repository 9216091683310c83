package io.pacenote.library;

import static io.pacenote.testkit.Topics.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.AbstractForeignEventTest;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Events of somebody who knows nothing but JSON bodies, in an order of their own (spec §0.3, 004, 5.4). */
@LibraryTest
class ForeignEventTest extends AbstractForeignEventTest {

    private static final String LOAN =
            "{'eventType':'%s','id':%d,'userId':%d,'bookId':%d,'borrowDate':'2026-11-01T09:00:00+09:00','expireDate':null,'qty':'2','unknown':[1]}";

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private LibraryBooks books;

    private Library library;

    @BeforeEach
    void setUp(Library library) {
        this.library = library;
    }

    /** Of no loan and no return that a user made: its events come from the test alone. */
    @Override
    protected long unusedKey() {
        return 1_000_000 + LibraryFixtures.unusedNumber();
    }

    @Override
    protected Map<String, LongFunction<ForeignEvent>> foreignEvents() {
        return Map.of(
                "004-F9, 5.4: BookBorrowed decreases the stock, and is on the dashboard", this::borrowed,
                "5.4: BookReturned increases the stock", this::returned,
                "004-F4, F7: BookExpired costs a fee", this::expired);
    }

    private ForeignEvent borrowed(long id) {
        Shelf book = library.newBook(5);
        User someone = library.newUser();
        return new ForeignEvent(loan("BookBorrowed", id, someone, book), () -> {
            book.awaitStock(3);
            someone.awaitInfo(2, 0);
        });
    }

    private ForeignEvent returned(long id) {
        Shelf book = library.newBook(5);
        return new ForeignEvent(
                event(
                        LibraryChannels.TOPIC,
                        id,
                        "{'eventType':'BookReturned','id':%d,'userId':%d,'bookId':%d,'qty':2}"
                                .formatted(id, LibraryFixtures.unusedNumber(), book.bookId())),
                () -> book.awaitStock(7));
    }

    private ForeignEvent expired(long id) {
        User someone = library.newUser();
        return new ForeignEvent(
                event(
                        LibraryChannels.TOPIC,
                        id,
                        "{'eventType':'BookExpired','id':%d,'userId':%d,'bookId':1,'expireDays':8,'qty':9}"
                                .formatted(id, someone.userId())),
                () -> someone.awaitInfo(0, 1000));
    }

    @Test
    @DisplayName(
            "5.7.3, 5.7.4: a cancellation that comes before its loan is remembered: nothing is on loan or returned")
    void aCancellationComesFirst(User someone) {
        Shelf book = library.newBook(5);
        long id = unusedKey();

        send(event(LibraryChannels.TOPIC, id, "{'eventType':'OutOfStock','borrowId':%d}".formatted(id)));
        send(loan("BorrowConfirmed", id, someone, book));
        send(loan("BookBorrowed", id, someone, book));

        someone.awaitInfo(0, 0);
        someone.returns(book, 1).expectProblem(409);
    }

    @Test
    @DisplayName("§0.6 N-3: events with what cannot be are dead letters, and the next one is taken")
    void aPoisonEventBlocksNobody(User someone) {
        Shelf book = library.newBook(5);
        long id = unusedKey();
        List<String> poison = List.of(
                "{'eventType':'BookBorrowed','id':%d,'userId':1,'bookId':1,'qty':0}".formatted(id),
                "{'eventType':'BookBorrowed','id':%d,'userId':1,'bookId':1,'qty':1,'expireDate':'soon'}".formatted(id),
                "{'eventType':'BookBorrowed','id':%d,'qty':1}".formatted(id),
                "{'eventType':'StockDecreased','borrowId':%d,'stock':-1,'bookId':1}".formatted(id));

        topics.send(poison.stream()
                .map(body -> event(LibraryChannels.TOPIC, id, body))
                .toList());
        send(loan("BookBorrowed", id, someone, book));

        book.awaitStock(3);
        assertThat(books.deadLetters(id)).hasSizeGreaterThanOrEqualTo(poison.size());
    }

    private void send(Topics.Message event) {
        topics.send(event);
        consumers.awaitAllRead();
    }

    private static Topics.Message loan(String type, long id, User someone, Shelf book) {
        return event(LibraryChannels.TOPIC, id, LOAN.formatted(type, id, someone.userId(), book.bookId()));
    }
}
