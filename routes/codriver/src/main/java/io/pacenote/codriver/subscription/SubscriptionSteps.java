package io.pacenote.codriver.subscription;

import io.pacenote.codriver.CodriverSaga;
import io.pacenote.codriver.events.Registered;
import io.pacenote.codriver.events.SubscriptionRejected;
import io.pacenote.codriver.events.Unregistered;
import io.pacenote.saga.SagaExchange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of the subscription routes. Each runs in the transaction of its route. */
@Component
public class SubscriptionSteps {

    private final Subscriptions subscriptions;
    private final Clock clock;

    SubscriptionSteps(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** Numbers an application and finds out what it is; it is not stored yet. */
    public Subscription accept(@Body SubscriptionApplication application) {
        long userId = application.userId();
        LocalDate date = Objects.requireNonNullElseGet(application.date(), () -> LocalDate.now(clock));
        long subId = subscriptions.nextIdFor(userId);
        if (!application.subStatus()) {
            return Subscription.cancellation(subId, userId, date);
        }
        return subscriptions
                .findCurrentOf(userId)
                .map(current -> Subscription.duplicate(subId, date, current))
                .orElseGet(() -> Subscription.request(subId, userId, date));
    }

    /** Binds an application to the saga that has just begun for it. */
    public Subscription partOf(
            @Body Subscription subscription, @Header(Exchange.SAGA_LONG_RUNNING_ACTION) String saga) {
        subscription.partOf(saga);
        return subscription;
    }

    /** The requests that this cancellation overtakes: they are to be undone. */
    public List<Subscription> overtakenBy(@Body Subscription cancellation) {
        return subscriptions.findUnderWayOf(cancellation.getUserId());
    }

    /** Policy registerComplete (spec 000-F3, F7), for the application and its duplicates. */
    public Subscription registerComplete(@Body Registered event) {
        Subscription subscription =
                subscriptions.lock(event.subId()).orElseThrow(() -> new UnknownSubscriptionException(event.subId()));
        subscription.registered();
        subscriptions.findByOriginalSubId(event.subId()).forEach(Subscription::registered);
        return subscription;
    }

    /** Policy unregisterComplete (spec 000-F4, F7). The end of an application that was undone is no news here. */
    public void unregisterComplete(@Body Unregistered event) {
        subscriptions
                .lock(event.subId())
                .orElseThrow(() -> new UnknownSubscriptionException(event.subId()))
                .unregistered();
    }

    /**
     * Compensation of an application: it failed, and its duplicates with it.
     *
     * @return the event that says so; none when it had failed before
     */
    public @Nullable SubscriptionRejected reject(
            @Header(CodriverSaga.SUB_ID) long subId, @Header(SagaExchange.CAUSE) @Nullable String cause) {
        Optional<Subscription> rejected =
                subscriptions.lock(subId).filter(subscription -> subscription.rejected(cause));
        subscriptions.findByOriginalSubId(subId).forEach(duplicate -> duplicate.rejected(cause));
        return rejected.map(SubscriptionEvents::rejected).orElse(null);
    }
}
