package io.pacenote.nicecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.contexts.ContextStatus;
import io.pacenote.contexts.Contexts;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers call whatever is down behind caller; what waits is done when it is back (spec 003-N4, N5, §0.6 N-1). */
@NicecallTest
class StoppedContextTest {

    private static final int SEVERAL = 10;

    @Autowired
    private Contexts contexts;

    @Autowired
    private Books books;

    @AfterEach
    void startAll() throws Exception {
        for (ContextStatus context : contexts.list()) {
            contexts.start(context.name());
        }
    }

    @Test
    @DisplayName("003-N4: while the drivers' system is down calls are made and paid, and offered when it is back")
    void callsWaitForTheDrivers(Nicecall nicecall) throws Exception {
        contexts.stop(NicecallChannels.CATCHER);
        List<DriverCall> calls = several(nicecall).map(Customer::calls).toList();
        calls.forEach(call -> call.pay().expect(200));
        assertThat(nicecall.get("/nicecall/catches").expectProblem(503).header("Retry-After"))
                .isEqualTo("5");
        DriverCall cancelled = calls.get(0);
        cancelled.cancel().expect(204);

        contexts.start(NicecallChannels.CATCHER);

        calls.stream().skip(1).forEach(DriverCall::awaitOffered);
        cancelled.awaitCatch("INVALID").awaitPayment("CANCELLED");
        assertThat(cancelled.myPage()).doesNotContain("CallReceived");
    }

    @Test
    @DisplayName("003-N2, N5: while payment is down a call is held, is not offered, and can be paid when it is back")
    void callsWaitForPayment(Customer customer) throws Exception {
        contexts.stop(NicecallChannels.PAYMENT);
        DriverCall call = customer.calls();

        assertThat(call.pay().expectProblem(503).header("Retry-After")).isNotBlank();
        assertThat(call.status()).isEqualTo("CREATED");
        contexts.start(NicecallChannels.PAYMENT);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> call.pay().expect(200));
        call.awaitOffered();
        assertThat(customer.ledger()).containsExactly("CHARGE");
    }

    @Test
    @DisplayName("003-F7, N1: a call that is cancelled while payment is down is given back when it is back")
    void refundsWaitForPayment(Customer customer) throws Exception {
        DriverCall call = customer.callsAndPays();
        books.awaitSaga(call.callId(), "COMPLETED");
        contexts.stop(NicecallChannels.PAYMENT);

        call.cancel().expect(204);
        call.awaitCatch("INVALID");
        assertThat(customer.net()).isEqualTo(10_000);
        contexts.start(NicecallChannels.PAYMENT);

        call.awaitPayment("CANCELLED");
        assertThat(customer.ledger()).containsExactly("CHARGE", "REFUND");
    }

    @Test
    @DisplayName("003-F8, §0.6 N-1: while the dashboard is down nobody notices, and nothing is missing from it later")
    void theDashboardCatchesUp(Nicecall nicecall) throws Exception {
        contexts.stop(NicecallChannels.DASHBOARD);
        List<DriverCall> calls = several(nicecall).map(Customer::callsAndPays).toList();
        nicecall.get("/nicecall/dashboards/myPage/" + calls.get(0).callId()).expectProblem(503);

        contexts.start(NicecallChannels.DASHBOARD);

        calls.forEach(call -> call.awaitMyPage("CallMade", "PaymentApproved", "CallPayed", "CallReceived"));
    }

    @Test
    @DisplayName("003-N7: the core domain, calling and catching, goes on while payment and dashboard are down")
    void theCoreGoesOn(Nicecall nicecall, Customer customer) throws Exception {
        DriverCall offered = customer.callsAndPays();
        contexts.stop(NicecallChannels.PAYMENT);
        contexts.stop(NicecallChannels.DASHBOARD);

        DriverCall made = nicecall.newCustomer().calls();
        offered.catchBy("hong").expect(200);

        assertThat(made.status()).isEqualTo("CREATED");
        assertThat(offered.catchStatus()).isEqualTo("CAUGHT");
    }

    private static Stream<Customer> several(Nicecall nicecall) {
        return Stream.generate(nicecall::newCustomer).limit(SEVERAL);
    }
}
