package io.pacenote.nicecall.dashboard;

import io.pacenote.nicecall.events.CallCancelled;
import io.pacenote.nicecall.events.CallCaught;
import io.pacenote.nicecall.events.CallDenied;
import io.pacenote.nicecall.events.CallMade;
import io.pacenote.nicecall.events.CallPayed;
import io.pacenote.nicecall.events.CallReceived;
import io.pacenote.nicecall.events.CatchCancelled;
import io.pacenote.nicecall.events.CatchDenied;
import io.pacenote.nicecall.events.NicecallEvent;
import io.pacenote.nicecall.events.PaymentApproved;
import io.pacenote.nicecall.events.PaymentCancelled;
import io.pacenote.nicecall.events.PaymentDisabled;
import org.jspecify.annotations.Nullable;

/** Policy: how the dashboard words each kind of event (spec 003-F12, 4.4). */
final class DescriptionPolicy {

    private static final String WHO_AND_WHERE = " mobile=%s, location=%s";

    private DescriptionPolicy() {}

    /** @throws IllegalArgumentException when nobody has said how to word it */
    static Description describe(NicecallEvent event) {
        if (event instanceof PaymentApproved approved) {
            return Description.ofPayment(approved.paymentId(), "결제가 승인되었습니다.");
        } else if (event instanceof PaymentCancelled cancelled) {
            return Description.ofPayment(cancelled.paymentId(), "사용자에 의해 결제가 취소되었습니다.");
        } else if (event instanceof PaymentDisabled disabled) {
            return Description.ofPayment(disabled.paymentId(), "공급자에 의해 결제가 취소되었습니다.");
        } else if (event instanceof CallCaught caught) {
            return Description.ofCatch(
                    caught.catchId(), "driverName=%s : 대리기사가 콜을 받았습니다.".formatted(caught.driverName()));
        } else if (event instanceof CatchCancelled cancelled) {
            return Description.ofCatch(
                    cancelled.catchId(),
                    whoAndWhere(cancelled.mobile(), cancelled.location()) + " : 대리기사가 받은 콜이 취소되었습니다.");
        } else if (event instanceof CatchDenied denied) {
            return Description.ofCall(
                    denied.callId(), whoAndWhere(denied.mobile(), denied.location()) + " : 서비스 불가 지역입니다.");
        }
        return describeCall(event);
    }

    private static Description describeCall(NicecallEvent event) {
        if (event instanceof CallMade made) {
            return Description.ofCall(
                    made.callId(),
                    whoAndWhere(made.mobile(), made.location())
                            + ", payType=%s, payAmount=%s".formatted(made.payType(), made.payAmount()));
        } else if (event instanceof CallPayed payed) {
            String text = whoAndWhere(payed.mobile(), payed.location())
                    + ", payType=%s, payAmount=%s : 콜의 결제가 완료되었습니다.".formatted(payed.payType(), payed.payAmount());
            return ofPaidCall(payed.callId(), payed.paymentId(), text);
        } else if (event instanceof CallReceived received) {
            String text = whoAndWhere(received.mobile(), received.location()) + " : 콜 접수 대기중입니다. ";
            return ofPaidCall(received.callId(), received.paymentId(), text);
        } else if (event instanceof CallCancelled cancelled) {
            return Description.ofCall(
                    cancelled.callId(), whoAndWhere(cancelled.mobile(), cancelled.location()) + " : 고객이 콜을 취소하였습니다.");
        } else if (event instanceof CallDenied denied) {
            return Description.ofCall(
                    denied.callId(), whoAndWhere(denied.mobile(), denied.location()) + " : 콜이 거절되었습니다.");
        }
        throw new IllegalArgumentException(
                "No description for " + event.getClass().getName());
    }

    private static Description ofPaidCall(Long callId, @Nullable Long paymentId, String text) {
        return paymentId == null ? Description.ofCall(callId, text) : Description.ofPayment(paymentId, text);
    }

    private static String whoAndWhere(@Nullable String mobile, @Nullable String location) {
        return WHO_AND_WHERE.formatted(mobile, location);
    }
}
