package io.pacenote.nicecall.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.nicecall.NicecallChannels;
import io.pacenote.remote.ScriptedServer;
import io.pacenote.saga.SagaDetails;
import io.pacenote.testkit.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /calls/payCall/{callId}}, whatever payment says or does not say (spec 003-F2, N2, N5, 4.5). */
@CallerTest
class PayCallTest {

    private static final String REFUSAL = "최소 결제금액이 5000원 이상이어야 합니다.";
    private static final int MANY = 8;

    @Autowired
    private CallerBooks books;

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET"})
    @DisplayName("003-F2, N2, 4.5, 4.8.2: a paid call is answered with 200 and nothing, and has its payment's number")
    void paysACall(String method, Phone phone, ScriptedServer payment) {
        MadeCall call = phone.call();

        Answer paid = phone.send(method, Phone.CALLS + "/payCall/" + call.callId(), BodyPublishers.noBody())
                .expect(200);

        assertThat(paid.response().body()).isEmpty();
        assertThat(call.status()).isEqualTo("APPROVED");
        assertThat(call.view().path("paymentId").asLong()).isEqualTo(70);
        assertThat(books.events(call.callId())).containsExactly("CallMade", "CallPayed");
        assertThat(books.saga(call.callId()).steps().stream().map(SagaDetails.StepView::routeId))
                .containsExactly(NicecallChannels.Caller.REQUEST, NicecallChannels.Caller.ESTABLISH);
        ScriptedServer.Request asked = payment.requests().get(0);
        assertThat(asked.line()).isEqualTo("POST /v1/payments/approve");
        assertThat(asked.body())
                .contains("\"callId\":" + call.callId(), "\"mobile\":\"12-1234\"", "\"payType\":\"CARD\"", ":10000")
                .contains("\"sagaId\":\"" + books.saga(call.callId()).saga().id());
        assertThat(asked.headers()).doesNotContainKeys("Long-running-action", "Callid");
    }

    @Test
    @DisplayName("4.5, 4.8.8: who pays again is refused with the message of old; payment is not asked, nobody is told")
    void refusesASecondPayment(Phone phone, ScriptedServer payment) {
        MadeCall call = phone.callAndPay();

        Answer refused = call.pay().expectProblem(409);

        assertThat(refused.json().path("message").asText()).isEqualTo("해당 콜은 이미 결제된 상태입니다.");
        assertThat(payment.requests()).hasSize(1);
        assertThat(books.events(call.callId())).containsExactly("CallMade", "CallPayed");
    }

    @Test
    @DisplayName(
            "003-F10, 4.5, 4.8.15, 4.8.18: a refusal is 402 with the message of old, and may be followed by a payment")
    void tellsWhyItIsRefused(Phone phone, ScriptedServer payment) {
        MadeCall call = phone.call();
        payment.answers(200, "{\"resultCode\":-1,\"resultMessage\":\"%s\"}".formatted(REFUSAL));

        Answer refused = call.pay().expectProblem(402);

        assertThat(refused.json().path("detail").asText())
                .isEqualTo("<<< PaymentService : 결제 처리에 실패하였습니다. :: " + REFUSAL + " >>>");
        assertThat(call.status()).isEqualTo("CREATED");
        assertThat(books.events(call.callId())).containsExactly("CallMade");
        call.change("{'payAmount':5000}").expect(200);
        payment.answers(200, CallerFixtures.APPROVED);
        call.pay().expect(200);
        assertThat(payment.requests().get(1).body()).contains(":5000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"resultCode\":-2,\"resultMessage\":\"unknown\"}",
                "200 | {\"resultCode\":1,\"resultMessage\":\"seventy\"}",
                "200 | {\"resultCode\":1}",
                "200 | {\"resultCode\":5,\"resultMessage\":\"70\"}",
                "200 | {\"resultMessage\":\"70\"}",
                "200 | null",
                "200 | <html/>",
                "200 | ''",
                "302 | ''",
                "400 | {}",
                "404 | {}",
                "500 | {}",
                "503 | {}"
            })
    @DisplayName("003-N5, 4.5, 4.8.15: when payment does not know, or talks nonsense, the customer may come again")
    void asksToComeAgain(int status, String body, Phone phone, ScriptedServer payment) {
        MadeCall call = phone.call();
        payment.answers(status, body);

        assertHeld(call, call.pay());
        assertThat(call.change("{'payAmount':20000}")
                        .expectProblem(409)
                        .json()
                        .path("detail")
                        .asText())
                .contains("may be paid already");
        assertThat(call.change("{'location':'mapo','payAmount':10000}")
                        .expect(200)
                        .json()
                        .path("location")
                        .asText())
                .isEqualTo("mapo");
        payment.answers(200, CallerFixtures.APPROVED);

        call.pay().expect(200);
        assertThat(books.events(call.callId())).containsExactly("CallMade", "CallPayed");
    }

    @Test
    @DisplayName("003-N5, 4.8.7: a payment that takes too long is asked again, and then there is one payment")
    void isPaidByTheNextTryAfterATimeout(Phone phone, ScriptedServer payment) {
        MadeCall call = phone.call();
        payment.answersByteByByteForEver();

        assertHeld(call, call.pay());
        payment.answers(200, CallerFixtures.APPROVED);

        call.pay().expect(200);
        assertThat(payment.requests()).hasSize(2);
        assertThat(call.status()).isEqualTo("APPROVED");
        assertThat(books.events(call.callId())).containsExactly("CallMade", "CallPayed");
    }

    @Test
    @DisplayName("003-N2, 4.6: all who pay a call at once are told that it is paid, and it is established once")
    void isEstablishedOnce(Phone phone, ScriptedServer payment) {
        MadeCall call = phone.call();
        var released = new CompletableFuture<Void>();
        payment.answersWhen(released, 200, CallerFixtures.APPROVED);

        List<CompletableFuture<Answer>> waiting =
                Stream.generate(call::payLater).limit(MANY).toList();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(payment.requests()).hasSize(MANY));
        released.complete(null);

        assertThat(waiting.stream().map(each -> each.join().status())).containsOnly(200);
        assertThat(call.status()).isEqualTo("APPROVED");
        assertThat(books.events(call.callId())).containsExactly("CallMade", "CallPayed");
    }

    @Test
    @DisplayName("003-N1, 4.8.6: a call that is cancelled while it is paid is not established")
    void isCancelledWhileItIsPaid(Phone phone, ScriptedServer payment) {
        MadeCall call = phone.call();
        var released = new CompletableFuture<Void>();
        payment.answersWhen(released, 200, CallerFixtures.APPROVED);
        CompletableFuture<Answer> waiting = call.payLater();
        call.awaitStatus("APPROVING");

        call.cancel().expect(204);
        released.complete(null);

        waiting.join().expectProblem(409);
        assertThat(call.status()).isEqualTo("CANCELLED");
        assertThat(books.events(call.callId())).containsExactly("CallMade", "CallCancelled");
        books.awaitSaga(call.callId(), "COMPENSATED");
    }

    @Test
    @DisplayName("003-N1: a call whose saga is being undone is neither established nor cancelled")
    void isFencedByItsSaga(Phone phone) {
        MadeCall call = phone.call();
        books.change(
                "update saga.saga set status = 'COMPENSATING' where business_key = ?", String.valueOf(call.callId()));

        call.pay().expectProblem(409);
        assertThat(call.view().path("paymentId").isNull()).isTrue();
        call.cancel().expectProblem(409);

        assertThat(call.status()).isEqualTo("APPROVING");
        assertThat(books.events(call.callId())).containsExactly("CallMade");
        books.change("update nicecall_caller.call set status = 'DENIED' where call_id = ?", call.callId());
    }

    @Test
    @DisplayName("4.8.6: a call that was cancelled is not paid")
    void aCancelledCallIsNotPaid(Phone phone, ScriptedServer payment) {
        MadeCall call = phone.call();
        call.cancel().expect(204);

        call.pay().expectProblem(409);

        assertThat(payment.requests()).isEmpty();
    }

    private void assertHeld(MadeCall call, Answer answer) {
        answer.expectProblem(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().path("message").asText())
                .isEqualTo("<<< PaymentService : No-Response or Timed-out. please, try later... >>>");
        assertThat(call.status()).isEqualTo("CREATED");
        assertThat(books.events(call.callId())).containsExactly("CallMade");
    }
}
