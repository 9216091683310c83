package io.pacenote.nicecall.caller;

import io.pacenote.nicecall.events.CallCancelled;
import io.pacenote.nicecall.events.CallCaught;
import io.pacenote.nicecall.events.CallDenied;
import io.pacenote.nicecall.events.CallMade;
import io.pacenote.nicecall.events.CallPayed;
import io.pacenote.nicecall.events.CallReceived;
import io.pacenote.nicecall.events.NicecallEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Policy: each change of a call's state is told to the customer, once and in his words (spec 003-N3). */
final class NotificationPolicy {

    private NotificationPolicy() {}

    /** Who is told what. */
    record Notice(String mobile, String text) {}

    /** What is told about an event; nothing if it is no change of the call, or brings no phone. */
    static Optional<Notice> notice(NicecallEvent event) {
        if (event instanceof CallMade made) {
            return notice(made.mobile(), event, "접수되었습니다. 결제하시면 기사를 찾습니다.");
        }
        if (event instanceof CallPayed payed) {
            return notice(payed.mobile(), event, "결제가 완료되었습니다.");
        }
        if (event instanceof CallReceived received) {
            return notice(received.mobile(), event, "기사를 찾고 있습니다.");
        }
        if (event instanceof CallCaught caught) {
            return notice(caught.mobile(), event, driver(caught.driverName()) + " 출발합니다.");
        }
        if (event instanceof CallDenied denied) {
            return notice(denied.mobile(), event, "처리할 수 없어 종료되었습니다" + because(denied.reason()) + ". 결제하신 금액은 환불됩니다.");
        }
        if (event instanceof CallCancelled cancelled) {
            return notice(cancelled.mobile(), event, "취소되었습니다. 결제하신 금액은 환불됩니다.");
        }
        return Optional.empty();
    }

    private static String driver(@Nullable String name) {
        return name == null ? "기사가" : name + " 기사가";
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : " (" + reason + ")";
    }

    private static Optional<Notice> notice(@Nullable String mobile, NicecallEvent event, String news) {
        return Optional.ofNullable(mobile)
                .filter(phone -> !phone.isBlank())
                .map(phone -> new Notice(phone, "[nicecall] %d번 콜: %s".formatted(event.callId(), news)));
    }
}
