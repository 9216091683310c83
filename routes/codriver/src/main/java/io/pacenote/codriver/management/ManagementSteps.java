package io.pacenote.codriver.management;

import io.pacenote.codriver.CodriverSaga;
import io.pacenote.codriver.CodriverSettings;
import io.pacenote.codriver.events.PaymentMade;
import io.pacenote.codriver.events.Registered;
import io.pacenote.codriver.events.RegistrationRefused;
import io.pacenote.codriver.events.SubscriptionCancelled;
import io.pacenote.codriver.events.Unregistered;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of the management routes. Each runs in the transaction of its route. */
@Component
public class ManagementSteps {

    private final SubscriptionManagements members;
    private final RegistrationPolicy policy;

    ManagementSteps(SubscriptionManagements members, CodriverSettings settings) {
        this.members = members;
        this.policy = new RegistrationPolicy(settings.barredMembers());
    }

    /** The row of the member who has paid, locked until the transaction ends. */
    public SubscriptionManagement memberOf(@Body PaymentMade paid) {
        return members.lock(paid.userId());
    }

    /** Policy subscriptionRequested (spec 000-F3): whether a paid application is to be registered. */
    public RegistrationDecision decide(
            @Body PaymentMade paid, @ExchangeProperty(ManagementRoutes.MEMBER) SubscriptionManagement member) {
        if (member.isRegisteredBy(paid.subId())) {
            return new RegistrationDecision.Nothing();
        }
        Optional<String> refusal = policy.refusal(member, paid.subId());
        return refusal.isEmpty()
                ? new RegistrationDecision.Register(paid)
                : new RegistrationDecision.Refuse(new RegistrationRefused(
                        member.getId(), paid.subId(), paid.userId(), true, paid.date(), false, refusal.get()));
    }

    /** Follows a decision in the same transaction. */
    public Registered register(
            @Body PaymentMade paid, @ExchangeProperty(ManagementRoutes.MEMBER) SubscriptionManagement member) {
        member.register(paid.subId(), paid.date());
        return new Registered(member.getId(), paid.subId(), paid.userId(), true, paid.date(), true);
    }

    /** Compensation: ends a registration, or keeps one from coming to be. */
    public Unregistered unregister(
            @Header(CodriverSaga.SUB_ID) long subId,
            @Header(CodriverSaga.USER_ID) long userId,
            @Header(CodriverSaga.DATE) @Nullable String date) {
        SubscriptionManagement member = members.lock(userId);
        member.cancelUpTo(subId, date);
        return new Unregistered(member.getId(), subId, userId, true, date, false);
    }

    /** Policy subscriptionCancelled (spec 000-F4); a member who is not subscribed ends unsubscribed too (1.7.8). */
    public Unregistered cancel(@Body SubscriptionCancelled event) {
        SubscriptionManagement member = members.lock(event.userId());
        member.cancelUpTo(event.subId(), event.date());
        return new Unregistered(member.getId(), event.subId(), event.userId(), false, event.date(), true);
    }
}
