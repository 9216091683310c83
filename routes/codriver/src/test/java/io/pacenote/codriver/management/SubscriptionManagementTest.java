package io.pacenote.codriver.management;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SubscriptionManagementTest {

    private static final String DAY = "2026-03-01";

    private final SubscriptionManagement member = new SubscriptionManagement();

    @Test
    @DisplayName("000-F3: a paid application registers the member")
    void isRegistered() {
        member.register(7, DAY);

        assertThat(member.isSubStatus()).isTrue();
        assertThat(member.isRegisteredBy(7)).isTrue();
        assertThat(member.isRegisteredBy(6)).isFalse();
        assertThat(member.getDate()).isEqualTo(DAY);
    }

    @Test
    @DisplayName("000-F4: a cancellation ends the registration, however often it comes")
    void isUnregistered() {
        member.register(7, DAY);
        member.cancelUpTo(8, DAY);
        member.cancelUpTo(8, DAY);

        assertThat(member.isSubStatus()).isFalse();
        assertThat(member.isRegisteredBy(7)).isFalse();
    }

    @Test
    @DisplayName(
            "§1.7.7a: a cancellation that comes first overtakes what was applied for before it, not what comes after")
    void isOvertakenByALaterCancellation() {
        member.cancelUpTo(8, DAY);

        assertThat(member.isOvertaken(7)).isTrue();
        assertThat(member.isOvertaken(8)).isTrue();
        assertThat(member.isOvertaken(9)).isFalse();
    }

    @Test
    @DisplayName("000-F1: a cancellation that comes late does not end what was applied for after it")
    void survivesAnEarlierCancellation() {
        member.register(9, DAY);
        member.cancelUpTo(8, DAY);

        assertThat(member.isRegisteredBy(9)).isTrue();
    }

    @Test
    void anEarlierApplicationDoesNotReplaceALaterOne() {
        member.register(9, DAY);
        member.register(7, "2026-02-01");

        assertThat(member.isRegisteredBy(9)).isTrue();
        assertThat(member.getDate()).isEqualTo(DAY);
    }

    @Test
    @DisplayName("§1.7.8: whoever cancels without being subscribed ends unsubscribed")
    void endsUnsubscribedWithoutHavingBeenSubscribed() {
        member.cancelUpTo(3, DAY);

        assertThat(member.isSubStatus()).isFalse();
        assertThat(member.getSubId()).isEqualTo(3);
    }
}
