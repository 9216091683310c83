package io.pacenote.library.borrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BorrowTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 2, 20);
    private static final LoanPeriodPolicy TWO_WEEKS = new LoanPeriodPolicy(14);

    private static Borrow requested() {
        return new Borrow(1, new NewBorrow(2L, 3L, 4, null, null).terms(TODAY, TWO_WEEKS));
    }

    @Test
    @DisplayName("004, 5.7.2: requested, then borrowed; nothing cancels it after that")
    void confirmedOnce() {
        Borrow borrow = requested();
        assertThat(borrow.view().status()).isEqualTo("requested");

        assertThat(borrow.confirm()).isTrue();
        assertThat(borrow.confirm()).isFalse();
        assertThat(borrow.cancel("late")).isFalse();

        assertThat(borrow.view().status()).isEqualTo("borrowed");
        assertThat(borrow.view().reason()).isNull();
    }

    @Test
    @DisplayName("004-F9, 5.7.2: requested, then canceled, with the first reason; nothing confirms it after that")
    void canceledOnce() {
        Borrow borrow = requested();

        assertThat(borrow.cancel("out of stock")).isTrue();
        assertThat(borrow.cancel("deadline")).isFalse();
        assertThat(borrow.confirm()).isFalse();

        assertThat(borrow.view().status()).isEqualTo("canceled");
        assertThat(borrow.view().reason()).isEqualTo("out of stock");
    }

    @Test
    @DisplayName("004, 5.7.6: without dates it is from today on, for two weeks, over a leap day too")
    void defaultDates() {
        BorrowView view = requested().view();

        assertThat(view.borrowDate()).isEqualTo(TODAY);
        assertThat(view.expireDate()).isEqualTo("2028-03-05");
        assertThat(requested().isExpireDateGiven()).isFalse();
    }

    @Test
    @DisplayName(
            "004, 5.7.5, 5.7.6: two weeks from the day of the loan; a day that is named counts, and is known as named")
    void givenDates() {
        LocalDate day = LocalDate.of(2026, 11, 1);

        LoanTerms fromThen = new NewBorrow(2L, 3L, 4, day, null).terms(TODAY, TWO_WEEKS);
        LoanTerms untilThen = new NewBorrow(2L, 3L, 4, day, day).terms(TODAY, TWO_WEEKS);

        assertThat(fromThen.expireDate()).isEqualTo("2026-11-15");
        assertThat(fromThen.expireDateGiven()).isFalse();
        assertThat(untilThen.expireDate()).isEqualTo(day);
        assertThat(untilThen.expireDateGiven()).isTrue();
    }
}
