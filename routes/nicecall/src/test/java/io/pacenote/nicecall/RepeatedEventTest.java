package io.pacenote.nicecall;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.AbstractRepeatedEventTest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

@NicecallTest
class RepeatedEventTest extends AbstractRepeatedEventTest {

    @Autowired
    private Books books;

    private Nicecall nicecall;

    @BeforeEach
    void setUp(Nicecall nicecall) {
        this.nicecall = nicecall;
    }

    @Override
    protected Map<String, Supplier<EndedCase>> cases() {
        return Map.of(
                "4.4: a caught call", this::caught,
                "4.8.5: a denied call", this::denied,
                "4.8.1: a cancelled call", this::cancelled);
    }

    private EndedCase caught() {
        Customer customer = nicecall.newCustomer();
        DriverCall call = customer.callsAndPays();
        call.catchBy("hong").expect(200);
        call.awaitMyPage("CallMade", "PaymentApproved", "CallPayed", "CallReceived", "CallCaught");
        return ended(customer, call);
    }

    private EndedCase denied() {
        Customer customer = nicecall.newCustomer();
        DriverCall call = customer.callsTo("busan", 10_000);
        call.pay().expect(200);
        call.awaitStatus("DENIED").awaitPayment("DISABLED").awaitCatch("DENIED");
        books.awaitSaga(call.callId(), "COMPENSATED");
        assertThat(customer.ledger()).containsExactly("CHARGE", "REFUND");
        return ended(customer, call);
    }

    private EndedCase cancelled() {
        Customer customer = nicecall.newCustomer();
        DriverCall call = customer.callsAndPays();
        call.cancel().expect(204);
        call.awaitPayment("CANCELLED").awaitCatch("INVALID");
        call.awaitMyPageInAnyOrder(
                "CallMade", "PaymentApproved", "CallPayed", "CallReceived", "CallCancelled", "PaymentCancelled");
        assertThat(customer.ledger()).containsExactly("CHARGE", "REFUND");
        return ended(customer, call);
    }

    /** The dashboard and the phone tell of each event: a copy without its identity is another one to them. */
    private static EndedCase ended(Customer customer, DriverCall call) {
        return new EndedCase(
                () -> List.of(call.status(), call.paymentStatus(), call.catchStatus(), customer.ledger()),
                () -> List.of(call.myPage(), customer.messages()),
                call.callId());
    }
}
