package io.pacenote.nicecall.caller;

import static io.pacenote.testkit.Topics.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.nicecall.NicecallChannels;
import io.pacenote.nicecall.events.CallCancelled;
import io.pacenote.saga.SagaExchange;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How calls come to nothing, and how they come to a driver (spec 003-F6, F9, N1, 4.4, 4.8). */
@CallerTest
class CallEndTest {

    private static final String EVENT =
            "{'eventType':'%s','timestamp':'20260301120000','callId':%d,'mobile':'1','location':'x'%s}";

    @Autowired
    private CallerBooks books;

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private ProducerTemplate camel;

    @Test
    @DisplayName("003-F6, N1, 4.8.1, 4.8.4: a cancelled call stays to be seen, and its saga is undone as cancelled")
    void isCancelled(Phone phone) {
        MadeCall call = phone.call();

        assertThat(call.cancel().expect(204).response().body()).isEmpty();

        assertThat(call.status()).isEqualTo("CANCELLED");
        books.awaitSaga(call.callId(), "COMPENSATED");
        assertThat(books.saga(call.callId()).saga().cause()).isEqualTo(CallCancelled.CAUSE);
        assertThat(call.status()).isEqualTo("CANCELLED");
        assertThat(books.events(call.callId())).containsExactly("CallMade", "CallCancelled");
    }

    @Test
    @DisplayName("4.8.1: a second cancellation is answered like the first, and tells nobody")
    void isCancelledOnce(Phone phone) {
        MadeCall call = phone.callAndPay();
        call.cancel().expect(204);
        books.awaitSaga(call.callId(), "COMPENSATED");

        call.cancel().expect(204);

        assertThat(books.events(call.callId())).containsExactly("CallMade", "CallPayed", "CallCancelled");
        assertThat(topics.of(call.callId()).get(2).headers())
                .containsEntry(
                        "Long-Running-Action",
                        books.saga(call.callId()).saga().id().toString());
    }

    @Test
    @DisplayName("003-F3: when drivers have the call its saga is complete, however often they say so")
    void isComplete(Phone phone) {
        MadeCall call = phone.callAndPay();

        send(call, "CallReceived", "");
        send(call, "CallReceived", "");

        books.awaitSaga(call.callId(), "COMPLETED");
        assertThat(call.status()).isEqualTo("APPROVED");
        assertThat(books.deadLetters(call.callId())).isEmpty();
    }

    @Test
    @DisplayName("4.8.21, 4.8.22: a driver has it, and the customer cancels nevertheless: by the event alone")
    void isCancelledWhenItIsCaught(Phone phone) {
        MadeCall call = phone.callAndPay();
        send(call, "CallCaught", ",'catchId':1,'driverName':'hong'");
        send(call, "CallReceived", "");
        assertThat(call.view().path("driverName").asText()).isEqualTo("hong");

        call.cancel().expect(204);

        assertThat(call.status()).isEqualTo("CANCELLED");
        assertThat(books.saga(call.callId()).saga().status()).hasToString("COMPLETED");
        assertThat(books.events(call.callId())).contains("CallCancelled");
    }

    @Test
    @DisplayName("003-F9, 4.8.5, 4.8.6: outside the service area it is denied once, and can only be looked at")
    void isDenied(Phone phone) {
        MadeCall call = phone.callAndPay();

        send(call, "CatchDenied", "");
        send(call, "CatchDenied", "");

        assertThat(call.status()).isEqualTo("DENIED");
        assertThat(call.view().path("reason").asText()).isEqualTo("outside the service area");
        books.awaitSaga(call.callId(), "COMPENSATED");
        assertThat(books.saga(call.callId()).saga().cause()).isEqualTo("denied: outside the service area");
        call.pay().expectProblem(409);
        call.cancel().expectProblem(409);
        call.change("{'location':'mapo'}").expectProblem(409);
        assertThat(books.events(call.callId()))
                .containsExactly("CallMade", "CallPayed", "CatchDenied", "CallDenied", "CatchDenied");
    }

    @Test
    @DisplayName("003-N1, 4.8.9: what comes about a cancelled call changes nothing")
    void staysCancelled(Phone phone) {
        MadeCall call = phone.callAndPay();
        call.cancel().expect(204);

        send(call, "CallReceived", "");
        send(call, "CatchDenied", "");

        assertThat(call.status()).isEqualTo("CANCELLED");
        books.awaitSaga(call.callId(), "COMPENSATED");
        assertThat(books.saga(call.callId()).saga().cause()).isEqualTo(CallCancelled.CAUSE);
        assertThat(books.events(call.callId())).doesNotContain("CallDenied");
        assertThat(books.deadLetters(call.callId())).isEmpty();
    }

    @Test
    @DisplayName("4.4: drivers who have a call do not deny it, and none is offered that is not paid")
    void mindsNoEventsThatCannotBe(Phone phone) {
        MadeCall unpaid = phone.call();
        send(unpaid, "CallReceived", "");
        assertThat(books.saga(unpaid.callId()).saga().status()).hasToString("ACTIVE");

        MadeCall offered = phone.callAndPay();
        send(offered, "CallReceived", "");
        send(offered, "CatchDenied", "");

        assertThat(offered.status()).isEqualTo("APPROVED");
        assertThat(books.saga(offered.callId()).saga().status()).hasToString("COMPLETED");
        assertThat(books.deadLetters(offered.callId())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CallReceived", "CatchDenied", "CallCaught"})
    @DisplayName("§0.3: an event about a call that was not made here is somebody else's")
    void ignoresForeignCalls(String type, Phone phone) {
        MadeCall foreign = new MadeCall(phone, 987654321);

        send(foreign, type, ",'catchId':1");

        phone.get(foreign.path()).expectProblem(404);
        assertThat(books.deadLetters(foreign.callId())).isEmpty();
        assertThat(books.events(foreign.callId())).doesNotContain("CallDenied");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("003-N5, 4.8.18: a call that no driver has when its time is over is denied, paid or not")
    void isDeniedAtItsDeadline(boolean paid, Phone phone) {
        MadeCall call = paid ? phone.callAndPay() : phone.call();

        books.passDeadline(call.callId());

        call.awaitStatus("DENIED");
        books.awaitSaga(call.callId(), "COMPENSATED");
        assertThat(call.view().path("reason").asText()).isNotBlank();
        call.pay().expectProblem(409);
        call.cancel().expectProblem(409);
        assertThat(books.events(call.callId())).endsWith("CallDenied").containsOnlyOnce("CallDenied");
    }

    @Test
    @DisplayName("003-N1: the compensation may come before the call, twice, and after its cancellation")
    void isUndoneOnce(Phone phone) {
        deny(987654321);
        MadeCall denied = phone.call();
        deny(denied.callId());
        deny(denied.callId());
        MadeCall cancelled = phone.call();
        cancelled.cancel().expect(204);
        deny(cancelled.callId());

        assertThat(denied.view().path("reason").asText()).isEqualTo("why");
        assertThat(books.events(denied.callId())).containsExactly("CallMade", "CallDenied");
        assertThat(cancelled.status()).isEqualTo("CANCELLED");
        assertThat(books.events(cancelled.callId())).containsExactly("CallMade", "CallCancelled");
    }

    private void deny(long callId) {
        camel.requestBodyAndHeaders(
                "direct:" + NicecallChannels.Caller.DENY, null, Map.of("callId", callId, SagaExchange.CAUSE, "why"));
    }

    /** Somebody says so, and everybody has heard it. */
    private void send(MadeCall call, String type, String fields) {
        consumers.awaitAllRead();
        topics.send(event(NicecallChannels.TOPIC, call.callId(), EVENT.formatted(type, call.callId(), fields)));
        consumers.awaitAllRead();
    }
}
