package io.pacenote.nicecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Caller and payment over real HTTP, with a provider behind them that does not always behave. */
@NicecallTest
class PaymentTest {

    private static final int MANY = 10;

    @Autowired
    private Topics topics;

    @Autowired
    private Books books;

    @Test
    @DisplayName("003-F10, 4.5: less than 5000 won is refused with the message of old, and nobody comes")
    void tooLittleIsRefused(Customer customer) {
        DriverCall call = customer.callsTo("bundang", 4_999);

        Answer refused = call.pay().expectProblem(402);

        assertThat(refused.json().path("message").asText())
                .isEqualTo("<<< PaymentService : 결제 처리에 실패하였습니다. :: 최소 결제금액이 5000원 이상이어야 합니다. >>>");
        assertThat(refused.json().path("detail")).isEqualTo(refused.json().path("message"));
        assertThat(call.status()).isEqualTo("CREATED");
        assertThat(call.paymentStatus()).isEmpty();
        call.awaitMyPage("CallMade");
    }

    @Test
    @DisplayName("003-F10, 4.6, 4.8.18: exactly 5000 is approved, also when the amount was mended")
    void aMendedAmountIsApproved(Nicecall nicecall, Customer customer) {
        DriverCall call = customer.callsTo("bundang", 100);
        call.pay().expectProblem(402);

        nicecall.send(
                        "PATCH",
                        "/nicecall/calls/" + call.callId(),
                        java.net.http.HttpRequest.BodyPublishers.ofString("{\"payAmount\":\"5000\"}"))
                .expect(200);

        call.pay().expect(200);
        assertThat(customer.net()).isEqualTo(5_000);
        call.awaitOffered();
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 999_999})
    @DisplayName("003-F2: what somebody else has approved for a call is not in its customer's way, and goes back")
    void anApprovalByHandDoesNotHinder(int amount, Nicecall nicecall, Customer customer) {
        DriverCall call = customer.calls();
        Customer stranger = new Customer(nicecall, customer.mobile() + "-9");
        nicecall.post(
                        "/nicecall/payments/approve",
                        "{'callId':%d,'mobile':'%s','payType':'CARD','payAmount':%d}"
                                .formatted(call.callId(), stranger.mobile(), amount))
                .expect(200);
        assertThat(stranger.net()).isEqualTo(amount);

        call.pay().expect(200);

        call.awaitOffered();
        assertThat(customer.net()).isEqualTo(10_000);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(stranger.net()).isZero());
    }

    @Test
    @DisplayName("003-N2, 4.6: ten payments of one call at once are one payment, and the call is offered once")
    void tenAtOnceAreOne(Customer customer) {
        DriverCall call = customer.calls();

        List<Integer> statuses = Stream.generate(call::payLater).limit(MANY).toList().stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();

        assertThat(statuses).contains(200).isSubsetOf(200, 409);
        call.awaitMyPage("CallMade", "PaymentApproved", "CallPayed", "CallReceived");
        assertThat(customer.ledger()).containsExactly("CHARGE");
        assertThat(call.pay().expectProblem(409).json().path("message").asText())
                .isEqualTo("해당 콜은 이미 결제된 상태입니다.");
    }

    @Test
    @DisplayName("003-N5, 4.8.7: an approval that comes too late is found by the next try, and nothing is taken twice")
    void aLateApprovalIsFoundAgain(Customer customer) {
        DriverCall call = customer.calls();
        customer.meets("slow", 2_500);

        Answer held = call.pay().expectProblem(503);

        assertThat(held.header("Retry-After")).isNotBlank();
        assertThat(held.json().path("message").asText())
                .isEqualTo("<<< PaymentService : No-Response or Timed-out. please, try later... >>>");
        customer.meets("none", 0);
        call.awaitPayment("APPROVED");
        assertThat(call.status()).isEqualTo("CREATED");
        assertThat(call.catchStatus()).isEmpty();
        long payment = call.paymentId();

        call.pay().expect(200);

        assertThat(call.here().path("paymentId").asLong()).isEqualTo(payment);
        assertThat(customer.ledger()).containsExactly("CHARGE");
        call.awaitOffered();
    }

    @Test
    @DisplayName("003-F7, 4.8.7: an approval that comes after the customer has given up is given back")
    void aLateApprovalOfACancelledCallIsGivenBack(Customer customer) {
        DriverCall call = customer.calls();
        customer.meets("slow", 2_500);
        call.pay().expectProblem(503);

        call.cancel().expect(204);
        customer.meets("none", 0);

        call.awaitPayment("CANCELLED").awaitCatch("INVALID");
        books.awaitSaga(call.callId(), "COMPENSATED");
        assertThat(customer.net()).isZero();
        call.awaitStatus("CANCELLED");
    }

    @Test
    @DisplayName("003-N1, 4.8.9: a call that is cancelled while it is being paid is not offered, and costs nothing")
    void cancelledWhilePaying(Customer customer) {
        DriverCall call = customer.calls();
        customer.meets("slow", 700);
        CompletableFuture<Answer> payment = call.payLater();
        call.awaitStatus("APPROVING");

        call.cancel().expect(204);

        payment.join().expectProblem(409);
        call.awaitPayment("CANCELLED").awaitCatch("INVALID");
        assertThat(customer.net()).isZero();
        assertThat(topics.of(call.callId()).stream().map(Topics.Message::type)).doesNotContain("CallPayed");
    }

    @Test
    @DisplayName("003-N5: an answer of the provider that got lost is not a payment that got lost")
    void aLostAnswerIsFound(Customer customer) {
        DriverCall call = customer.calls();
        customer.meets("drop-response", 0);

        call.pay().expect(200);

        assertThat(customer.ledger()).containsExactly("CHARGE");
    }

    @Test
    @DisplayName("003-F2, 4.8.18: a declined card is refused, and another one may be tried")
    void aDeclinedCard(Customer customer) {
        DriverCall call = customer.calls();
        customer.meets("decline", 0);
        call.pay().expectProblem(402);
        assertThat(call.status()).isEqualTo("CREATED");
        customer.meets("none", 0);

        call.pay().expect(200);

        assertThat(customer.net()).isEqualTo(10_000);
        call.awaitOffered();
    }

    @Test
    @DisplayName(
            "003-N5, 4.8.18: a call that nobody pays for is denied when its time is over, and what came late goes back")
    void theDeadlineGivesMoneyBack(Customer customer) {
        DriverCall call = customer.calls();
        customer.meets("slow", 2_500);
        call.pay().expectProblem(503);
        customer.meets("none", 0);
        call.awaitPayment("APPROVED");

        books.passDeadline(call.callId());

        call.awaitStatus("DENIED").awaitPayment("DISABLED");
        assertThat(customer.ledger()).containsExactly("CHARGE", "REFUND");
        call.pay().expectProblem(409);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(call.myPage()).contains("CallDenied", "PaymentDisabled"));
    }
}
