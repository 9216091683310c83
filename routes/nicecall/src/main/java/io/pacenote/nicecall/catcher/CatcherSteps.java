package io.pacenote.nicecall.catcher;

import io.pacenote.nicecall.NicecallSaga;
import io.pacenote.nicecall.events.CallCaught;
import io.pacenote.nicecall.events.CallPayed;
import io.pacenote.nicecall.events.CallReceived;
import io.pacenote.nicecall.events.CatchCancelled;
import io.pacenote.nicecall.events.CatchDenied;
import io.pacenote.rest.problem.ProblemException;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The steps of the catcher routes. Each runs in the transaction of its route. */
@Component
public class CatcherSteps {

    private static final String UNKNOWN = "대상 콜을 찾을 수 없습니다 (callId=%d)";
    private static final String NOT_YOURS = "콜이 이미 다른 기사에게 넘어갔거나 취소된 상태입니다.";

    private final CallCatches catches;
    private final ServiceArea area;

    CatcherSteps(CallCatches catches, ServiceArea area) {
        this.catches = catches;
        this.area = area;
    }

    /** Policy receiveCall (spec 003-F3, F9, 4.4, 4.8.9): whether a paid call is to be offered. */
    public OfferDecision decide(@Body CallPayed call) {
        CallCatch known = ensure(call.callId());
        known.describe(call.mobile(), call.location(), call.payAmount());
        if (!known.isUnheardOf()) {
            return new OfferDecision.Nothing();
        }
        if (area.policy().serves(call.location())) {
            return new OfferDecision.Offer(call);
        }
        known.deny();
        return new OfferDecision.Deny(new CatchDenied(call.callId(), call.mobile(), call.location()));
    }

    public CallReceived receive(@Body CallPayed call) {
        ensure(call.callId()).offer();
        return new CallReceived(call.callId(), call.mobile(), call.location(), call.paymentId());
    }

    /**
     * Policy cancelCatch, and compensation (spec 003, 4.8.9, 4.8.21).
     *
     * @return what a driver has to know; nothing if none had the call
     */
    public @Nullable CatchCancelled cancel(@Header(NicecallSaga.CALL_ID) long callId) {
        CallCatch known = ensure(callId);
        return known.cancel()
                ? new CatchCancelled(known.getCatchId(), known.getMobile(), known.getLocation(), callId)
                : null;
    }

    /**
     * Of many drivers, the first who gets the lock has the call (spec 003-F4, 4.8.10).
     *
     * @throws ProblemException 404 when the call has not reached the drivers, 403 when it is not offered any more
     */
    public CallCaught grab(@Header("callId") long callId, @Header("driverName") String driverName) {
        String driver = driverName.strip();
        if (driver.isEmpty()) {
            throw ProblemException.badRequest("driverName", "must not be blank");
        }
        CallCatch call = catches.lock(callId)
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, UNKNOWN.formatted(callId)));
        if (!call.catchBy(driver)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, NOT_YOURS);
        }
        return new CallCaught(call.getCatchId(), driver, call.getMobile(), call.getLocation(), callId);
    }

    private CallCatch ensure(long callId) {
        catches.ensure(callId);
        return catches.lock(callId).orElseThrow();
    }
}
