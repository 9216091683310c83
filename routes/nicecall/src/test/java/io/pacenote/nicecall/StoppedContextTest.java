package io.pacenote.nicecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.contexts.Contexts;
import io.pacenote.testkit.AbstractStoppedContextTest;
import io.pacenote.testkit.Client;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers call whatever is down behind caller; what waits is done when it is back (spec 003-N4, N5, §0.6 N-1). */
@NicecallTest
class StoppedContextTest extends AbstractStoppedContextTest {

    private static final int SEVERAL = 10;

    @Autowired
    private Contexts contexts;

    @Autowired
    private Books books;

    private Nicecall nicecall;

    @BeforeEach
    void setUp(Nicecall nicecall) {
        this.nicecall = nicecall;
    }

    @Override
    protected Client operator() {
        return nicecall;
    }

    @Override
    protected Map<String, String> paths() {
        return Map.of(
                NicecallChannels.Caller.CONTEXT, "/nicecall/calls",
                NicecallChannels.Payment.CONTEXT, "/nicecall/payments",
                NicecallChannels.Catcher.CONTEXT, "/nicecall/catches",
                NicecallChannels.Dashboard.CONTEXT, "/nicecall/dashboards");
    }

    @Override
    protected Map<String, Supplier<Runnable>> acceptedWithout() {
        return Map.of(
                NicecallChannels.Catcher.CONTEXT,
                this::callsForTheDrivers,
                NicecallChannels.Dashboard.CONTEXT,
                this::callsForTheDashboard);
    }

    /** 003-N4: calls are made, paid and cancelled. */
    private Runnable callsForTheDrivers() {
        List<DriverCall> calls = several().map(Customer::calls).toList();
        calls.forEach(call -> call.pay().expect(200));
        DriverCall cancelled = calls.get(0);
        cancelled.cancel().expect(204);
        return () -> {
            calls.stream().skip(1).forEach(DriverCall::awaitOffered);
            cancelled.awaitCatch("INVALID").awaitPayment("CANCELLED");
            assertThat(cancelled.myPage()).doesNotContain("CallReceived");
        };
    }

    /** 003-F8: nothing is missing from it later. */
    private Runnable callsForTheDashboard() {
        List<DriverCall> calls = several().map(Customer::callsAndPays).toList();
        return () ->
                calls.forEach(call -> call.awaitMyPage("CallMade", "PaymentApproved", "CallPayed", "CallReceived"));
    }

    @Test
    @DisplayName("003-N2, N5: while payment is down a call is held, is not offered, and can be paid when it is back")
    void callsWaitForPayment(Customer customer) throws Exception {
        contexts.stop(NicecallChannels.Payment.CONTEXT);
        DriverCall call = customer.calls();

        assertThat(call.pay().expectProblem(503).header("Retry-After")).isNotBlank();
        assertThat(call.status()).isEqualTo("CREATED");
        contexts.start(NicecallChannels.Payment.CONTEXT);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> call.pay().expect(200));
        call.awaitOffered();
        assertThat(customer.ledger()).containsExactly("CHARGE");
    }

    @Test
    @DisplayName("003-F7, N1: a call that is cancelled while payment is down is given back when it is back")
    void refundsWaitForPayment(Customer customer) throws Exception {
        DriverCall call = customer.callsAndPays();
        books.awaitSaga(call.callId(), "COMPLETED");
        contexts.stop(NicecallChannels.Payment.CONTEXT);

        call.cancel().expect(204);
        call.awaitCatch("INVALID");
        assertThat(customer.net()).isEqualTo(10_000);
        contexts.start(NicecallChannels.Payment.CONTEXT);

        call.awaitPayment("CANCELLED");
        assertThat(customer.ledger()).containsExactly("CHARGE", "REFUND");
    }

    @Test
    @DisplayName("003-N7: the core domain, calling and catching, goes on while payment and dashboard are down")
    void theCoreGoesOn(Customer customer) throws Exception {
        DriverCall offered = customer.callsAndPays();
        contexts.stop(NicecallChannels.Payment.CONTEXT);
        contexts.stop(NicecallChannels.Dashboard.CONTEXT);

        DriverCall made = nicecall.newCustomer().calls();
        offered.catchBy("hong").expect(200);

        assertThat(made.status()).isEqualTo("CREATED");
        assertThat(offered.catchStatus()).isEqualTo("CAUGHT");
    }

    private Stream<Customer> several() {
        return Stream.generate(nicecall::newCustomer).limit(SEVERAL);
    }
}
