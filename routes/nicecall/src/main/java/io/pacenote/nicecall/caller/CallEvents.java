package io.pacenote.nicecall.caller;

import io.pacenote.nicecall.events.CallCancelled;
import io.pacenote.nicecall.events.CallDenied;
import io.pacenote.nicecall.events.CallMade;
import io.pacenote.nicecall.events.CallPayed;

/** The events of this context, made of its aggregate. */
public final class CallEvents {

    private CallEvents() {}

    public static CallMade made(Call call) {
        CallView view = call.view();
        return new CallMade(
                view.callId(),
                view.mobile(),
                view.location(),
                view.payType().name(),
                (long) view.payAmount(),
                view.status().name(),
                view.paymentId());
    }

    public static CallPayed payed(Call call) {
        CallView view = call.view();
        return new CallPayed(
                view.callId(),
                view.mobile(),
                view.location(),
                view.payType().name(),
                (long) view.payAmount(),
                view.status().name(),
                view.paymentId());
    }

    public static CallCancelled cancelled(Call call) {
        CallView view = call.view();
        return new CallCancelled(
                view.callId(),
                view.mobile(),
                view.location(),
                view.status().name(),
                view.payType().name(),
                (long) view.payAmount());
    }

    public static CallDenied denied(Call call) {
        CallView view = call.view();
        return new CallDenied(
                view.callId(), view.mobile(), view.location(), view.status().name(), view.reason());
    }
}
