package io.pacenote.nicecall.caller;

import io.pacenote.nicecall.NicecallSettings;
import io.pacenote.tasks.Backlog;
import io.pacenote.tasks.DueTasks;
import java.time.Clock;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** The steps by which a call gets paid, before and after payment is asked. Each runs in the transaction of its route. */
@Component
public class FareSteps implements DueTasks<PaymentAttempt> {

    private final Calls calls;
    private final NicecallSettings.Caller settings;
    private final Clock clock;

    FareSteps(Calls calls, NicecallSettings settings, Clock clock) {
        this.calls = calls;
        this.settings = settings.caller();
        this.clock = clock;
    }

    /** A customer pays. */
    public PaymentAttempt begin(@Header("callId") long callId) {
        return calls.lock(callId)
                .orElseThrow(() -> new UnknownCallException(callId))
                .beginPayment(clock.instant().plus(settings.lease()));
    }

    /** Takes over from those who died while they paid. */
    @Override
    public List<PaymentAttempt> claim(int limit, long leaseMillis) {
        return calls.claimAbandoned(limit, leaseMillis).stream()
                .map(Call::attempt)
                .toList();
    }

    /** What is due, for metrics. */
    public Backlog backlog() {
        return calls.backlog();
    }

    /** Writes down what payment has answered. */
    public Settlement settle(@Body PaymentResult result, @ExchangeProperty(FareRoutes.ATTEMPT) PaymentAttempt attempt) {
        return calls.lock(attempt.callId()).orElseThrow().settle(attempt, result);
    }

    /** The call that has just been established. */
    public Call paid(@ExchangeProperty(FareRoutes.ATTEMPT) PaymentAttempt attempt) {
        return calls.findById(attempt.callId()).orElseThrow();
    }
}
