package io.pacenote.nicecall;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** §0.6 N-2: events that come again, and in the wrong order, change nothing. */
@NicecallTest
class RepeatedEventTest {

    private static final int TIMES = 3;

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private Books books;

    @Test
    @DisplayName("§0.6 N-2, 4.4: every event of a caught call again, backwards, changes nothing")
    void aCaughtCall(Customer customer) {
        DriverCall call = customer.callsAndPays();
        call.catchBy("hong").expect(200);
        call.awaitMyPage("CallMade", "PaymentApproved", "CallPayed", "CallReceived", "CallCaught");

        repeat(call);

        assertThat(call.status()).isEqualTo("APPROVED");
        assertThat(call.paymentStatus()).isEqualTo("APPROVED");
        assertThat(call.catchStatus()).isEqualTo("CAUGHT");
        assertThat(customer.ledger()).containsExactly("CHARGE");
        assertThat(call.myPage()).hasSize(5);
        assertThat(customer.messages()).hasSize(4);
        assertThat(books.deadLetters(call.callId())).isEmpty();
    }

    @Test
    @DisplayName("§0.6 N-2, 4.8.5: every event of a denied call again, backwards, refunds once and leaves it DISABLED")
    void aDeniedCall(Customer customer) {
        DriverCall call = customer.callsTo("busan", 10_000);
        call.pay().expect(200);
        call.awaitStatus("DENIED").awaitPayment("DISABLED");
        books.awaitSaga(call.callId(), "COMPENSATED");

        repeat(call);

        assertThat(call.status()).isEqualTo("DENIED");
        assertThat(call.paymentStatus()).isEqualTo("DISABLED");
        assertThat(call.catchStatus()).isEqualTo("DENIED");
        assertThat(customer.ledger()).containsExactly("CHARGE", "REFUND");
        assertThat(call.myPage()).hasSize(6);
        assertThat(books.deadLetters(call.callId())).isEmpty();
    }

    @Test
    @DisplayName("§0.6 N-2, 4.8.1: every event of a cancelled call again, backwards, refunds once")
    void aCancelledCall(Customer customer) {
        DriverCall call = customer.callsAndPays();
        call.cancel().expect(204);
        call.awaitPayment("CANCELLED").awaitCatch("INVALID");
        call.awaitMyPageInAnyOrder(
                "CallMade", "PaymentApproved", "CallPayed", "CallReceived", "CallCancelled", "PaymentCancelled");

        repeat(call);

        assertThat(call.status()).isEqualTo("CANCELLED");
        assertThat(call.paymentStatus()).isEqualTo("CANCELLED");
        assertThat(call.catchStatus()).isEqualTo("INVALID");
        assertThat(customer.ledger()).containsExactly("CHARGE", "REFUND");
        assertThat(call.myPage()).hasSize(6);
        assertThat(books.deadLetters(call.callId())).isEmpty();
    }

    /** All events of a call several times, the last one first. */
    private void repeat(DriverCall call) {
        consumers.awaitAllRead();
        List<Topics.Message> repeated = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            repeated.addAll(topics.of(call.callId()));
        }
        Collections.reverse(repeated);
        topics.send(repeated);
        consumers.awaitAllRead();
    }
}
