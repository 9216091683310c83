package io.pacenote.library.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.library.events.BookBorrowed;
import io.pacenote.library.events.BookExpired;
import io.pacenote.library.events.BookReturned;
import io.pacenote.library.events.BorrowCanceled;
import io.pacenote.library.events.BorrowConfirmed;
import io.pacenote.library.events.LibraryEvent;
import io.pacenote.library.events.OutOfStock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 004-F7: any order and any duplication of the events gives the same numbers. */
class AccountPolicyTest {

    private static final long USER = 5;

    private static final List<List<LibraryEvent>> CASES = List.of(
            List.of(
                    new BookBorrowed(1L, USER, 3L, null, null, 4, "requested", false),
                    new BorrowConfirmed(1L, USER, 3L, null, null, 4, "borrowed", false)),
            List.of(
                    new BookBorrowed(2L, USER, 3L, null, null, 5, "requested", false),
                    new OutOfStock(2L, 3L, "out of stock"),
                    new BorrowCanceled(2L, USER, 3L, 5, "canceled", "out of stock")),
            List.of(new BookReturned(1L, USER, 3L, null, 3), new BookExpired(1L, USER, 3L, 7L, 3)),
            List.of(new BookReturned(2L, USER, 3L, null, 1), new BookExpired(2L, USER, 3L, 15L, 1)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @DisplayName("004-F6, F7, 5.7.3: in any order, however often they come: 4 lent, 5 canceled, 4 returned, 2500 won")
    void anyOrderAnyNumber(long seed) {
        Random random = new Random(seed);

        List<AccountEntry> entries =
                CASES.stream().map(each -> merged(each, random)).toList();

        assertThat(entries).allSatisfy(entry -> assertThat(entry.userId()).isEqualTo(USER));
        assertThat(sum(entries, entry -> entry.canceled() ? 0 : entry.lent())).isEqualTo(4);
        assertThat(sum(entries, AccountEntry::returned)).isEqualTo(4);
        assertThat(sum(entries, AccountEntry::fee)).isEqualTo(2500);
    }

    private static int sum(List<AccountEntry> entries, ToIntFunction<AccountEntry> part) {
        return entries.stream().mapToInt(part).sum();
    }

    private static AccountEntry merged(List<LibraryEvent> events, Random random) {
        List<LibraryEvent> sent = new ArrayList<>(events);
        random.ints(6, 0, events.size()).forEach(again -> sent.add(events.get(again)));
        Collections.shuffle(sent, random);
        AccountEntry entry = AccountEntry.of("any");
        for (LibraryEvent event : sent) {
            entry = AccountPolicy.merge(entry, event);
        }
        return entry;
    }
}
