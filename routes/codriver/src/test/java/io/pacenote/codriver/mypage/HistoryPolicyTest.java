package io.pacenote.codriver.mypage;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.codriver.events.CodriverEvent;
import io.pacenote.codriver.events.PaymentCancelled;
import io.pacenote.codriver.events.PaymentFailed;
import io.pacenote.codriver.events.PaymentMade;
import io.pacenote.codriver.events.Registered;
import io.pacenote.codriver.events.RegistrationRefused;
import io.pacenote.codriver.events.SubscriptionCancelled;
import io.pacenote.codriver.events.SubscriptionDuplicated;
import io.pacenote.codriver.events.SubscriptionRejected;
import io.pacenote.codriver.events.SubscriptionRequested;
import io.pacenote.codriver.events.Unregistered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of an application's events, and how often each comes, make no difference to the history. */
class HistoryPolicyTest {

    private static final String DAY = "2026-03-01";
    private static final Instant PAID_AT = Instant.parse("2026-03-01T23:30:00Z");

    private static final CodriverEvent REQUESTED = new SubscriptionRequested(7L, 1L, true, DAY, false);
    private static final CodriverEvent DUPLICATED = new SubscriptionDuplicated(7L, 1L, true, DAY, false, 5L);
    private static final CodriverEvent PAID = new PaymentMade(3L, 7L, 1L, true, DAY, "APPROVED");
    private static final CodriverEvent DECLINED = new PaymentFailed(3L, 7L, 1L, true, DAY, "DECLINED", "card declined");
    private static final CodriverEvent REFUNDED = new PaymentCancelled(3L, 7L, 1L, true, DAY, "REFUNDED");
    private static final CodriverEvent REGISTERED = new Registered(9L, 7L, 1L, true, DAY, true);
    private static final CodriverEvent UNDATED = new Registered(9L, 7L, 1L, true, null, true);
    private static final CodriverEvent REFUSED = new RegistrationRefused(9L, 7L, 1L, true, DAY, false, "barred");
    private static final CodriverEvent UNDONE = new Unregistered(9L, 7L, 1L, true, DAY, false);
    private static final CodriverEvent REJECTED = new SubscriptionRejected(7L, 1L, true, DAY, false, "barred");
    private static final CodriverEvent CANCELLED = new SubscriptionCancelled(8L, 1L, false, DAY, false);
    private static final CodriverEvent ENDED = new Unregistered(9L, 8L, 1L, false, DAY, true);

    record Case(MypageStatus status, boolean paid, List<CodriverEvent> events) {}

    static List<Case> cases() {
        return List.of(
                new Case(MypageStatus.REQUESTED, false, List.of(REQUESTED)),
                new Case(MypageStatus.REQUESTED, false, List.of(DUPLICATED)),
                new Case(MypageStatus.PAID, true, List.of(REQUESTED, PAID)),
                new Case(MypageStatus.SUBSCRIBED, true, List.of(REQUESTED, PAID, REGISTERED)),
                new Case(MypageStatus.SUBSCRIBED, true, List.of(REQUESTED, PAID, UNDATED)),
                new Case(MypageStatus.FAILED, false, List.of(REQUESTED, DECLINED, REJECTED)),
                new Case(MypageStatus.FAILED, false, List.of(REQUESTED, PAID, REFUSED, REFUNDED, REJECTED)),
                new Case(MypageStatus.FAILED, false, List.of(REQUESTED, PAID, REGISTERED, UNDONE, REFUNDED, REJECTED)),
                new Case(MypageStatus.CANCEL_REQUESTED, false, List.of(CANCELLED)),
                new Case(MypageStatus.UNSUBSCRIBED, false, List.of(CANCELLED, ENDED)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("000-F5, F6: any order of the events gives the same entry")
    void anyOrderGivesTheSameEntry(Case application) {
        MypageEntry inOrder = merge(application.events());
        assertThat(inOrder.status()).isEqualTo(application.status());
        assertThat(inOrder.isPaid()).isEqualTo(application.paid());

        for (List<CodriverEvent> order : ordersOf(application.events())) {
            assertThat(merge(order)).usingRecursiveComparison().isEqualTo(inOrder);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("000-F5, §0.6 N-2: events that come again change nothing, whenever they come")
    void repetitionChangesNothing(Case application) {
        MypageEntry once = merge(application.events());

        for (List<CodriverEvent> order : ordersOf(application.events())) {
            List<CodriverEvent> repeated = new ArrayList<>(order);
            repeated.addAll(order);
            repeated.add(1, order.get(0));
            assertThat(merge(repeated)).usingRecursiveComparison().isEqualTo(once);
        }
    }

    private static MypageEntry merge(List<CodriverEvent> events) {
        MypageEntry entry = null;
        for (CodriverEvent event : events) {
            entry = HistoryPolicy.merge(entry, event, PAID_AT);
        }
        return entry;
    }

    private static List<List<CodriverEvent>> ordersOf(List<CodriverEvent> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        List<List<CodriverEvent>> orders = new ArrayList<>();
        for (CodriverEvent first : events) {
            List<CodriverEvent> others = new ArrayList<>(events);
            others.remove(first);
            for (List<CodriverEvent> rest : ordersOf(others)) {
                List<CodriverEvent> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }
}
