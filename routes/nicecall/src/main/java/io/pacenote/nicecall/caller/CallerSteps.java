package io.pacenote.nicecall.caller;

import io.pacenote.nicecall.NicecallSaga;
import io.pacenote.nicecall.NicecallSettings;
import io.pacenote.nicecall.events.CallCaught;
import io.pacenote.nicecall.events.CallReceived;
import io.pacenote.nicecall.events.CatchDenied;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.saga.SagaExchange;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What customers want of their calls, and what becomes of them elsewhere; without the payment. Each step runs in the transaction
 * of its route. An event about a call that was not made here is somebody else's, and nothing to this context.
 */
@Component
public class CallerSteps {

    private static final String OUTSIDE = "outside the service area";

    /** Why the saga of a call ends that no driver may have. */
    static final String DENIED = "denied: " + OUTSIDE;

    private final Calls calls;
    private final long maximum;

    CallerSteps(Calls calls, NicecallSettings settings) {
        this.calls = calls;
        this.maximum = settings.payment().maximum();
    }

    /**
     * Numbers a call; it is not stored yet.
     *
     * @throws ProblemException 400 when it costs more than payment takes
     */
    public Call accept(@Body NewCall wanted) {
        requirePayable(wanted.payAmount());
        return new Call(calls.nextId(), wanted.mobile(), wanted.location(), wanted.payType(), wanted.payAmount());
    }

    /** Binds a call to the saga that has just begun for it. */
    public Call partOf(@Body Call call, @Header(Exchange.SAGA_LONG_RUNNING_ACTION) String saga) {
        call.partOf(saga);
        return call;
    }

    /**
     * Changes some of a call.
     *
     * @throws ProblemException 400 when it would cost more than payment takes
     */
    public Call change(@Header("callId") long callId, @Body CallChange change) {
        requirePayable(change.payAmount());
        Call call = lock(callId);
        call.change(change);
        return call;
    }

    /** Changes all of a call that its customer may say. */
    public Call replace(@Header("callId") long callId, @Body NewCall wanted) {
        return change(callId, wanted.asChange());
    }

    /** @return the call, if it is cancelled by this and was not before */
    public @Nullable Call cancel(@Header("callId") long callId) {
        Call call = lock(callId);
        return call.cancel() ? call : null;
    }

    /**
     * Drivers have the call.
     *
     * @return the call, if its saga is to be completed by this
     */
    public @Nullable Call received(@Body CallReceived event) {
        return calls.lock(event.callId()).filter(Call::markOffered).orElse(null);
    }

    /** Policy updateStatus (spec 003-F9): @return the call, if it is denied by this. */
    public @Nullable Call updateStatus(@Body CatchDenied event) {
        return denied(event.callId(), OUTSIDE);
    }

    /** Compensation of a call: @return the call, if it is denied by this, and was neither denied nor cancelled before. */
    public @Nullable Call deny(
            @Header(NicecallSaga.CALL_ID) long callId, @Header(SagaExchange.CAUSE) @Nullable String cause) {
        return denied(callId, cause);
    }

    /** A driver has taken the call (spec 003, 4.8.22). */
    public void caught(@Body CallCaught event) {
        calls.lock(event.callId()).ifPresent(call -> call.caughtBy(event.driverName()));
    }

    private void requirePayable(@Nullable Integer amount) {
        if (amount != null && amount > maximum) {
            throw ProblemException.badRequest("payAmount", "must be at most " + maximum);
        }
    }

    private @Nullable Call denied(long callId, @Nullable String why) {
        return calls.lock(callId).filter(call -> call.deny(why)).orElse(null);
    }

    private Call lock(long callId) {
        return calls.lock(callId).orElseThrow(() -> new UnknownCallException(callId));
    }
}
