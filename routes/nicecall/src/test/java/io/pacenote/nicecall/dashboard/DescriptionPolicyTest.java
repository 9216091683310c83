package io.pacenote.nicecall.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptionPolicyTest {

    private static final String TEL = "12-1234";

    static Stream<Arguments> everyEvent() {
        return Stream.of(
                of(
                        new CallMade(1L, TEL, "mapo", "CARD", 10_000L, "CREATED", null),
                        " mobile=12-1234, location=mapo, payType=CARD, payAmount=10000",
                        "callId",
                        1),
                of(
                        new CallPayed(1L, TEL, "mapo", "CARD", 10_000L, "APPROVED", 9L),
                        " mobile=12-1234, location=mapo, payType=CARD, payAmount=10000 : 콜의 결제가 완료되었습니다.",
                        "paymentId",
                        9),
                of(
                        new CallCancelled(1L, TEL, "mapo", "CANCELLED", "CARD", 10_000L),
                        " mobile=12-1234, location=mapo : 고객이 콜을 취소하였습니다.",
                        "callId",
                        1),
                of(
                        new CallDenied(1L, TEL, "busan", "DENIED", "area"),
                        " mobile=12-1234, location=busan : 콜이 거절되었습니다.",
                        "callId",
                        1),
                of(new PaymentApproved(9L, "APPROVED", 1L), "결제가 승인되었습니다.", "paymentId", 9),
                of(new PaymentCancelled(9L, "CANCELLED", 1L), "사용자에 의해 결제가 취소되었습니다.", "paymentId", 9),
                of(new PaymentDisabled(9L, "DISABLED", 1L), "공급자에 의해 결제가 취소되었습니다.", "paymentId", 9),
                of(
                        new CallReceived(1L, TEL, "mapo", 9L),
                        " mobile=12-1234, location=mapo : 콜 접수 대기중입니다. ",
                        "paymentId",
                        9),
                of(new CallCaught(5L, "홍길동", TEL, "mapo", 1L), "driverName=홍길동 : 대리기사가 콜을 받았습니다.", "catchId", 5),
                of(new CatchDenied(1L, TEL, "busan"), " mobile=12-1234, location=busan : 서비스 불가 지역입니다.", "callId", 1),
                of(
                        new CatchCancelled(5L, TEL, "mapo", 1L),
                        " mobile=12-1234, location=mapo : 대리기사가 받은 콜이 취소되었습니다.",
                        "catchId",
                        5));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    @DisplayName("003-F12, 4.4: each kind of event has its words and its id")
    void describes(NicecallEvent event, Description expected) {
        assertThat(DescriptionPolicy.describe(event)).isEqualTo(expected);
    }

    @Test
    @DisplayName("003-F12: a call that is paid without a payment is known by itself")
    void describesACallWithoutPayment() {
        assertThat(DescriptionPolicy.describe(new CallReceived(1L, TEL, "mapo", null))
                        .extraIdName())
                .isEqualTo("callId");
    }

    @Test
    @DisplayName("003-F12: an event that nobody has thought of is not recorded without words")
    void knowsNoOtherEvent() {
        NicecallEvent other = () -> 1L;

        assertThatThrownBy(() -> DescriptionPolicy.describe(other)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Arguments of(NicecallEvent event, String text, String idName, long id) {
        return Arguments.of(event, new Description(text, idName, id));
    }
}
