package io.pacenote.nicecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.remote.BreakerOperations;
import io.pacenote.testkit.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Payment dawdles: the circuit breaker spares everybody the wait, and closes by itself (spec 003-N5, 4.7). */
@NicecallTest
class PaymentOverloadTest {

    private static final int MANY = 30;
    private static final int SOME = 11;
    private static final long FAST_MS = 300;

    @Autowired
    private BreakerOperations breakers;

    @Test
    @DisplayName("003-N5, 4.7: after many slow payments the answer comes within 300 ms, until payment is well again")
    void opensAndRecovers(Nicecall nicecall) {
        List<DriverCall> calls = Stream.generate(nicecall::newCustomer)
                .limit(MANY + SOME)
                .map(Customer::calls)
                .toList();
        nicecall.put("/simulators/psp/faults", "{'mode':'slow','delayMs':4000}").expect(200);

        List<Integer> statuses = calls.stream().skip(SOME).map(DriverCall::payLater).toList().stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();
        assertThat(statuses).containsOnly(503);
        List<Long> waits = IntStream.range(0, SOME)
                .mapToLong(i -> millisOf(() -> calls.get(i).pay().expectProblem(503)))
                .sorted()
                .boxed()
                .toList();

        assertThat(waits.get(SOME / 2)).as("median of %s ms", waits).isLessThan(FAST_MS);
        assertThat(breakers.list()).anySatisfy(breaker -> {
            assertThat(breaker.name()).startsWith("nicecall.caller");
            assertThat(breaker.state()).isEqualTo("OPEN");
        });
        nicecall.put("/simulators/psp/faults", "{'mode':'none'}").expect(200);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(calls.get(0).pay().status()).isEqualTo(200));
        calls.forEach(this::awaitPaid);
    }

    /** Once and for all: the customer comes again until it is done. */
    private void awaitPaid(DriverCall call) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            call.pay();
            assertThat(call.status()).isEqualTo("APPROVED");
        });
        assertThat(call.nicecall().customer(call.here().path("mobile").asText()).ledger())
                .containsExactly("CHARGE");
    }

    private static long millisOf(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
