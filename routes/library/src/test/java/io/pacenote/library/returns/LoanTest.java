package io.pacenote.library.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);

    private static Loan borrowed(long id, int qty, @Nullable LocalDate until, boolean given) {
        Loan loan = new Loan(id);
        loan.describe(1, 2, qty, until, given);
        loan.confirm();
        return loan;
    }

    @ParameterizedTest
    @CsvSource({
        // of the loan, given there, of the return, what counts
        "2026-11-15, true,  2026-12-24, 2026-11-15",
        "2026-11-15, true,            , 2026-11-15",
        "2026-11-15, false, 2026-12-24, 2026-12-24",
        "2026-11-15, false, 2026-11-01, 2026-11-01",
        "2026-11-15, false,           , 2026-11-15",
        "          , false, 2026-12-24, 2026-12-24",
        "          , true,  2026-12-24, 2026-12-24",
        "          , false,           ,           "
    })
    @DisplayName("004, 5.7.5: the day of the loan counts if it was given, else that of the return, else the default")
    void whoseDayCounts(
            @Nullable LocalDate ofLoan, boolean given, @Nullable LocalDate ofReturn, @Nullable LocalDate counts) {
        assertThat(DueDatePolicy.dueDate(ofLoan, given, ofReturn)).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-15, 2026-11-15, 0",
        "2026-11-14, 2026-11-15, 0",
        "2026-11-16, 2026-11-15, 1",
        "2026-11-22, 2026-11-15, 7",
        "2026-11-23, 2026-11-15, 8",
        "2028-03-01, 2028-02-28, 2",
        "2026-03-01, 2026-02-28, 1",
        "2027-01-01, 2026-12-31, 1",
        "2026-11-22,           , 0"
    })
    @DisplayName("004-N2, 5.7.7: days late are days of the calendar, a leap day is one, and who is early is not late")
    void daysLate(LocalDate returned, @Nullable LocalDate due, long days) {
        assertThat(LatenessPolicy.daysLate(returned, due)).isEqualTo(days);
    }

    @Test
    @DisplayName("004-N3, 5.7.4: what is requested or canceled is not on loan")
    void onlyWhatIsConfirmed() {
        Loan requested = new Loan(1);
        requested.describe(1, 2, 4, DAY, true);
        Loan canceled = borrowed(2, 4, DAY, true);
        canceled.cancel();

        assertThat(requested.onLoan()).isZero();
        assertThat(canceled.onLoan()).isZero();
        assertThat(requested.giveBack(1)).isZero();
        assertThat(borrowed(3, 4, DAY, true).onLoan()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("004, 5.7.4: the events of a loan make the same of it in any order and any number")
    void anyOrder(long seed) {
        Random random = new Random(seed);
        Loan loan = new Loan(1);
        List<Runnable> events = new ArrayList<>();
        for (int copies = 0; copies < 4; copies++) {
            events.add(() -> loan.describe(1, 2, 4, DAY, true));
            events.add(loan::confirm);
        }
        Collections.shuffle(events, random);

        events.forEach(Runnable::run);

        assertThat(loan.onLoan()).isEqualTo(4);
        assertThat(loan.dueDate(null)).isEqualTo(DAY);
    }

    @Test
    @DisplayName("004-N3: a return takes what is due first, from as many loans as it needs, and no more than there is")
    void severalLoans() {
        Loan first = borrowed(1, 2, DAY, true);
        Loan second = borrowed(2, 3, DAY.plusDays(7), true);
        OpenLoans open = new OpenLoans(List.of(first, second));
        assertThat(open.onLoan()).isEqualTo(5);

        assertThat(open.giveBack(3, null)).contains(DAY);
        assertThat(first.onLoan()).isZero();
        assertThat(second.onLoan()).isEqualTo(2);
        assertThat(open.giveBack(2, null)).contains(DAY.plusDays(7));

        assertThat(open.onLoan()).isZero();
        assertThatIllegalStateException().isThrownBy(() -> open.giveBack(1, null));
    }

    @Test
    @DisplayName("004, 5.7.5: of several loans the first day counts, where each has the day that counts for it")
    void theFirstDayCounts() {
        OpenLoans open = new OpenLoans(List.of(borrowed(1, 1, DAY, false), borrowed(2, 1, DAY.plusDays(7), true)));

        assertThat(open.giveBack(2, DAY.plusDays(30))).contains(DAY.plusDays(7));
    }

    @Test
    @DisplayName("004-N2: where nobody has ever said when, nothing is late")
    void neverDue() {
        assertThat(new OpenLoans(List.of(borrowed(1, 1, null, false))).giveBack(1, null))
                .isEmpty();
    }
}
