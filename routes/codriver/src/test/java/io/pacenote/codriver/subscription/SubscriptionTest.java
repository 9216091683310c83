package io.pacenote.codriver.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final Subscription request = Subscription.request(7, 1, TODAY);
    private final Subscription cancellation = Subscription.cancellation(8, 1, TODAY);

    @Test
    @DisplayName("000-F1: an application is one row that is not processed yet")
    void isNotProcessedAtFirst() {
        assertState(request, SubscriptionStatus.REQUESTED, false);
        assertState(cancellation, SubscriptionStatus.CANCEL_REQUESTED, false);
        assertThat(request.isSubStatus()).isTrue();
        assertThat(cancellation.isSubStatus()).isFalse();
    }

    @Test
    @DisplayName("000-F3, F7: Registered makes it subscribed, however often it comes")
    void isSubscribedWhenRegistered() {
        request.registered();
        request.registered();

        assertState(request, SubscriptionStatus.SUBSCRIBED, true);
    }

    @Test
    @DisplayName("000-F4, F7: Unregistered ends the subscription, however often it comes")
    void isUnsubscribedWhenUnregistered() {
        cancellation.unregistered();
        cancellation.unregistered();

        assertState(cancellation, SubscriptionStatus.UNSUBSCRIBED, true);
    }

    @Test
    @DisplayName("§1.7.7b: a rejection fails it and keeps the first reason")
    void keepsTheReasonOfItsFirstRejection() {
        assertThat(request.rejected("declined")).isTrue();
        assertThat(request.rejected("too late")).isFalse();

        assertState(request, SubscriptionStatus.FAILED, false);
        assertThat(request.getReason()).isEqualTo("declined");
    }

    @Test
    @DisplayName("§1.7.7a: what has failed is not subscribed by a late event")
    void staysFailed() {
        request.rejected("cancelled");
        request.registered();
        request.unregistered();

        assertState(request, SubscriptionStatus.FAILED, false);
    }

    @Test
    void aSubscribedApplicationIsNotRejected() {
        request.registered();

        assertThat(request.rejected("too late")).isFalse();
        assertState(request, SubscriptionStatus.SUBSCRIBED, true);
    }

    @Test
    void eventsOfTheOtherKindMeanNothing() {
        request.unregistered();
        cancellation.registered();

        assertThat(cancellation.rejected("no request")).isFalse();
        assertState(request, SubscriptionStatus.REQUESTED, false);
        assertState(cancellation, SubscriptionStatus.CANCEL_REQUESTED, false);
    }

    @Test
    @DisplayName("§1.7.9: a duplicate of a request under way waits for its fate")
    void aDuplicateOfARequestUnderWayIsARequest() {
        Subscription duplicate = Subscription.duplicate(9, TODAY, request);

        assertState(duplicate, SubscriptionStatus.REQUESTED, false);
        assertThat(duplicate.getOriginalSubId()).isEqualTo(7);
        assertThat(duplicate.getUserId()).isEqualTo(1);
    }

    @Test
    @DisplayName("§1.7.9: a duplicate of a subscription is subscribed at once")
    void aDuplicateOfASubscriptionIsSubscribed() {
        request.registered();

        assertState(Subscription.duplicate(9, TODAY, request), SubscriptionStatus.SUBSCRIBED, true);
    }

    private static void assertState(Subscription subscription, SubscriptionStatus status, boolean processed) {
        assertThat(subscription.getStatus()).isEqualTo(status);
        assertThat(subscription.isSubProcessed()).isEqualTo(processed);
    }
}
