package io.pacenote.nicecall.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.nicecall.events.CallCancelled;
import io.pacenote.nicecall.events.CallCaught;
import io.pacenote.nicecall.events.CallDenied;
import io.pacenote.nicecall.events.CallMade;
import io.pacenote.nicecall.events.CallReceived;
import io.pacenote.nicecall.events.CatchDenied;
import io.pacenote.nicecall.events.PaymentApproved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spec 003-N3. */
class NotificationPolicyTest {

    private static final String MOBILE = "12-1234";

    @Test
    void tellsWhichCallItIsAbout() {
        assertThat(NotificationPolicy.notice(new CallMade(5L, MOBILE, "mapo", "CARD", 10000L, "CREATED", null)))
                .hasValueSatisfying(notice -> {
                    assertThat(notice.mobile()).isEqualTo(MOBILE);
                    assertThat(notice.text()).contains("5번 콜");
                });
    }

    @Test
    void tellsWhoComes() {
        assertThat(NotificationPolicy.notice(new CallCaught(7L, "hong", MOBILE, "mapo", 5L)))
                .hasValueSatisfying(notice -> assertThat(notice.text()).contains("hong 기사가"));
    }

    @Test
    void tellsWhyNobodyComes() {
        assertThat(NotificationPolicy.notice(denied("outside the service area")))
                .hasValueSatisfying(notice -> assertThat(notice.text()).contains("(outside the service area)"));
    }

    @Test
    void doesNotMakeUpAnUnknownNameOrReason() {
        assertThat(NotificationPolicy.notice(denied(null)))
                .hasValueSatisfying(notice -> assertThat(notice.text()).doesNotContain("null", "("));
        assertThat(NotificationPolicy.notice(new CallCaught(7L, null, MOBILE, "mapo", 5L)))
                .hasValueSatisfying(notice -> assertThat(notice.text()).doesNotContain("null"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void tellsNobodyWhoHasNoPhone(@Nullable String mobile) {
        assertThat(NotificationPolicy.notice(new CallReceived(5L, mobile, "mapo", 7L)))
                .isEmpty();
        assertThat(NotificationPolicy.notice(new CallCancelled(5L, mobile, "mapo", null, null, null)))
                .isEmpty();
    }

    @Test
    void tellsNothingElse() {
        assertThat(NotificationPolicy.notice(new CatchDenied(5L, MOBILE, "mapo")))
                .isEmpty();
        assertThat(NotificationPolicy.notice(new PaymentApproved(7L, "APPROVED", 5L)))
                .isEmpty();
    }

    private static CallDenied denied(@Nullable String reason) {
        return new CallDenied(5L, MOBILE, "mapo", "DENIED", reason);
    }
}
