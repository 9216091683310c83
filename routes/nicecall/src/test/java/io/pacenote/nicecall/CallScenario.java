package io.pacenote.nicecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.saga.SagaDetails;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call from the customer's request to the driver's arrival, one to its denial, one to its cancellation. */
abstract class CallScenario {

    @Autowired
    private Books books;

    @Autowired
    private Topics topics;

    @Test
    @DisplayName("003-F1, F2, F3, F4, F5, F8, F12, N2, N3: a customer calls, pays, and a driver comes")
    void aDriverComes(Nicecall nicecall) {
        // he calls: the call is there, but nobody comes before it is paid
        Customer customer = nicecall.newCustomer();
        DriverCall call = customer.callsTo("bundang", 10_000);
        JsonNode made = call.here();
        assertThat(made.path("status").asText()).isEqualTo("CREATED");
        assertThat(made.has("paymentId")).isTrue();
        assertThat(made.path("paymentId").isNull()).isTrue();
        assertThat(made.at("/_links/caller/href").asText())
                .isEqualTo(made.at("/_links/self/href").asText())
                .endsWith("/nicecall/calls/" + call.callId());
        call.awaitMyPage("CallMade");
        assertThat(call.catchStatus()).isEmpty();

        // he pays, and is told so at once
        assertThat(call.pay().expect(200).response().body()).isEmpty();
        assertThat(call.status()).isEqualTo("APPROVED");
        assertThat(call.here().path("paymentId").asLong()).isEqualTo(call.paymentId());
        assertThat(customer.ledger()).containsExactly("CHARGE");
        assertThat(customer.net()).isEqualTo(10_000);

        // the drivers get it, and one takes it
        call.awaitOffered();
        JsonNode caught = call.catchBy("hong").expect(200).json();
        assertThat(caught.path("catchStatus").asText()).isEqualTo("CAUGHT");
        assertThat(caught.path("driverName").asText()).isEqualTo("hong");
        assertThat(caught.path("mobile").asText()).isEqualTo(customer.mobile());
        assertThat(caught.path("payAmount").asInt()).isEqualTo(10_000);

        // his page tells the whole story, and so does his phone
        call.awaitMyPage("CallMade", "PaymentApproved", "CallPayed", "CallReceived", "CallCaught");
        assertThat(call.records().get(4).path("description").asText()).contains("hong", "대리기사가 콜을 받았습니다.");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(call.here().path("driverName").asText()).isEqualTo("hong");
            assertThat(customer.messages()).hasSize(4);
        });
        assertThat(customer.messages().get(3)).contains("hong");

        // one saga has carried it there
        books.awaitSaga(call.callId(), "COMPLETED");
        SagaDetails saga = books.saga(call.callId());
        assertThat(saga.steps().stream().map(SagaDetails.StepView::context).distinct())
                .containsExactly("nicecall.caller", "nicecall.payment", "nicecall.catcher");
        topics.of(call.callId()).stream()
                .filter(event -> !List.of("CallMade", "CallCaught").contains(event.type()))
                .forEach(event -> assertThat(event.headers())
                        .containsEntry("ce_subject", String.valueOf(call.callId()))
                        .containsEntry("Long-Running-Action", saga.saga().id().toString()));
        assertThat(books.deadLetters(call.callId())).isEmpty();
    }

    @Test
    @DisplayName("003-F9, 4.8.20: a paid call outside the service area is denied, and the money goes back")
    void nobodyDrivesThere(Customer customer) {
        DriverCall call = customer.callsTo("busan", 10_000);

        call.pay().expect(200);

        call.awaitStatus("DENIED").awaitPayment("DISABLED").awaitCatch("DENIED");
        books.awaitSaga(call.callId(), "COMPENSATED");
        assertThat(customer.ledger()).containsExactly("CHARGE", "REFUND");
        call.awaitMyPageInAnyOrder(
                "CallMade", "PaymentApproved", "CallPayed", "CatchDenied", "CallDenied", "PaymentDisabled");
        assertThat(call.myPage()).startsWith("CallMade", "PaymentApproved", "CallPayed", "CatchDenied");
        assertThat(call.here().path("reason").asText()).isNotBlank();
        call.catchBy("hong").expectProblem(403);
        call.pay().expectProblem(409);
        call.cancel().expectProblem(409);
        assertThat(books.deadLetters(call.callId())).isEmpty();
    }

    @Test
    @DisplayName("003-F6, F7, N1, 4.8.1, 4.8.21: a customer cancels when a driver is on his way, and pays nothing")
    void theCustomerChangesHisMind(Customer customer) {
        DriverCall call = customer.callsAndPays();
        call.catchBy("hong").expect(200);

        call.cancel().expect(204);

        call.awaitStatus("CANCELLED").awaitPayment("CANCELLED").awaitCatch("CANCELLED");
        assertThat(customer.ledger()).containsExactly("CHARGE", "REFUND");
        call.awaitMyPageInAnyOrder(
                "CallMade",
                "PaymentApproved",
                "CallPayed",
                "CallReceived",
                "CallCaught",
                "CallCancelled",
                "CatchCancelled",
                "PaymentCancelled");
        call.cancel().expect(204);
        call.pay().expectProblem(409);
        books.awaitSent();
        assertThat(call.myPage()).hasSize(8);
        assertThat(books.deadLetters(call.callId())).isEmpty();
    }
}
