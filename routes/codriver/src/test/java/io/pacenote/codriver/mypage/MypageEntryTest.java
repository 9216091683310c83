package io.pacenote.codriver.mypage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MypageEntryTest {

    private final MypageEntry request = new MypageEntry(7, 1, true, "2026-03-01");
    private final MypageEntry cancellation = new MypageEntry(8, 1, false, "2026-03-02");

    @Test
    @DisplayName("§1.7.5: a request is requested, paid and subscribed, in this order")
    void aRequestAdvances() {
        assertState(request, MypageStatus.REQUESTED, false);
        request.paid(3L, "2026-03-01");
        assertState(request, MypageStatus.PAID, false);
        assertThat(request.isPaid()).isTrue();
        request.registered();
        assertState(request, MypageStatus.SUBSCRIBED, true);
    }

    @Test
    @DisplayName("§1.7.5: a cancellation is requested, then the member is unsubscribed")
    void aCancellationAdvances() {
        assertState(cancellation, MypageStatus.CANCEL_REQUESTED, false);
        cancellation.unregistered();
        assertState(cancellation, MypageStatus.UNSUBSCRIBED, true);
    }

    @Test
    @DisplayName("000-F6: what was given back is not paid")
    void aRefundedPaymentIsNotPaid() {
        request.paid(3L, "2026-03-01");
        request.refunded();

        assertThat(request.isPaid()).isFalse();
        assertThat(request.paymentId()).isEqualTo(3);
    }

    @Test
    @DisplayName("§1.7.7b: a failed payment, a rejection and an undone registration each fail the application")
    void anythingUndoneIsFailed() {
        var declined = new MypageEntry(1, 1, true, null);
        declined.paymentFailed("no money");
        var rejected = new MypageEntry(2, 1, true, null);
        rejected.registered();
        rejected.rejected("too late");
        var undone = new MypageEntry(3, 1, true, null);
        undone.registered();
        undone.unregistered();

        assertState(declined, MypageStatus.FAILED, false);
        assertState(rejected, MypageStatus.FAILED, false);
        assertState(undone, MypageStatus.FAILED, false);
    }

    @Test
    @DisplayName("§1.7.9: a duplicate reads as the application whose fate it shares, and is not paid itself")
    void aDuplicateReadsAsItsOriginal() {
        var duplicate = new MypageEntry(9, 1, true, "2026-03-03");
        duplicate.duplicateOf(7L);
        request.paid(3L, "2026-03-01");
        request.rejected("barred");

        MypageView view = MypageView.of(duplicate, request);

        assertThat(view.status()).isEqualTo(MypageStatus.FAILED);
        assertThat(view.reason()).isEqualTo("barred");
        assertThat(view.paid()).isFalse();
        assertThat(view.paymentId()).isNull();
        assertThat(view.date()).isEqualTo("2026-03-03");
    }

    private static void assertState(MypageEntry entry, MypageStatus status, boolean processed) {
        assertThat(entry.status()).isEqualTo(status);
        assertThat(entry.isProcessed()).isEqualTo(processed);
    }
}
