package io.pacenote.nicecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The customer's phone rings whenever his call has got somewhere, once each (spec 003-N3). */
@NicecallTest
@ExtendWith(OutputCaptureExtension.class)
class NotificationTest {

    @Autowired
    private Books books;

    @Test
    @DisplayName("003-N3: each change of a call is told once, in order")
    void eachChangeIsTold(Customer customer) {
        DriverCall call = customer.callsAndPays();
        call.catchBy("hong").expect(200);
        call.cancel().expect(204);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(customer.messages()).hasSize(5).allSatisfy(text -> assertThat(text)
                        .contains(call.callId() + "번 콜")));
        assertThat(customer.messages().get(0)).contains("접수");
        assertThat(customer.messages().get(1)).contains("결제가 완료");
        assertThat(customer.messages().get(2)).contains("기사를 찾고");
        assertThat(customer.messages().get(3)).contains("hong");
        assertThat(customer.messages().get(4)).contains("취소");
    }

    @Test
    @DisplayName("003-N3, F9: a denial is told once, although two things lead to it")
    void aDenialIsToldOnce(Customer customer) {
        DriverCall call = customer.callsTo("busan", 10_000);
        call.pay().expect(200);
        books.awaitSaga(call.callId(), "COMPENSATED");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(customer.messages()).hasSize(3));
        assertThat(customer.messages().get(2)).contains("환불");
    }

    @Test
    @DisplayName(
            "003-N3: while the service is away calls go on, and when it is back everything is told, in order, once")
    void nothingIsLostWhileTheServiceIsAway(Nicecall nicecall, Customer customer) {
        nicecall.put("/simulators/kakao/faults", "{'mode':'drop-response'}").expect(200);
        DriverCall call = customer.callsAndPays();
        nicecall.put("/simulators/kakao/faults", "{'mode':'down'}").expect(200);
        call.catchBy("hong").expect(200);
        call.awaitMyPage("CallMade", "PaymentApproved", "CallPayed", "CallReceived", "CallCaught");

        nicecall.put("/simulators/kakao/faults", "{'mode':'none'}").expect(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(customer.messages()).hasSize(4));
        assertThat(customer.messages().get(3)).contains("hong");
        assertThat(books.deadLetters(call.callId())).isEmpty();
    }

    @Test
    @DisplayName("003-N3: a phone that is nobody's holds nobody up, and is not quoted in the log")
    void aRefusedNotificationHoldsNobodyUp(Nicecall nicecall, Customer customer, CapturedOutput output) {
        DriverCall call = nicecall.customer("000").calls();
        nicecall.put(
                        "/simulators/kakao/faults",
                        "{'mode':'decline','match':{'recipient':'%s'}}".formatted(customer.mobile()))
                .expect(200);
        DriverCall other = customer.callsAndPays();

        Customer last = nicecall.newCustomer();
        last.calls();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(last.messages()).hasSize(1));
        assertThat(customer.messages()).isEmpty();
        assertThat(books.deadLetters(call.callId())).isEmpty();
        assertThat(books.deadLetters(other.callId())).isEmpty();
        assertThat(output).doesNotContain(customer.mobile());
    }
}
